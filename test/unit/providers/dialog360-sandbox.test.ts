import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { answer } from './support/decode-cases';

/* What 360dialog's sandbox answers to a message, beside the same from a number of one's own. */

const { decode, readAccount } = PROVIDERS.dialog360;
const SANDBOX = readAccount({ baseUrl: 'https://waba-sandbox.360dialog.io' });
const NUMBER = readAccount({ baseUrl: 'https://waba-v2.360dialog.io' });

const outcome = (account: typeof SANDBOX, status: number, body: unknown, kind: MessageKind) => {
	const said = decode(answer(status, body), kind, account);
	return said.type === 'accepted' ? said.receipt.messageId : said.problem.cause;
};

/** Why, status and body of the answer, what it is at the sandbox, and at a number. */
const ANSWERS: ReadonlyArray<
	readonly [why: string, status: number, body: unknown, sandbox: string | null, number: string]
> = [
	['an ID that is there is told', 201, { messages: [{ id: 'wamid.1' }] }, 'wamid.1', 'wamid.1'],
	['nothing need be said', 201, {}, null, 'unknownOutcome'],
	['nor need there be JSON', 200, '', null, 'unknownOutcome'],
	['of a message without its ID', 200, { messages: [{}] }, null, 'unknownOutcome'],
	['a success of whatever kind', 200, { success: true }, null, 'unknownOutcome'],
	['half of an answer is none', 200, '{"messages":[{"id":"wam', 'unknownOutcome', 'unknownOutcome'],
	['the page of a gateway is none', 200, '<html></html>', 'unknownOutcome', 'unknownOutcome'],
	[
		'a failure is one with any status',
		200,
		{ error: 'Invalid API key' },
		'invalidCredential',
		'invalidCredential',
	],
	[
		'a failure that nobody knows leaves it open',
		200,
		{ error: 'Odd' },
		'unknownOutcome',
		'unknownOutcome',
	],
	[
		'a list of errors, as the API before the cloud has it',
		200,
		{ errors: [{ code: 1013, title: 'User is not valid' }] },
		'unknownOutcome',
		'unknownOutcome',
	],
	[
		'an error beside a message without an ID',
		200,
		{ messages: [{}], errors: [{ code: 1013 }] },
		'unknownOutcome',
		'unknownOutcome',
	],
	[
		'an error beside a message with one',
		200,
		{ messages: [{ id: 'wamid.1' }], errors: [{ code: 1013 }] },
		'unknownOutcome',
		'unknownOutcome',
	],
	['an empty list of errors', 200, { messages: [{ id: 'm' }], errors: [] }, 'm', 'm'],
	['no success', 200, { success: false }, 'unknownOutcome', 'unknownOutcome'],
	[
		'no success, told elsewhere',
		200,
		{ meta: { success: false } },
		'unknownOutcome',
		'unknownOutcome',
	],
	['an error that is a mark', 200, { error: true }, 'unknownOutcome', 'unknownOutcome'],
	[
		'a form that nobody has documented',
		200,
		{ status: 'failed' },
		'unknownOutcome',
		'unknownOutcome',
	],
	['a wrong key', 401, { error: 'Invalid api key' }, 'invalidCredential', 'invalidCredential'],
	['a fault of its own', 500, {}, 'unknownOutcome', 'unknownOutcome'],
];

test.each(ANSWERS)('%s: %i %j', (_why, status, body, sandbox, number) => {
	expect(outcome(SANDBOX, status, body, 'text')).toBe(sandbox);
	expect(outcome(NUMBER, status, body, 'text')).toBe(number);
});
