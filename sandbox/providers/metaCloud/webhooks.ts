import { createHmac, randomInt } from 'node:crypto';
import type { Ask } from '../../delivery/deliverer';
import type { JsonObject } from '../../json';
import type { OutgoingReport } from '../provider';

/** Where a webhook can be set; the nearest to the number wins. */
export const WEBHOOK_PLACES = ['number', 'account', 'app'] as const;

/** One of {@link WEBHOOK_PLACES}. */
export type WebhookPlace = (typeof WEBHOOK_PLACES)[number];

/** The longest address of an override. */
export const MAX_URL = 200;

/** What goes to an override; everything else goes to the app's address only (Cloud API, override). */
const OVERRIDDEN = ['messages', 'message_echoes', 'calls', 'smb_message_echoes', 'history'];

/** The webhooks of an app: its own, that of the account, that of the number. */
export class MetaWebhooks {
	/** Whether the app is subscribed to the account. */
	isSubscribed = true;

	private readonly urls = new Map<WebhookPlace, string>();

	/** The fields that the app gets, wherever; all of them unless its own API call said which. */
	private chosen: readonly string[] | undefined;

	constructor(
		private readonly appSecret: string,
		private readonly ask: Ask,
	) {}

	/** Sets what the app gets. */
	choose(fields: readonly string[]): void {
		this.chosen = fields;
	}

	/** What the app was told to get; undefined where nothing was said. */
	get fields(): readonly string[] | undefined {
		return this.chosen;
	}

	/** The address at a place. */
	at(place: WebhookPlace): string | undefined {
		return this.urls.get(place);
	}

	/** Sets an address as somebody else has, without the handshake; undefined takes it away. */
	put(place: WebhookPlace, url: string | undefined): void {
		if (url === undefined) this.urls.delete(place);
		else this.urls.set(place, url);
	}

	/** Sets an address after the handshake; gives back what is wrong with its answer. */
	async verify(place: WebhookPlace, url: string, token: string): Promise<string | undefined> {
		const challenge = String(randomInt(1, 2 ** 31));
		const { answer, answerBody } = await this.ask({
			url,
			method: 'GET',
			headers: {},
			body: { 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': token },
		});
		if ('error' in answer) return answer.error;
		if (answer.status !== 200) return `HTTP Status Code = ${answer.status}`;
		if (answerBody !== challenge) return 'the challenge did not come back';
		this.urls.set(place, url);
		return undefined;
	}

	/** The calls about a field of the webhook, signed with the app's secret. */
	tell(body: JsonObject, field: string): OutgoingReport[] {
		const overrides = OVERRIDDEN.includes(field) ? [this.at('number'), this.at('account')] : [];
		const url = [...overrides, this.at('app')].find((one) => one !== undefined);
		const isChosen = this.chosen?.includes(field) ?? true;
		if (url === undefined || !this.isSubscribed || !isChosen) return [];
		const sign = (rawBody: string) => ({
			'x-hub-signature-256': `sha256=${createHmac('sha256', this.appSecret).update(rawBody).digest('hex')}`,
		});
		return [{ url, method: 'POST', headers: {}, body, sign }];
	}

	/** Goes back to the start: subscribed, and nobody told. */
	clear(): void {
		this.urls.clear();
		this.isSubscribed = true;
		this.chosen = undefined;
	}
}
