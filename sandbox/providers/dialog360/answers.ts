import { type Answer, json } from '../../http/message';
import type { Violation } from '../../validation/check';

/** An error in the form of Meta, which is handed on. */
function ofMeta(code: number, message: string, details: string): Answer {
	return json(400, {
		error: {
			message: `(#${code}) ${message}`,
			type: 'OAuthException',
			code,
			error_data: { messaging_product: 'whatsapp', details },
			fbtrace_id: 'AsandboxTraceId',
		},
	});
}

/** An error of the gateway. */
const ofGateway = (status: number, text: string): Answer =>
	json(status, { meta: { developer_message: text, http_code: status, success: false } });

/** The documented errors (360dialog, API error message list), in the three forms that they have. */
export const errors = {
	apiKey: () => json(401, { error: 'Invalid api key' }),
	endpoint: () => ofGateway(403, 'This endpoint is blocked for the account'),
	unpaid: () => ofGateway(400, 'The account has unpaid invoices'),
	parameter: (violations: readonly Violation[]) =>
		ofMeta(
			131009,
			'Parameter value is not valid',
			violations.map(({ path, message }) => `${path} ${message}`.trim()).join('; '),
		),
	pair: () =>
		ofMeta(
			131056,
			'(Business Account, Consumer Account) pair rate limit hit',
			'Message failed to send because there were too many messages to this user',
		),
	throughput: () =>
		ofMeta(
			130429,
			'Rate limit hit',
			'Message failed to send because there were too many messages sent from this number',
		),
	mediaNotFound: () => json(404, { error: 'media not found' }),
	tooManyRequests: () => ofGateway(400, 'The rate limit of this endpoint was exceeded'),
	internal: (status: number) =>
		status === 502
			? json(502, { error: 'WhatsApp API is not available' })
			: json(status, { error: 'Internal server error' }),
};
