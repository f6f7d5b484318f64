import { type Answer, json } from '../../http/message';
import type { Violation } from '../../validation/check';

/** An error of the Graph API. */
function failure(
	status: number,
	code: number,
	message: string,
	more: { readonly subcode?: number; readonly type?: string; readonly details?: string } = {},
): Answer {
	const { subcode, type = 'OAuthException', details } = more;
	return json(status, {
		error: {
			message,
			type,
			code,
			...(subcode === undefined ? {} : { error_subcode: subcode }),
			...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
			fbtrace_id: 'AsandboxTraceId',
		},
	});
}

/** The documented errors (Cloud API, error codes; Graph API, handling errors). */
export const errors = {
	noToken: () =>
		failure(400, 2500, 'An active access token must be used to query information about the user.'),
	badToken: () => failure(401, 190, 'Invalid OAuth access token - Cannot parse access token'),
	expired: () =>
		failure(401, 190, 'Error validating access token: Session has expired', { subcode: 463 }),
	permission: () => failure(403, 200, '(#200) You do not have the necessary permissions'),
	unknownObject: (id: string) =>
		failure(
			400,
			100,
			`Unsupported get/post request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
			{ subcode: 33, type: 'GraphMethodException' },
		),
	nonexistingField: (field: string) =>
		failure(400, 100, `(#100) Tried accessing nonexisting field (${field})`),
	unknownPath: (path: string) => failure(400, 2500, `Unknown path components: ${path}`),
	parameter: (violations: readonly Violation[]) =>
		failure(400, 131009, '(#131009) Parameter value is not valid', {
			details: violations.map(({ path, message }) => `${path} ${message}`.trim()).join('; '),
		}),
	pair: () =>
		failure(400, 131056, '(#131056) (Business Account, Consumer Account) pair rate limit hit', {
			details: 'Message failed to send because there were too many messages to this user',
		}),
	throughput: () =>
		failure(400, 130429, '(#130429) Rate limit hit', {
			details: 'Message failed to send because there were too many messages sent from this number',
		}),
	managementLimit: () =>
		failure(
			400,
			80008,
			'(#80008) There have been too many calls to this WhatsApp Business account. Wait a bit and try again.',
		),
	clientSecret: () => failure(400, 1, 'Error validating client secret.'),
	appToken: () => failure(400, 15, '(#15) This method must be called with an app access_token.'),
	notSubscribed: () =>
		failure(
			400,
			100,
			'(#100) Before override the current callback uri, your app must be subscribed to receive messages for WhatsApp Business Account',
		),
	notVerified: (reason: string) =>
		failure(400, 2200, `(#2200) Callback verification failed with the following errors: ${reason}`),
	unknown: (status: number) =>
		status === 503
			? failure(503, 2, 'Service temporarily unavailable')
			: failure(status, 131000, '(#131000) Something went wrong'),
};
