import type { INodeParameters } from 'n8n-workflow';

import '../support/sandbox-host.cjs';
import { ACCOUNTS, type FaultEffect } from '../../sandbox';
import { dialog360TestCredential } from './accounts';
import { CREDENTIAL_TYPES, type Order, useBench } from './support/bench';
import { type TestResult, testCredential } from './support/credential-tester';
import { editorMethods } from './support/editor-methods';
import { fileOf, inData } from './support/files';
import { messageOf } from './support/messages';

/* A credential with 360dialog's own sandbox as base URL: what it can, and what is refused with words. */
const bench = useBench();

const { customer } = ACCOUNTS.dialog360.testEnvironment;

const send = async (parameters: INodeParameters, more: Partial<Order> = {}) =>
	await bench.send({
		...more,
		parameters: { provider: 'dialog360', recipient: customer, ...parameters },
		credential: { ...dialog360TestCredential(bench.sandbox), ...more.credential },
	});

const text = (changes: INodeParameters = {}) =>
	messageOf('dialog360', 'text', { recipient: customer, ...changes });

const WAIT = { waitUntil: 'delivered', timeLimit: 1, timeUnit: 'hours' };

test.each([
	['text', {}],
	['image', {}],
	['replyButtons', {}],
	['list', {}],
	['template', {}],
] as const)('%s is sent to the older path, and accepted without an ID', async (kind, changes) => {
	const { items, error, hints, requests } = await send(
		messageOf('dialog360', kind, { recipient: customer, ...changes }),
	);
	expect(error).toBeUndefined();
	expect(hints).toEqual([]);
	expect(requests).toMatchObject([{ method: 'POST', path: '/v1/messages', accepted: true }]);
	expect(items).toMatchObject([
		{ json: { accepted: true, messageId: null, status: 'accepted', recipient: customer } },
	]);
});

test('what was accepted without an ID is not sent again by Retry On Fail', async () => {
	const { messages, requests, items } = await send(text({ recipient: '={{ $json.to }}' }), {
		input: [{ to: customer }, { to: '447700900001' }],
		settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		onError: 'continueErrorOutput',
	});
	expect(messages).toHaveLength(1);
	expect(requests.filter(({ accepted }) => accepted)).toHaveLength(1);
	expect(items).toMatchObject([{ json: { accepted: true, messageId: null } }]);
});

/** What happens to an answer, what the node then says of its message, and whether the sandbox took it. */
const DISTURBED: ReadonlyArray<readonly [string, FaultEffect, string, boolean]> = [
	['is lost on its way', { kind: 'reset', when: 'after-accepting' }, 'unknown', true],
	['is broken off', { kind: 'cut-off' }, 'unknown', true],
	['is a page', { kind: 'html-page', status: 200, accepted: true }, 'unknown', true],
	['is a page of an error', { kind: 'html-page', accepted: true }, 'unknown', true],
	['is a failure', { kind: 'server-error', status: 500, accepted: false }, 'unknown', false],
	['comes late', { kind: 'latency', milliseconds: 50 }, 'accepted', true],
];

test.each(DISTURBED)('an answer that %s', async (_why, fault, status, taken) => {
	bench.sandbox.order({ provider: 'dialog360', ...fault });
	const { items, messages } = await send(text(), { onError: 'continueRegularOutput' });
	expect(messages).toHaveLength(taken ? 1 : 0);
	const [{ json = {} } = {}] = items;
	expect(status === 'accepted' ? json.status : json.details).toEqual(
		status === 'accepted' ? status : expect.objectContaining({ status }),
	);
});

const IMAGE = fileOf('image/png', 'mug.png', 300);

/** What is asked for, in which parameters, and how it is refused. */
const REFUSED: ReadonlyArray<readonly [string, INodeParameters, RegExp]> = [
	[
		'a list of templates',
		{ resource: 'template', operation: 'getMany' },
		/^360dialog's sandbox has no list of templates/,
	],
	['an upload', { resource: 'media', operation: 'upload' }, /^360dialog's sandbox takes no files/],
	[
		'a download by ID',
		{ resource: 'media', operation: 'download', downloadBy: 'id', downloadId: '1' },
		/^360dialog's sandbox gives out no files of customers/,
	],
	[
		'a download by URL',
		{
			resource: 'media',
			operation: 'download',
			downloadBy: 'url',
			downloadUrl: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
		},
		/^360dialog's sandbox gives out no files of customers/,
	],
	[
		'a file by its ID',
		messageOf('dialog360', 'image', { mediaSource: 'id', mediaId: '1' }),
		/^360dialog's sandbox takes the files of a message by their URL only/,
	],
	[
		'a file of the workflow',
		messageOf('dialog360', 'image', { mediaSource: 'binary', mediaBinaryField: 'data' }),
		/^360dialog's sandbox takes the files of a message by their URL only/,
	],
	[
		'a read receipt',
		messageOf('dialog360', 'readReceipt'),
		/^360dialog's sandbox marks no messages as read/,
	],
	[
		'a typing indicator',
		messageOf('dialog360', 'typing'),
		/^360dialog's sandbox does not show that somebody is typing/,
	],
	[
		'a wait for a report on a template',
		messageOf('dialog360', 'template', WAIT),
		/^360dialog's sandbox tells no ID of a message, and documents no report that would name it/,
	],
	[
		'a wait for a payment',
		messageOf('dialog360', 'orderDetails', { ...WAIT, waitUntil: 'paid' }),
		/^360dialog's sandbox tells no ID of a message/,
	],
];

test.each(REFUSED)('%s is refused before anything is asked', async (_what, parameters, words) => {
	const { error, requests } = await send(
		{ ...parameters, recipient: customer },
		{
			files: [inData(IMAGE)],
		},
	);
	expect(error?.message).toMatch(words);
	expect('description' in (error ?? {}) && error?.description).toMatch(/\.$/);
	expect(requests).toEqual([]);
});

test('the preview of what it does not take is refused as well', async () => {
	const { error } = await send(
		messageOf('dialog360', 'image', {
			recipient: customer,
			mediaSource: 'id',
			mediaId: '1',
			options: { previewOnly: true },
		}),
	);
	expect(error?.message).toMatch(/files of a message by their URL only/);
});

test('another recipient is refused by the sandbox', async () => {
	const { error, messages } = await send(text({ recipient: '447700900001' }));
	expect(messages).toEqual([]);
	expect(error?.message).toMatch(/refused the message: .*to must be the number that the key/);
});

test('Send and Wait waits for a tap, and says what it will not hear', async () => {
	const { run, error, messages, hints } = await send(
		messageOf('dialog360', 'replyButtons', {
			operation: 'sendAndWait',
			responseType: 'approval',
			message: 'Refund?',
			approvalType: 'double',
			buttonApprovalLabel: 'Approve',
			buttonDisapprovalLabel: 'Decline',
			recipient: customer,
		}),
	);
	expect(error).toBeUndefined();
	expect(run.status).toBe('waiting');
	expect(messages).toHaveLength(1);
	expect(hints.map(({ message }) => message)).toEqual([
		"360dialog's sandbox tells no ID of a message, and documents no report that would name it: an answer ends the wait, but a failed delivery may not [item 0]",
	]);
});

test('the dropdown of templates says that there is none', async () => {
	const { search } = editorMethods(bench, dialog360TestCredential(bench.sandbox));
	await expect(
		search('searchTemplates', {
			provider: 'dialog360',
			resource: 'template',
			operation: 'sendTemplate',
		}),
	).rejects.toThrow(
		/360dialog's sandbox has no list of templates\. Type the name and the language/,
	);
	expect(bench.sandbox.requests()).toEqual([]);
});

describe('the connection test', () => {
	const connect = async (changes: { apiKey?: string } = {}): Promise<TestResult> =>
		await testCredential(bench.engine, CREDENTIAL_TYPES.dialog360, {
			...dialog360TestCredential(bench.sandbox),
			...changes,
		});

	test('asks for the webhook, and changes nothing', async () => {
		expect(await connect()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(bench.sandbox.requests()).toMatchObject([
			{ method: 'GET', path: '/v1/configs/webhook' },
		]);
	});

	test.each([
		['a wrong key', 'wrong'],
		['the key of a number', ACCOUNTS.dialog360.apiKey],
	])('tells %s', async (_why, apiKey) => {
		expect(await connect({ apiKey })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/does not accept this API key/),
		});
	});
});
