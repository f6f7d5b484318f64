import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { faultsError, problemError } from '../../../nodes/WhatsAppInteractive/api/errors';
import { NODE } from '../sending/support';
import type { Problem } from '../../../nodes/WhatsAppInteractive/providers/api-call';

describe('faults of an item', () => {
	test.each([
		{
			faults: ["'Body' is empty"],
			itemIndex: 0,
			notDone: 'sent',
			message: "'Body' is empty [item 0]",
		},
		{
			faults: ["'Media ID' is empty"],
			itemIndex: 0,
			notDone: 'done',
			message: "'Media ID' is empty [item 0]",
		},
		{
			faults: ["'Body' is empty", "'Footer' has 61 characters, but the limit is 60"],
			itemIndex: 12,
			notDone: 'sent',
			message:
				"2 fields need a correction [item 12]: 'Body' is empty; 'Footer' has 61 characters, but the limit is 60",
		},
		{
			faults: ["'Status' is 'ECONNREFUSED': it must be shipped"],
			itemIndex: 1,
			notDone: 'sent',
			message: "'Status' is 'ECONNREFUSED': it must be shipped [item 1]",
		},
	] as const)('$message', ({ faults, itemIndex, notDone = 'sent', message }) => {
		const error = faultsError(NODE, faults, { itemIndex }, notDone);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe(message);
		expect(error.description).toMatch(`Nothing was ${notDone} for this item.`);
		expect(error.context.itemIndex).toBe(itemIndex);
	});
});

const problem = (rest: Partial<Problem> = {}): Problem => ({
	cause: 'invalidMessage',
	what: 'Kaleyra refused the message',
	advice: 'Correct the fields.',
	...rest,
});

describe('a problem with the provider', () => {
	test.each([
		{
			why: 'with code and status',
			given: problem({ code: 'WA400', statusCode: 400 }),
			description: 'Correct the fields. (code WA400, HTTP 400)',
			httpCode: '400',
		},
		{
			why: 'with a status alone',
			given: problem({ statusCode: 401 }),
			description: 'Correct the fields. (HTTP 401)',
			httpCode: '401',
		},
		{
			why: 'with a code alone',
			given: problem({ code: 'ETIMEDOUT' }),
			description: 'Correct the fields. (code ETIMEDOUT)',
			httpCode: null,
		},
		{
			why: 'with neither',
			given: problem(),
			description: 'Correct the fields.',
			httpCode: null,
		},
	])('$why', ({ given, description, httpCode }) => {
		const error = problemError(NODE, given, { itemIndex: 7 });
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('Kaleyra refused the message [item 7]');
		expect(error.description).toBe(description);
		expect(error.httpCode).toBe(httpCode);
		expect(error.context.itemIndex).toBe(7);
	});

	test('the order is named beside the item, as much of it as helps', () => {
		const messageOf = (correlationId: string) =>
			problemError(NODE, problem({}), { itemIndex: 7, correlationId }).message;
		expect(messageOf('A1002')).toMatch(/ \[item 7, 'A1002'\]$/);
		expect(messageOf('x'.repeat(512))).toMatch(/ \[item 7, 'x{40}…'\]$/);
	});

	test.each(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EACCES', 'EPERM'])(
		'n8n does not put words of its own in place of a message with %s',
		(code) => {
			const what = `Kaleyra could not be reached (${code}); the message was not sent`;
			expect(problemError(NODE, problem({ what, code }), { itemIndex: 2 }).message).toBe(
				`${what} [item 2]`,
			);
		},
	);
});
