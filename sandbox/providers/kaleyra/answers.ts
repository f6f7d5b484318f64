import { type Answer, json } from '../../http/message';
import type { JsonValue } from '../../json';

/** The 202 of a send call (Kaleyra, WhatsApp API V2, sample success response). */
export function accepted(messageId: string): Answer {
	return json(202, {
		code: 'WA202',
		message: 'Request Accepted',
		data: { message_id: messageId },
		error: {},
	});
}

/** The 200 of a callback profile call. Its shape is not documented beyond the common envelope. */
export function profileAnswer(message: string, data: JsonValue): Answer {
	return json(200, { code: '200', message, data, error: {} });
}

/** The documented error bodies (Kaleyra, WhatsApp API V2, sample failure responses). */
export const errors = {
	incorrectSidOrKey: () => {
		const text = 'Incorrect SID or API key.';
		return json(401, { code: 'RBC001', message: text, data: [], error: { error: text } });
	},
	unknownSender: () =>
		failure(
			401,
			'WA401',
			'phone_number',
			'Phone number is not present or does not belong to the account.',
		),
	accountType: () =>
		failure(
			401,
			'WA-401',
			'account',
			'API is not available for given customer.Please contact support for more info',
		),
	senderVersion: () =>
		failure(
			401,
			'WA-401',
			'phone_number',
			"The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint.",
		),
	payload: () =>
		json(400, {
			code: 'WA400',
			message: 'Refer to correct payload format',
			data: {},
			error: { payload: 'Incorrect payload format' },
		}),
	lowBalance: () =>
		failure(400, 'E110', 'balance', 'Please check your balance, You have a low balance!'),
	/** Not documented; the sandbox keeps to the common envelope. */
	noProfile: (id: string) => failure(404, '404', 'profile', `There is no callback profile ${id}`),
	internal: (status: number) =>
		json(status, {
			code: 'WA500',
			message: 'Please try again later',
			data: {},
			error: { error: 'Internal server error' },
		}),
	/** No body is documented for this status; the sandbox keeps to the common envelope. */
	tooManyRequests: () => failure(429, '429', 'error', 'Too many requests'),
};

function failure(status: number, code: string, key: string, text: string): Answer {
	return json(status, { code, message: text, data: {}, error: { [key]: text } });
}
