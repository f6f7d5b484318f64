import { createHmac } from 'node:crypto';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Random } from '../../support/random';
import type { Call } from '../trigger-harness';

/** The Webhook Secret of the triggers. */
export const SECRET = 'correct horse battery staple';

/** The secret of the app with which Meta signs. */
export const APP_SECRET = 'the secret of the app that nobody guesses';

/** A way to make a call, and whether it proves that the provider makes it. */
export interface Caller {
	readonly isAuthentic: boolean;
	readonly dress: (call: Call) => Call;
}

const withHeaders =
	(headers: Record<string, unknown>) =>
	(call: Call): Call => ({ ...call, headers });

const basic = (password: string) => `Basic ${Buffer.from(`n8n:${password}`).toString('base64')}`;

const signedWith =
	(key: string, alter: (body: string) => string = (body) => body, header = 'x-hub-signature') =>
	(call: Call): Call => {
		const body = JSON.stringify(call.body) ?? '';
		const signature = createHmac('sha256', key).update(body).digest('hex');
		return {
			...call,
			rawBody: Buffer.from(alter(body)),
			headers: { [header]: signature },
		};
	};

const AUTHENTIC: readonly [Caller['dress'], ...Array<Caller['dress']>] = [
	withHeaders({ 'x-webhook-secret': SECRET }),
	withHeaders({ authorization: basic(SECRET) }),
	(call) => ({ ...call, query: { ...call.query, secret: SECRET } }),
];

const FORGED: readonly [Caller['dress'], ...Array<Caller['dress']>] = [
	(call) => call,
	withHeaders({ 'x-webhook-secret': '' }),
	withHeaders({ 'x-webhook-secret': `${SECRET}x` }),
	withHeaders({ 'x-webhook-secret': [SECRET] }),
	withHeaders({ 'x-webhook-secret': { toString: null } }),
	withHeaders(JSON.parse('{"__proto__":{"x-webhook-secret":"x"}}') as Record<string, unknown>),
	withHeaders({ authorization: basic('') }),
	withHeaders({ authorization: `Basic ${'='.repeat(10_000)}` }),
	withHeaders({ 'x-hub-signature': 'sha256=' }),
	(call) => ({ ...call, query: { ...call.query, secret: [SECRET, SECRET] } }),
	(call) => ({ ...call, query: { ...call.query, secret: { a: SECRET } } }),
	(call) => ({ ...call, query: { ...call.query, secret: 'x'.repeat(100_000) } }),
	signedWith('another key'),
	signedWith(SECRET, (body) => `${body} `),
];

/** Somebody who calls the webhook; two in three are the provider. */
export function drawCaller(provider: ProviderId, random: Random): Caller {
	if (random.next() < 1 / 3) return { isAuthentic: false, dress: random.pick(FORGED) };
	if (provider === 'metaCloud') {
		// Meta signs each call, and nothing else shows that it is Meta.
		const isSigned = random.next() < 0.75;
		return isSigned
			? { isAuthentic: true, dress: signedWith(APP_SECRET, undefined, 'x-hub-signature-256') }
			: { isAuthentic: false, dress: random.pick(AUTHENTIC) };
	}
	const isSigning = provider === 'infobip' && random.next() < 0.25;
	return { isAuthentic: true, dress: isSigning ? signedWith(SECRET) : random.pick(AUTHENTIC) };
}
