import fc from 'fast-check';

import { at } from '../../../nodes/WhatsAppInteractive/common/json';
import { readPhone } from '../../../nodes/WhatsAppInteractive/common/phone/phone';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { sendAll } from '../../../nodes/WhatsAppInteractive/sending/running/send-all';
import { NODE } from './support';
import { runContextOf } from '../support/context';
import { checkProperty } from '../../support/random';

/* However a number is written, it is one and the same wherever it goes. */

interface Request {
	readonly url: string;
	readonly body?: unknown;
}

interface Case {
	readonly answer: object;
	readonly recipient: (request: Request) => unknown;
	/** Nothing where the account fixes the sender. */
	readonly sender: (request: Request) => unknown;
	/** How the provider writes a recipient and a sender. */
	readonly plus: { readonly recipient: '' | '+'; readonly sender: '' | '+' };
}

const META: Case = {
	answer: { messages: [{ id: 'm' }] },
	recipient: ({ body }) => at(body, 'to'),
	sender: () => undefined,
	plus: { recipient: '', sender: '' },
};

const CASES: Readonly<Record<ProviderId, Case>> = {
	dialog360: META,
	gupshup: META,
	infobip: {
		answer: { messageId: 'm', status: { groupId: 1, name: 'PENDING_ENROUTE' } },
		recipient: ({ body }) => at(body, 'to'),
		sender: ({ body }) => at(body, 'from'),
		plus: { recipient: '', sender: '' },
	},
	kaleyra: {
		answer: { data: { message_id: 'm' } },
		recipient: ({ body }) => at(body, 'messaging_object', 'to'),
		sender: ({ url }) => /\/whatsapp\/([^/]+)\/messages$/.exec(url)?.[1],
		plus: { recipient: '+', sender: '+' },
	},
	messangi: {
		answer: { meta: { transactionId: 't' } },
		recipient: ({ body }) => at(body, 'request', 'to'),
		sender: ({ body }) => at(body, 'request', 'from'),
		plus: { recipient: '+', sender: '' },
	},
	metaCloud: META,
};

const CREDENTIAL = {
	baseUrl: 'https://api.example.com',
	region: 'https://api.example.com',
	sid: 'SID',
	appId: 'app',
	businessAccountId: 'waba',
	sendPath: '/v3/messages',
};

/** n8n with two items, of which the second is refused in the first run, so that n8n runs them again. */
function n8n(provider: ProviderId, parameters: Readonly<Record<string, string>>) {
	const requests: Request[] = [];
	const kept = {};
	const context = runContextOf({ ...NODE, parameters }, CREDENTIAL, {
		getInputData: () => [{ json: { n: 0 } }, { json: { n: 1 } }],
		getContext: () => kept,
		continueOnFail: () => false,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, request: Request) => {
				requests.push(request);
				return await Promise.resolve(
					requests.length === 2
						? { statusCode: 400, headers: {}, body: {} }
						: { statusCode: 200, headers: {}, body: CASES[provider].answer },
				);
			},
		},
	});
	return {
		requests,
		run: async () => await sendAll(context),
	};
}

/** Digits in the ways in which people, spreadsheets, apps and links write a number. */
const written = fc
	.record({
		digits: fc.stringMatching(/^[1-9]\d{9,13}$/),
		prefix: fc.constantFrom('', '+', '00', 'tel:+', 'whatsapp:+', "'", ' ', '\u202a+', '＋'),
		cuts: fc.array(fc.integer({ min: 2, max: 9 }), { maxLength: 3 }),
		separator: fc.constantFrom(' ', '-', '\u00a0', '\u2011', ' - ', '.'),
		script: fc.constantFrom(0x30, 0x660, 0x966, 0xff10),
		tail: fc.constantFrom('', '', ' ', '.0', '.00', '\u202c', '\n'),
	})
	.map(({ digits, prefix, cuts, separator, script, tail }) => {
		const grouped = [...digits].map((digit, position) => {
			const own = String.fromCharCode(script + Number(digit));
			// Decimals are what a number alone has; behind groups they may be another group.
			return cuts.includes(position) && !tail.startsWith('.') ? separator + own : own;
		});
		return { digits, text: prefix + grouped.join('') + tail };
	})
	// What can be read in two ways is refused, and never goes anywhere.
	.filter(({ text }) => 'digits' in readPhone(text));

test.each(Object.keys(PROVIDERS) as ProviderId[])(
	`%s: each form of a number gives the same in body, path, result and ledger`,
	async (provider) => {
		const { recipient, sender, plus } = CASES[provider];
		await checkProperty(
			fc.asyncProperty(written, written, async (to, from) => {
				const { requests, run } = n8n(provider, {
					provider,
					resource: 'message',
					operation: 'sendText',
					sender: PROVIDERS[provider].sender === 'id' ? '106540352242922' : from.text,
					recipient: to.text,
					text: 'Hello',
				});
				await expect(run()).rejects.toMatchObject({
					description: expect.stringContaining('1 item had been accepted'),
				});
				const [first, second] = await run();
				// The first item is known to be sent already, from the ledger.
				expect(requests).toHaveLength(3);
				for (const request of requests) {
					expect(recipient(request)).toBe(plus.recipient + to.digits);
					const isNamed = PROVIDERS[provider].sender === 'number';
					const expected = isNamed ? plus.sender + from.digits : undefined;
					expect(sender(request)).toBe(expected);
				}
				for (const item of [first, second]) expect(item?.json.recipient).toBe(to.digits);
			}),
			{ numRuns: 25 },
		);
	},
);
