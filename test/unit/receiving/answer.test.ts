import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import { isTaken } from '../../../nodes/WhatsAppInteractive/receiving/answer';

const newAnswer = () => new ServerResponse(new IncomingMessage(new Socket()));

/** The caller hangs up: Node.js tells so once, and marks the answer. */
function hangUp(answer: ServerResponse): void {
	Object.defineProperty(answer, 'closed', { value: true });
	answer.emit('close');
}

/** Node.js tells of an answer before it looks whether anybody is there to get it. */
function answerWith(answer: ServerResponse, status: number): void {
	answer.statusCode = status;
	answer.emit('prefinish');
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe.each<[status: number, taken: boolean]>([
	[200, true],
	[204, true],
	[401, false],
	[500, false],
])('a call that n8n answers with %i', (status, taken) => {
	test.each<[when: string, act: (answer: ServerResponse) => Promise<boolean>]>([
		[
			'is told by it',
			async (answer) => {
				const told = isTaken(answer);
				answerWith(answer, status);
				return await told;
			},
		],
		[
			'after the caller has hung up is told by it as well',
			async (answer) => {
				const told = isTaken(answer);
				hangUp(answer);
				answerWith(answer, status);
				return await told;
			},
		],
		[
			'and whose caller had hung up before anybody asked, too',
			async (answer) => {
				hangUp(answer);
				const told = isTaken(answer);
				answerWith(answer, status);
				return await told;
			},
		],
	])('%s', async (_when, act) => {
		expect(await act(newAnswer())).toBe(taken);
	});
});

test.each<[when: string, act: (answer: ServerResponse) => Promise<boolean>]>([
	[
		'hangs up',
		async (answer) => {
			const told = isTaken(answer);
			hangUp(answer);
			return await told;
		},
	],
	[
		'had hung up before anybody asked',
		async (answer) => {
			hangUp(answer);
			return await isTaken(answer);
		},
	],
])('a call that is never answered is not taken when its caller %s', async (_when, act) => {
	const told = act(newAnswer());
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await told).toBe(false);
});
