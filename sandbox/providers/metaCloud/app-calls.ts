import { json, type SandboxRequest } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { type JsonValue, isJsonObject, parseJson, stringAt } from '../../json';
import type { Handled } from '../provider';
import { refuse } from '../refuse';
import { errors } from './answers';
import type { MetaWebhooks } from './webhooks';

/** The one object of an app's webhooks that is about WhatsApp. */
const OBJECT = 'whatsapp_business_account';

/** An app, as those know it who call in its name. */
export interface MetaApp {
	readonly id: string;
	readonly secret: string;
	readonly webhooks: MetaWebhooks;
}

/** What a call in the name of an app has for its token. */
export const appToken = ({ id, secret }: Pick<MetaApp, 'id' | 'secret'>): string =>
	`${id}|${secret}`;

type Call = Handled | Promise<Handled>;

/** The calls in the name of an app itself: its token, and its own webhook (Graph API, webhooks). */
export class AppCalls {
	private readonly routes: ReadonlyArray<Route<Call>> = [
		{
			method: 'POST',
			path: '/:version/oauth/access_token',
			handle: ({ body }) => this.giveToken(body),
		},
		this.ofApp('GET', (_request, { webhooks }) => listSubscriptions(webhooks)),
		this.ofApp('POST', async ({ body }, { webhooks }) => await subscribe(body, webhooks)),
		this.ofApp('DELETE', (_request, { webhooks }) => unsubscribe(webhooks)),
	];

	constructor(private readonly apps: readonly MetaApp[]) {}

	/** Answers a call in the name of an app; undefined for any other. */
	handle(request: SandboxRequest): Call | undefined {
		const found = findRoute(this.routes, request);
		return found?.route.handle(request, found.params);
	}

	/** The token of the grant `client_credentials`. */
	private giveToken(body: JsonValue | undefined): Handled {
		const app = this.apps.find(
			({ id, secret }) =>
				id === stringAt(body, 'client_id') && secret === stringAt(body, 'client_secret'),
		);
		if (app === undefined || stringAt(body, 'grant_type') !== 'client_credentials') {
			return { answer: errors.clientSecret() };
		}
		return { answer: json(200, { access_token: appToken(app), token_type: 'bearer' }) };
	}

	private ofApp(
		method: string,
		handle: (request: SandboxRequest, app: MetaApp) => Call,
	): Route<Call> {
		return {
			method,
			path: '/:version/:app/subscriptions',
			handle: (request, { app: appId }) => {
				const app = this.apps.find(({ id }) => id === appId);
				if (app === undefined) return { answer: errors.unknownObject(appId ?? '') };
				return request.headers.authorization === `Bearer ${appToken(app)}`
					? handle(request, app)
					: { answer: errors.appToken() };
			},
		};
	}
}

/** `GET /{app}/subscriptions`. */
function listSubscriptions(webhooks: MetaWebhooks): Handled {
	const callback_url = webhooks.at('app');
	const fields = (webhooks.fields ?? []).map((name) => ({ name, version: 'v25.0' }));
	const data =
		callback_url === undefined ? [] : [{ object: OBJECT, callback_url, active: true, fields }];
	return { answer: json(200, { data }) };
}

/** The names in a list that may be written as a list, as JSON, or with commas. */
function namesIn(fields: JsonValue | undefined): string[] {
	const given = typeof fields === 'string' ? (parseJson(fields) ?? fields.split(',')) : fields;
	return Array.isArray(given) ? given.filter((name) => typeof name === 'string') : [];
}

/** `POST /{app}/subscriptions`: the address takes the place of the one before. */
async function subscribe(body: JsonValue | undefined, webhooks: MetaWebhooks): Promise<Handled> {
	const names = namesIn(isJsonObject(body) ? body.fields : undefined);
	const url = stringAt(body, 'callback_url') ?? '';
	const violations = [
		...(stringAt(body, 'object') === OBJECT
			? []
			: [{ path: 'object', message: `must be ${OBJECT}` }]),
		...(URL.canParse(url) ? [] : [{ path: 'callback_url', message: 'must be an address' }]),
		...(names.length > 0 ? [] : [{ path: 'fields', message: 'must be names of fields' }]),
	];
	if (violations.length > 0) return refuse(errors.parameter(violations), violations);
	const fault = await webhooks.verify('app', url, stringAt(body, 'verify_token') ?? '');
	if (fault !== undefined) return { answer: errors.notVerified(fault) };
	webhooks.choose(names);
	return { answer: json(200, { success: true }) };
}

/** `DELETE /{app}/subscriptions`: the app gets nothing any more, wherever. */
function unsubscribe(webhooks: MetaWebhooks): Handled {
	webhooks.put('app', undefined);
	webhooks.choose([]);
	return { answer: json(200, { success: true }) };
}
