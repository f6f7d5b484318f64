import { digitsOf, e164Of, UNNAMED } from '../../../nodes/WhatsAppInteractive/common/phone/phone';
import { checkSubmission } from '../../../nodes/WhatsAppInteractive/messages/parse-submission';
import {
	senderIdRules,
	senderRules,
} from '../../../nodes/WhatsAppInteractive/messages/rules/sets/common';
import { textRules } from '../../../nodes/WhatsAppInteractive/messages/rules/sets/text';
import { ALL_PROVIDERS, rulesOn } from '../../../nodes/WhatsAppInteractive/providers';
import { path } from '../../../nodes/WhatsAppInteractive/providers/path';

/* Who sends: by a number, by the provider's ID of it, or by the account alone. */

const RULES = { number: senderRules, id: senderIdRules, account: [] } as const;

const check = (naming: keyof typeof RULES, sender: string) =>
	checkSubmission(
		{ sender, recipient: '', message: { kind: 'text', text: 'Hi' }, options: {}, preparedAt: 0 },
		[...RULES[naming], ...textRules()],
	);

test.each([
	['id', '106540352242922', '106540352242922'],
	['number', '+91 98000 00000', '919800000000'],
	['account', 'whatever is left in a hidden field', undefined],
] as const)('by %s: %j is %j', (naming, sender, expected) => {
	const checked = check(naming, sender);
	if (!('submission' in checked)) throw new Error(checked.faults.map(({ text }) => text).join());
	expect(digitsOf(checked.submission.sender)).toBe(expected);
	if (naming === 'account') expect(checked.submission.sender).toBe(UNNAMED);
	if (naming === 'id') {
		expect(checked.submission.sender.type).toBe('senderId');
		expect(e164Of(checked.submission.sender)).toBe(expected);
		expect(path`/v1/${digitsOf(checked.submission.sender)}/messages`).toBe(
			`/v1/${expected}/messages`,
		);
	}
});

test.each([
	['', /^'Sender' is empty$/],
	[
		'+91 98000 00000',
		/^'Sender' must be the ID of the business number, which has digits only; it is not/,
	],
	['1065/../4035', /must be the ID/],
	['1065?x=1', /must be the ID/],
	['1234', /must be the ID/],
	['1.0654035224292e14', /must be the ID/],
])('as an ID, %j is told', (sender, fault) => {
	const checked = check('id', sender);
	expect('faults' in checked && checked.faults.map(({ text }) => text)).toEqual([
		expect.stringMatching(fault),
	]);
});

test.each(ALL_PROVIDERS.map((provider) => [provider.id, provider] as const))(
	'%s: the rules ask for the sender in the way in which its requests name one',
	(_id, provider) => {
		const types = new Set(rulesOn(provider, 'sender').map(({ type }) => type));
		const expected = { number: ['phone'], id: ['text'], account: [] }[provider.sender];
		expect([...types]).toEqual(expected);
	},
);
