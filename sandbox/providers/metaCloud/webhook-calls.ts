import type { MetaCloudAccount } from '../../accounts';
import { json, type SandboxRequest } from '../../http/message';
import { stringAt } from '../../json';
import type { Handled } from '../provider';
import { refuse } from '../refuse';
import { errors } from './answers';
import { MAX_URL, type MetaWebhooks, type WebhookPlace } from './webhooks';

const done = (): Handled => ({ answer: json(200, { success: true }) });

/** Sets an address at a place, or says why not. */
async function set(
	webhooks: MetaWebhooks,
	place: WebhookPlace,
	url: string,
	token: string,
): Promise<Handled> {
	if (!URL.canParse(url) || url.length > MAX_URL) {
		const violation = {
			path: 'override_callback_uri',
			message: 'must be an address of at most 200',
		};
		return refuse(errors.parameter([violation]), [violation]);
	}
	const fault = await webhooks.verify(place, url, token);
	return fault === undefined ? done() : { answer: errors.notVerified(fault) };
}

/** `GET /{waba}/subscribed_apps`. */
export function listSubscribed({ appId }: MetaCloudAccount, webhooks: MetaWebhooks): Handled {
	const uri = webhooks.at('account');
	const app = {
		whatsapp_business_api_data: { id: appId, name: 'Sandbox', link: 'https://example.test' },
		...(uri === undefined ? {} : { override_callback_uri: uri }),
	};
	return { answer: json(200, { data: webhooks.isSubscribed ? [app] : [] }) };
}

/** `POST /{waba}/subscribed_apps`: without a body the app's own address counts again. */
export async function subscribe(
	{ body }: SandboxRequest,
	webhooks: MetaWebhooks,
): Promise<Handled> {
	const url = stringAt(body, 'override_callback_uri');
	if (url === undefined) {
		webhooks.isSubscribed = true;
		webhooks.put('account', undefined);
		return done();
	}
	if (!webhooks.isSubscribed) return { answer: errors.notSubscribed() };
	return await set(webhooks, 'account', url, stringAt(body, 'verify_token') ?? '');
}

/** `DELETE /{waba}/subscribed_apps`. */
export function unsubscribe(webhooks: MetaWebhooks): Handled {
	webhooks.isSubscribed = false;
	webhooks.put('account', undefined);
	return done();
}

/** `POST /{number}` with a `webhook_configuration`; an empty address takes it away. */
export async function configureNumber(
	{ body }: SandboxRequest,
	webhooks: MetaWebhooks,
): Promise<Handled> {
	const url = stringAt(body, 'webhook_configuration', 'override_callback_uri');
	if (url === undefined) {
		const violation = { path: 'webhook_configuration', message: 'must not be blank' };
		return refuse(errors.parameter([violation]), [violation]);
	}
	if (url === '') {
		webhooks.put('number', undefined);
		return done();
	}
	const token = stringAt(body, 'webhook_configuration', 'verify_token') ?? '';
	return await set(webhooks, 'number', url, token);
}
