import type { Server } from 'node:http';
import { Agent } from 'node:http';

import axios, { AxiosError, type AxiosRequestConfig } from 'axios';
import { NodeApiError, NodeOperationError, UserError, type JsonObject } from 'n8n-workflow';

import { problemError } from '../../../nodes/WhatsAppInteractive/api/errors';
import { problemFromFailure } from '../../../nodes/WhatsAppInteractive/api/network-failures';
import { SENDING } from '../../../nodes/WhatsAppInteractive/sending/running/post-message';
import { close, listen, NODE } from '../sending/support';

const SECRET = 'App very-secret-key';

const wrapped = (error: unknown) => new NodeApiError(NODE, error as JsonObject);

/** The error that a real request ends in, wrapped as n8n wraps it. */
async function failureOf(config: AxiosRequestConfig): Promise<NodeApiError> {
	try {
		await axios.request({
			method: 'POST',
			data: { to: '919800000001' },
			headers: { Authorization: SECRET },
			...config,
		});
	} catch (error) {
		return wrapped(error);
	}
	throw new Error('The request got an answer');
}

let server: Server;
let port: number;

beforeAll(async () => {
	({ server, port } = await listen((request, response) => {
		if (request.url === '/reset') request.socket.destroy();
		if (request.url === '/cut') {
			response.writeHead(200, { 'content-length': '100' });
			response.write('{"messages":');
			setImmediate(() => response.destroy());
		}
	}));
});

afterAll(async () => await close(server));

/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
	const closed = await listen(() => {});
	await close(closed.server);
	return closed.port;
}

const BLOCKED = 'The request was blocked because it resolves to a restricted IP address';

/** How n8n's network protection keeps a request in: its look-up of the host fails. */
const guarded = new Agent({
	lookup: (_host, _options, done) => done(new UserError(BLOCKED), '', 4),
});

describe('real failures', () => {
	test.each([
		{
			why: 'nobody listens',
			config: async () => ({ url: `http://127.0.0.1:${await closedPort()}/` }),
			code: 'ECONNREFUSED',
			cause: 'unreachable',
			what: 'Infobip could not be reached (ECONNREFUSED); the message was not sent',
		},
		{
			why: 'it speaks no TLS',
			config: async () => ({ url: `https://127.0.0.1:${port}/` }),
			code: 'EPROTO',
			cause: 'unreachable',
			what: 'Infobip could not be reached (EPROTO); the message was not sent',
		},
		{
			why: 'it says nothing',
			config: async () => ({ url: `http://127.0.0.1:${port}/silent`, timeout: 50 }),
			code: 'ECONNABORTED',
			cause: 'unknownOutcome',
			what: 'Infobip did not answer in time, so the message may have been sent',
		},
		{
			why: 'it hangs up',
			config: async () => ({ url: `http://127.0.0.1:${port}/reset` }),
			code: 'ECONNRESET',
			cause: 'unknownOutcome',
			what: 'Infobip closed the connection before it answered, so the message may have been sent',
		},
		{
			why: 'it hangs up in its answer',
			config: async () => ({ url: `http://127.0.0.1:${port}/cut` }),
			code: 'ERR_BAD_RESPONSE',
			cause: 'unknownOutcome',
			what: 'Infobip closed the connection before it answered, so the message may have been sent',
		},
		{
			why: "n8n's network protection keeps it in",
			config: async () => ({ url: 'http://sandbox.test/', httpAgent: guarded }),
			code: undefined,
			cause: 'unreachable',
			what: `n8n did not let the request to Infobip out; the message was not sent: ${BLOCKED}`,
		},
	])('$why: $cause', async ({ config, code, cause, what }) => {
		const problem = problemFromFailure('Infobip', await failureOf(await config()), SENDING);
		expect(problem).toEqual({
			cause,
			what,
			advice: expect.stringMatching(/^[A-Z].+\.$/),
			...(code !== undefined && { code }),
		});
	});

	test('nothing of the credential gets into the error', async () => {
		const failure = await failureOf({ url: `http://127.0.0.1:${port}/reset` });
		const error = problemError(NODE, problemFromFailure('Infobip', failure, SENDING), {
			itemIndex: 3,
		});
		const everything = [error.message, error.description, error.stack, JSON.stringify(error)];
		expect(everything.join()).not.toContain('very-secret');
	});
});

const clientError = (code: string) => new AxiosError(`failed with ${code}`, code);

test.each([
	['ENOTFOUND', 'unreachable'],
	['EAI_AGAIN', 'unreachable'],
	['EHOSTUNREACH', 'unreachable'],
	['ENETUNREACH', 'unreachable'],
	['ERR_INVALID_URL', 'unreachable'],
	['CERT_HAS_EXPIRED', 'unreachable'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'unreachable'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'unreachable'],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unreachable'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'unreachable'],
	['ETIMEDOUT', 'unknownOutcome'],
	['ECONNABORTED', 'unknownOutcome'],
	['ERR_CANCELED', 'unknownOutcome'],
	['ECONNRESET', 'unknownOutcome'],
	['EPIPE', 'unknownOutcome'],
	['HPE_INVALID_CONSTANT', 'unknownOutcome'],
	['ERR_SOMETHING_NEW', 'unknownOutcome'],
])('%s is %s, bare and wrapped', (code, cause) => {
	for (const error of [clientError(code), wrapped(clientError(code)), { code }]) {
		const problem = problemFromFailure('Kaleyra', error, SENDING);
		expect(problem).toMatchObject({ cause, code });
		expect(problem.what).toContain('Kaleyra');
		expect(/was not sent$/.test(problem.what)).toBe(cause === 'unreachable');
		expect(/may have been sent$/.test(problem.what)).toBe(cause !== 'unreachable');
	}
});

test.each([
	['EHOSTUNREACH', 'connect', 'unreachable', 'the route was away at once'],
	['EHOSTUNREACH', 'read', 'unknownOutcome', 'the route went away under the answer'],
	['ENETUNREACH', 'write', 'unknownOutcome', 'the network went away under the request'],
	['EPROTO', 'write', 'unreachable', 'a handshake that fails is no message'],
	['ECONNRESET', 'read', 'unknownOutcome', 'the connection was there'],
])('%s from %s is %s: %s', (code, syscall, cause) => {
	const system = Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
	const error = wrapped(AxiosError.from(system));
	expect(problemFromFailure('Kaleyra', error, SENDING).cause).toBe(cause);
});

test('an error of the client without a code leaves open what became of the message', () => {
	const error = new AxiosError('something went wrong');
	expect(problemFromFailure('Kaleyra', wrapped(error), SENDING).cause).toBe('unknownOutcome');
});

test.each<readonly [why: string, error: unknown, reason: string]>([
	[
		'a domain that the credential does not allow',
		wrapped(new NodeOperationError(NODE, 'Domain not allowed: a.test')),
		'Domain not allowed: a.test',
	],
	['an error of n8n', wrapped(new UserError('Blocked')), 'Blocked'],
	['an error as it is', new Error('Blocked'), 'Blocked'],
	['the innermost reason', new Error('Outer', { cause: new Error('Inner') }), 'Inner'],
	['no reason', {}, 'no reason given'],
	['no error', undefined, 'no reason given'],
	['a text', 'Blocked', 'no reason given'],
])('what was thrown before a request was not sent: %s', (_why, error, reason) => {
	expect(problemFromFailure('Gupshup', error, SENDING)).toEqual({
		cause: 'unreachable',
		what: `n8n did not let the request to Gupshup out; the message was not sent: ${reason}`,
		advice: expect.stringContaining('allowed domains'),
	});
});

test('an error that is its own cause comes to an end', () => {
	const error: Error & { cause?: unknown } = new Error('Round');
	error.cause = error;
	expect(problemFromFailure('Gupshup', error, SENDING).cause).toBe('unreachable');
});
