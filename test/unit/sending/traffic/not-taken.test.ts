import { problemFromFailure } from '../../../../nodes/WhatsAppInteractive/api/network-failures';
import { PROVIDERS } from '../../../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	canTryAgain,
	isThrottled,
} from '../../../../nodes/WhatsAppInteractive/sending/traffic/retry-policy';
import { answer, problemOf } from '../../providers/support/decode-cases';

/*
 * What each provider answers to a message, and whether that lets it be sent again: only what its
 * documents say is not taken. To send again what was taken writes to a customer twice.
 */

type Means =
	/** Not taken, as no other message would be: all slow down. */
	| 'not taken, for now'
	/** Not taken, because of those to the same customer. */
	| 'not taken, for this customer'
	/** Not taken, and never will be as it is. */
	| 'refused'
	/** Nobody knows. */
	| 'perhaps taken';

function meaningOf(provider: ProviderId, status: number, body: unknown, headers = {}): Means {
	const response = answer(status, body, headers);
	const problem = problemOf(provider, response);
	const failed = { problem, response };
	const isAgain = canTryAgain(failed);
	if (problem.cause === 'unknownOutcome') {
		if (isAgain) throw new Error('It would be sent again, though it may have been taken');
		return 'perhaps taken';
	}
	if (!isAgain) return 'refused';
	return isThrottled(failed) ? 'not taken, for now' : 'not taken, for this customer';
}

const graph = (code: number) => ({ error: { message: 'x', code, fbtrace_id: 'A' } });
const gateway = (text: string) => ({ meta: { developer_message: text, success: false } });
const infobip = (messageId: string) => ({ requestError: { serviceException: { messageId } } });
const kaleyra = (code: string) => ({ code, message: 'x', data: {}, error: { error: 'x' } });
const status = (groupId: number, id: number) => ({
	messages: [{ messageId: 'm', status: { groupId, groupName: 'REJECTED', id, name: 'X' } }],
});

describe.each(PROVIDER_IDS)('%s', (provider) => {
	const HTML = '<html><head><title>The gateway failed</title></head></html>';

	test.each<[status: number, headers: Record<string, string>, means: Means, why: string]>([
		[408, {}, 'perhaps taken', 'a gateway did not wait'],
		[429, {}, 'not taken, for now', 'the meaning of the status'],
		[429, { 'retry-after': '1' }, 'not taken, for now', 'and when there is room'],
		[500, {}, 'perhaps taken', 'it failed at some point'],
		[500, { 'retry-after': '1' }, 'perhaps taken', 'a time says nothing of the message'],
		[502, {}, 'perhaps taken', 'what is behind the gateway may have it'],
		[503, {}, 'perhaps taken', 'the same'],
		[503, { 'retry-after': '1' }, 'perhaps taken', 'the same, whatever it promises'],
		[504, {}, 'perhaps taken', 'a gateway did not wait'],
	])('%i with %j: %s, %s', (statusCode, headers, means) => {
		for (const body of [HTML, '', {}]) {
			expect(meaningOf(provider, statusCode, body, headers)).toBe(means);
		}
	});

	test.each([
		['ECONNREFUSED', true, 'nobody listens'],
		['ENOTFOUND', true, 'the name is not known, for now'],
		['EMFILE', true, 'this process has no room'],
		['CERT_HAS_EXPIRED', false, 'that does not pass'],
		['ECONNRESET', false, 'the request was on its way'],
		['ETIMEDOUT', false, 'the same'],
		['EPIPE', false, 'the same'],
	])('%s is tried again: %s, %s', (code, isAgain) => {
		const problem = problemFromFailure(
			PROVIDERS[provider].name,
			{ isAxiosError: true, code },
			{ notDone: 'not sent', perhapsDone: 'perhaps sent', advice: 'Look', adviceOnCancel: 'Look' },
		);
		expect(canTryAgain({ problem, response: undefined })).toBe(isAgain);
	});
});

test.each<[provider: ProviderId, status: number, body: unknown, means: Means]>([
	// Cloud API, error codes; Graph API, rate limiting.
	...[4, 17, 613, 80007, 80008, 130429].flatMap(
		(code): Array<[ProviderId, number, unknown, Means]> => [
			['metaCloud', 400, graph(code), 'not taken, for now'],
			['dialog360', 400, graph(code), 'not taken, for now'],
		],
	),
	['metaCloud', 400, graph(131056), 'not taken, for this customer'],
	['metaCloud', 500, graph(131057), 'not taken, for now'],
	['metaCloud', 500, graph(2494100), 'not taken, for now'],
	['metaCloud', 503, graph(2), 'perhaps taken'],
	['metaCloud', 500, graph(131000), 'perhaps taken'],
	['metaCloud', 500, graph(131016), 'perhaps taken'],
	['metaCloud', 400, graph(131048), 'refused'],
	['metaCloud', 500, graph(3), 'refused'],
	['metaCloud', 500, graph(131045), 'refused'],
	// 360dialog, API error message list.
	['dialog360', 400, gateway('The rate limit of this endpoint was exceeded'), 'not taken, for now'],
	['dialog360', 400, gateway('The account has unpaid invoices'), 'refused'],
	['dialog360', 502, { error: 'WhatsApp API is not available' }, 'perhaps taken'],
	['dialog360', 500, { error: 'Internal server error' }, 'perhaps taken'],
	// Infobip, errors; response status and error codes.
	['infobip', 429, infobip('TOO_MANY_REQUESTS'), 'not taken, for now'],
	['infobip', 500, infobip('GENERAL_ERROR'), 'perhaps taken'],
	['infobip', 200, status(5, 21), 'refused'],
	['infobip', 200, status(5, 12), 'refused'],
	// Kaleyra, response codes.
	['kaleyra', 500, kaleyra('WA500'), 'perhaps taken'],
	['kaleyra', 400, kaleyra('WAV2101'), 'refused'],
	['kaleyra', 400, kaleyra('E110'), 'refused'],
	// Gupshup, rate limits; errors of the partner API.
	['gupshup', 429, { status: 'error', message: 'Too Many Requests' }, 'not taken, for now'],
	['gupshup', 500, { status: 'error', message: 'Internal Server Error' }, 'perhaps taken'],
	// Messangi, rate limiting.
	['messangi', 429, { errors: { reason: 'Too Many Requests' } }, 'not taken, for now'],
	['messangi', 503, { errors: { reason: 'Service Unavailable' } }, 'perhaps taken'],
])('%s with %i %j: %s', (provider, statusCode, body, means) => {
	expect(meaningOf(provider, statusCode, body)).toBe(means);
});
