import { senderRules } from '../../../nodes/WhatsAppInteractive/messages/rules/sets/common';
import { textRules } from '../../../nodes/WhatsAppInteractive/messages/rules/sets/text';
import { countCodePoints } from '../../../nodes/WhatsAppInteractive/messages/rules/check-texts';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { setAt } from './support/set-at';
import { full, minimal } from '../../samples/submissions';

test.each([
	['', 0],
	['abc', 3],
	['å', 1],
	['a\u030a', 2],
	['😀', 1],
	['👨‍👩‍👧', 5],
	['🇮🇳', 2],
	['नमस्ते', 6],
	['\ud83d', 1],
	['a\r\nb', 4],
])('%j has %d code points', (text, count) => {
	expect(countCodePoints(text)).toBe(count);
});

describe('all faults of a submission are told together, in the order of the fields', () => {
	test('reply buttons through Infobip', () => {
		const submission = {
			sender: '',
			recipient: '98000 00001 ext. 2',
			correlationId: 'x'.repeat(4001),
			message: {
				kind: 'replyButtons',
				header: { type: 'image', source: 'link', link: 'files.acme.test/a.png' },
				body: ' ',
				footer: 'x'.repeat(61),
				buttons: [
					{ id: 'yes', title: 'Yes' },
					{ id: 'yes', title: 'Yes, today at five please' },
					{ id: '', title: '' },
					{ id: 'no', title: 'Yes' },
				],
			},
			options: { reportUrl: 'localhost:5678' },
			preparedAt: 0,
		} as const;
		const { faults, hints } = validate(submission, rulesFor(PROVIDERS.infobip, 'replyButtons'));
		expect(faults.map(({ text }) => text)).toEqual([
			"'Sender' is empty",
			"'Recipient' is not a phone number: '98000 00001 ext. 2' has an extension, which WhatsApp does not know",
			"'Correlation ID' has 4001 characters, but the limit is 4000",
			"'Report URL' must be a web address that starts with https:// or http://; there is no https:// in front of it",
			"'Header Media URL' must be a web address that starts with https:// or http://; there is no https:// in front of it",
			"'Body' is empty",
			"'Footer' has 61 characters, but the limit is 60",
			"'Buttons' has 4 entries, but the limit is 3",
			"'ID' of button 3 is empty",
			"'Title' of button 2 has 25 characters, but the limit is 20",
			"'Title' of button 3 is empty",
			"'ID' of button 2 is the same as 'ID' of button 1: each must be different",
			"'Title' of button 4 is the same as 'Title' of button 1: each must be different",
		]);
		expect(hints).toEqual([]);
	});

	test('a list through Gupshup, with hints beside the faults', () => {
		const submission = {
			sender: '',
			recipient: 'US.1234',
			message: {
				kind: 'list',
				header: { type: 'text', text: '' },
				body: 'x'.repeat(1025),
				buttonText: '',
				sections: [
					{
						title: 'Today',
						rows: [
							{ id: 'am', title: '09:00' },
							{ id: 'pm', title: 'x'.repeat(25), description: 'x'.repeat(73) },
						],
					},
					{ rows: [] },
					{ title: 'x'.repeat(25), rows: [{ id: 'am', title: '' }] },
				],
			},
			options: {},
			preparedAt: 0,
		} as const;
		const { faults, hints } = validate(submission, rulesFor(PROVIDERS.gupshup, 'list'));
		expect(faults.map(({ text }) => text)).toEqual([
			"'Header Text' is empty",
			"'List Button Text' is empty",
			"'Title' of section 2 is empty",
			"'Title' of section 3 has 25 characters, but the limit is 24",
			"'Rows' of section 2 is empty, add at least 1",
			"'Title' of row 2 in section 1 has 25 characters, but the limit is 24",
			"'Title' of row 1 in section 3 is empty",
			"'Description' of row 2 in section 1 has 73 characters, but the limit is 72",
			"'ID' of row 1 in section 3 is the same as 'ID' of row 1 in section 1: each must be different",
		]);
		expect(hints.map(({ text }) => text)).toEqual([
			"'Body' has 1025 characters; more than 1024 may be refused",
		]);
	});

	test('an order status through Kaleyra', () => {
		const submission = {
			sender: 'IN.1',
			recipient: 'IN.1',
			message: { kind: 'orderStatus', referenceId: 'ordem 1', status: 'pending' },
			options: { source: 'n8n' },
			preparedAt: 0,
		} as const;
		const { faults } = validate(submission, rulesFor(PROVIDERS.kaleyra, 'orderStatus'));
		expect(faults).toEqual([
			{
				path: 'sender',
				label: 'Sender',
				text: "'Sender' must be a phone number; the provider takes no business-scoped user ID",
			},
			{
				path: 'recipient',
				label: 'Recipient',
				text: "'Recipient' must be a phone number; the provider takes no business-scoped user ID",
			},
			{
				path: 'options.source',
				label: 'Source',
				text: "'Source' must be API, Braze, CleverTap, Eloqua, HubSpot, LeadSquared, MoEngage, Responsys, Salesforce, Shopify, WebEngage, Zapier or Zoho",
			},
			{
				path: 'message.referenceId',
				label: 'Reference ID',
				text: "'Reference ID' may only consist of letters without accents, digits, dashes, underscores and periods",
			},
			{
				path: 'message.status',
				label: 'Status',
				text: "'Status' must be Canceled, Completed, Partially Shipped, Processing or Shipped",
			},
			{ path: 'message.body', label: 'Body', text: "'Body' is empty", missing: true },
		]);
	});
});

describe('small things of the texts', () => {
	const check = (rules: Parameters<typeof validate>[1], text: string) =>
		validate(minimal({ kind: 'text', text }), rules).faults.map((fault) => fault.text);

	test.each([
		['one character', 'x', 0, "'Text' has 1 character, but the limit is 0"],
		['several characters', '😀😀', 1, "'Text' has 2 characters, but the limit is 1"],
	])('%s', (_name, text, max, fault) => {
		expect(check(textRules(max), text)).toEqual([fault]);
	});

	test('one entry and several', () => {
		const rule = (min: number, max: number) =>
			[{ type: 'count', path: 'message.buttons', label: 'Buttons', min, max }] as const;
		const faults = (min: number, max: number, count: number) =>
			validate(
				setAt(full('replyButtons'), 'message.buttons', Array(count).fill({ id: 'a', title: 'a' })),
				rule(min, max),
			).faults.map(({ text }) => text);
		expect(faults(2, 3, 1)).toEqual(["'Buttons' has 1 entry, at least 2 are needed"]);
		expect(faults(1, 1, 2)).toEqual(["'Buttons' has 2 entries, but the limit is 1"]);
		expect(faults(2, 3, 0)).toEqual(["'Buttons' is empty, add at least 2"]);
	});

	test('why a limit is lower than the documented one', () => {
		const maxBecause = 'of 2 the node takes one';
		const { faults } = validate(full('replyButtons'), [
			{ type: 'text', path: 'message.body', label: 'Body', max: 1, maxBecause },
			{ type: 'count', path: 'message.buttons', label: 'Buttons', min: 0, max: 1, maxBecause },
		]);
		expect(faults.map(({ text }) => text)).toEqual([
			expect.stringMatching(
				/^'Body' has \d+ characters, but the limit is 1: of 2 the node takes one$/,
			),
			expect.stringMatching(
				/^'Buttons' has \d entries, but the limit is 1: of 2 the node takes one$/,
			),
		]);
	});

	test('no rules, no faults', () => {
		expect(validate(minimal({ kind: 'text', text: '' }), [])).toEqual({ faults: [], hints: [] });
		expect(validate(full('text'), senderRules)).toEqual({ faults: [], hints: [] });
	});
});

test('a submission is left as it was', () => {
	for (const kind of ['text', 'replyButtons', 'list', 'orderStatus'] as const) {
		const submission = full(kind);
		const before = structuredClone(submission);
		validate(submission, rulesFor(PROVIDERS.infobip, kind));
		expect(submission).toEqual(before);
	}
});
