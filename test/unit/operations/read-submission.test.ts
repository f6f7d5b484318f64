import { kindOf } from '../../../nodes/WhatsAppInteractive/operations/operations';
import { readSubmission } from '../../../nodes/WhatsAppInteractive/operations/read-submission';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { checkSubmission } from '../../../nodes/WhatsAppInteractive/messages/parse-submission';
import { digitsOf } from '../../../nodes/WhatsAppInteractive/common/phone/phone';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { ADDRESS, ADDRESSED, read, type Parameters } from './support';

interface ReadCase {
	readonly why: string;
	readonly kind: MessageKind;
	readonly parameters: Parameters;
	readonly submission: object;
}

const CASES: readonly ReadCase[] = [
	{
		why: 'a text',
		kind: 'text',
		parameters: { text: 'Hello' },
		submission: { message: { kind: 'text', text: 'Hello' } },
	},
	{
		why: 'a text that is a number, and a preview that is switched off',
		kind: 'text',
		parameters: { text: 7781, options: { previewUrl: false } },
		submission: { message: { kind: 'text', text: '7781', previewUrl: false } },
	},
	{
		why: 'nothing at all, which the limits then tell',
		kind: 'text',
		parameters: { sender: null, recipient: undefined, text: '  ' },
		submission: { sender: '', recipient: '', message: { kind: 'text', text: '' } },
	},
	{
		why: 'numbers as numbers, and an ID that is one',
		kind: 'text',
		parameters: { sender: 919800000000, recipient: 919800000001, correlationId: 7781, text: 'a' },
		submission: {
			sender: '919800000000',
			recipient: '919800000001',
			correlationId: '7781',
			message: { kind: 'text', text: 'a' },
		},
	},
	{
		why: 'buttons that were filled in',
		kind: 'replyButtons',
		parameters: {
			headerType: 'none',
			headerText: 'left over',
			body: 'Fine?',
			footer: ' ',
			buttonsSource: 'fields',
			buttons: {
				button: [
					{ id: 'y', title: 'Yes' },
					{ id: '', title: '' },
				],
			},
			buttonsJson: '["left over"]',
		},
		submission: {
			message: {
				kind: 'replyButtons',
				body: 'Fine?',
				buttons: [
					{ id: 'y', title: 'Yes' },
					{ id: '', title: '' },
				],
			},
		},
	},
	{
		why: 'buttons as JSON, in their short form',
		kind: 'replyButtons',
		parameters: {
			headerType: 'text',
			headerText: 'Order',
			body: 'Fine?',
			footer: 'Acme',
			buttonsSource: 'json',
			buttonsJson: '["Yes", "No"]',
		},
		submission: {
			message: {
				kind: 'replyButtons',
				header: { type: 'text', text: 'Order' },
				body: 'Fine?',
				footer: 'Acme',
				buttons: [
					{ id: 'Yes', title: 'Yes' },
					{ id: 'No', title: 'No' },
				],
			},
		},
	},
	...(['image', 'video', 'document'] as const).map((type): ReadCase => ({
		why: `${type} as header, with blanks around its address`,
		kind: 'replyButtons',
		parameters: { headerType: type, headerMediaUrl: ' https://a.test/b\n', body: 'a' },
		submission: {
			message: {
				kind: 'replyButtons',
				header: { type, source: 'link', link: 'https://a.test/b' },
				body: 'a',
				buttons: [],
			},
		},
	})),
	{
		why: 'a document with a name, and an address that is missing',
		kind: 'replyButtons',
		parameters: { headerType: 'document', headerFilename: 'a.pdf', body: 'a' },
		submission: {
			message: {
				kind: 'replyButtons',
				header: { type: 'document', source: 'link', link: '', filename: 'a.pdf' },
				body: 'a',
				buttons: [],
			},
		},
	},
	{
		why: 'a list that was filled in',
		kind: 'list',
		parameters: {
			headerText: 'Slots',
			body: 'Pick',
			listButtonText: 'Open',
			sectionsSource: 'fields',
			sections: {
				section: [
					{ title: 'Today', rows: { row: [{ id: 'am', title: '09:00', description: '' }] } },
					{ title: '', rows: {} },
				],
			},
		},
		submission: {
			message: {
				kind: 'list',
				header: { type: 'text', text: 'Slots' },
				body: 'Pick',
				buttonText: 'Open',
				sections: [{ title: 'Today', rows: [{ id: 'am', title: '09:00' }] }, { rows: [] }],
			},
		},
	},
	{
		why: 'a list of sections as an expression gives it, rows in their short form',
		kind: 'list',
		parameters: {
			body: 'Pick',
			listButtonText: 'Open',
			sectionsSource: 'json',
			sectionsJson: [
				{ title: 'Today', rows: ['09:00', { id: 'pm', title: '14:00', description: 'Late' }] },
				{ title: 'Tomorrow', rows: '["10:00"]' },
			],
		},
		submission: {
			message: {
				kind: 'list',
				body: 'Pick',
				buttonText: 'Open',
				sections: [
					{
						title: 'Today',
						rows: [
							{ id: '09:00', title: '09:00' },
							{ id: 'pm', title: '14:00', description: 'Late' },
						],
					},
					{ title: 'Tomorrow', rows: [{ id: '10:00', title: '10:00' }] },
				],
			},
		},
	},
	{
		why: 'rows alone, which make one section',
		kind: 'list',
		parameters: {
			body: 'Pick',
			listButtonText: 'Open',
			sectionsSource: 'json',
			sectionsJson: '[{"id":"am","title":"09:00"},"14:00"]',
		},
		submission: {
			message: {
				kind: 'list',
				body: 'Pick',
				buttonText: 'Open',
				sections: [
					{
						rows: [
							{ id: 'am', title: '09:00' },
							{ id: '14:00', title: '14:00' },
						],
					},
				],
			},
		},
	},
	{
		why: 'no rows are no section',
		kind: 'list',
		parameters: { body: 'a', listButtonText: 'b', sectionsSource: 'json', sectionsJson: '[]' },
		submission: { message: { kind: 'list', body: 'a', buttonText: 'b', sections: [] } },
	},
	{
		why: 'an order status',
		kind: 'orderStatus',
		parameters: {
			paymentType: 'UPI_PAYU',
			referenceId: 7781,
			orderStatus: 'shipped',
			statusDescription: 'With the courier',
			body: 'On its way',
			footer: 'Acme',
		},
		submission: {
			message: {
				kind: 'orderStatus',
				referenceId: '7781',
				paymentType: 'UPI_PAYU',
				status: 'shipped',
				description: 'With the courier',
				body: 'On its way',
				footer: 'Acme',
			},
		},
	},
	{
		why: 'an order status with the payment, as an expression gives it',
		kind: 'orderStatus',
		parameters: {
			referenceId: 'ord7781',
			orderStatus: 'shipped',
			paymentStatus: ' CAPTURED ',
			paymentTime: '2026-11-21T09:30:00.000Z',
		},
		submission: {
			message: {
				kind: 'orderStatus',
				referenceId: 'ord7781',
				status: 'shipped',
				payment: { status: 'captured', time: Date.UTC(2026, 10, 21, 9, 30) },
			},
		},
	},
	{
		why: 'an order status with a time and no status of the payment, which its rules refuse',
		kind: 'orderStatus',
		parameters: {
			referenceId: 'ord7781',
			orderStatus: 'shipped',
			paymentTime: String(Date.UTC(2026, 10, 21, 9, 30)),
		},
		submission: {
			message: {
				kind: 'orderStatus',
				referenceId: 'ord7781',
				status: 'shipped',
				payment: { status: undefined, time: Date.UTC(2026, 10, 21, 9, 30) },
			},
		},
	},
];

test.each(CASES)('$kind: $why', ({ kind, parameters, submission }) => {
	const item = read(kind, { ...ADDRESS, ...parameters });
	expect(item.submission).toStrictEqual({ ...ADDRESSED, ...submission });
	expect(item.faults).toEqual([]);
});

test.each(['text', 'replyButtons', 'list', 'orderStatus'] as const)(
	'%s: each parameter is asked for once',
	(kind) => {
		const parameters: Parameters = {
			...CASES.find((candidate) => candidate.kind === kind)?.parameters,
			headerType: 'document',
			options: { previewUrl: true, timeout: 5, urlOptions: { shortenUrl: false } },
		};
		const asked: string[] = [];
		readSubmission(
			kind,
			(name) => {
				asked.push(name);
				return parameters[name] ?? '';
			},
			{ timezone: 'UTC', now: 0 },
		);
		expect(asked).toEqual([...new Set(asked)]);
		expect(asked).toEqual(expect.arrayContaining(['sender', 'recipient', 'options', 'simplify']));
	},
);

test.each([
	['message', 'sendText', 'text'],
	['interactive', 'sendReplyButtons', 'replyButtons'],
	['interactive', 'sendList', 'list'],
	['order', 'sendStatus', 'orderStatus'],
	['order', 'sendText', undefined],
	['', '', undefined],
	[undefined, null, undefined],
])('resource %j and operation %j are the kind %j', (resource, operation, kind) => {
	expect(kindOf(resource, operation)).toBe(kind);
});

describe('Default Country', () => {
	const recipientOf = (recipient: unknown, defaultCountry: unknown) => {
		const item = read('text', { ...ADDRESS, recipient, text: 'a', options: { defaultCountry } });
		if (item.type === 'unread') return { recipient: undefined, faults: item.faults };
		const checked = checkSubmission(item.submission, rulesFor(PROVIDERS.gupshup, 'text'));
		return 'faults' in checked
			? { recipient: undefined, faults: checked.faults.map(({ text }) => text) }
			: { recipient: digitsOf(checked.submission.recipient), faults: [] };
	};

	test.each<readonly [unknown, string, string, string]>([
		['98000 00001', 'IN', '919800000001', 'a number without its country code'],
		['098000-00001', 'in', '919800000001', 'as it is dialled, the country in small letters'],
		[9800000001, 'IN', '919800000001', 'a number out of a spreadsheet'],
		['9800000001.0', 'IN', '919800000001', 'with its decimals'],
		['919800000001', 'IN', '919800000001', 'with its country code'],
		['(0)20 7946 0958', ' GB ', '442079460958', 'with the zero in brackets'],
		['+44 7700 900123', 'IN', '447700900123', 'a plus sign leads abroad'],
		['0044 7700 900123', 'IN', '447700900123', 'so does 00'],
		['011 15 1234-5678', 'AR', '5491112345678', 'as mobile numbers are dialled in Argentina'],
		['US.1234', 'IN', 'US.1234', 'an ID has no country'],
		['9800000001', '', '9800000001', 'no country'],
	])('%j in %j is %j: %s', (text, country, recipient) => {
		expect(recipientOf(text, country)).toEqual({ recipient, faults: [] });
	});

	test('no number in a country is none', () => {
		expect(recipientOf(undefined, 'IN').faults).toEqual(["'Recipient' is empty"]);
	});

	const NOT_OF = (country: string) =>
		`is no number of ${country}, the 'Default Country'; begin one of another country with +`;

	test.each([
		['447700900123', 'IN', NOT_OF('IN')],
		['98000', 'in', NOT_OF('IN')],
		['9800000001.5', 'IN', 'has decimals'],
		['98000 00001 / 98000 00002', 'IN', 'has more than one number'],
	])('%j is no number in %s', (text, country, problem) => {
		expect(recipientOf(text, country)).toEqual({
			recipient: undefined,
			faults: [`'Recipient' is not a phone number: '${text}' ${problem}`],
		});
	});

	test.each([
		['UK', 'GB', 'what people call it'],
		['united kingdom', 'GB', 'its name'],
		['India', 'IN', 'another name'],
		['+44', 'GB', 'its calling code'],
		['0091', 'IN', 'the same as it is dialled'],
		['1', 'US', 'that of several countries, by the largest'],
		['IND', 'IN', 'nothing that is known: an example'],
		['999', 'IN', 'the calling code of nobody'],
	])('%s is no country, but perhaps %s: %s', (country, meant) => {
		expect(recipientOf('9800000001', country)).toEqual({
			recipient: undefined,
			faults: [
				`'Default Country' is '${country}': it must be the two letters of a country, such as ${meant}`,
			],
		});
	});

	test('a number as it is dialled inside a country, without one', () => {
		expect(recipientOf('07700 900123', '')).toEqual({
			recipient: undefined,
			faults: [
				"'Recipient' is not a phone number: '07700 900123' starts with 0, not with a country code; write + and the country code in the place of the 0, or set 'Default Country' among the options",
			],
		});
	});
});
