import { type Answer, json } from '../../http/message';
import type { JsonObject } from '../../json';
import type { Violation } from '../../validation/check';

/** A message status (Infobip, response status and error codes). */
export interface InfobipStatus extends JsonObject {
	readonly groupId: number;
	readonly groupName: string;
	readonly id: number;
	readonly name: string;
	readonly description: string;
}

/** The statuses that the sandbox answers with or reports. */
export const STATUSES = {
	pendingEnroute: {
		groupId: 1,
		groupName: 'PENDING',
		id: 7,
		name: 'PENDING_ENROUTE',
		description: 'Message sent to next instance',
	},
	pendingAccepted: {
		groupId: 1,
		groupName: 'PENDING',
		id: 26,
		name: 'PENDING_ACCEPTED',
		description: 'Message sent to next instance',
	},
	notEnoughCredits: {
		groupId: 5,
		groupName: 'REJECTED',
		id: 12,
		name: 'REJECTED_NOT_ENOUGH_CREDITS',
		description: 'Not enough credits',
	},
	duplicateMessageId: {
		groupId: 5,
		groupName: 'REJECTED',
		id: 23,
		name: 'REJECTED_DUPLICATE_MESSAGE_ID',
		description: 'Duplicate message ID',
	},
	deliveredToHandset: {
		groupId: 3,
		groupName: 'DELIVERED',
		id: 5,
		name: 'DELIVERED_TO_HANDSET',
		description: 'Message delivered to handset',
	},
	notDelivered: {
		groupId: 2,
		groupName: 'UNDELIVERABLE',
		id: 9,
		name: 'UNDELIVERABLE_NOT_DELIVERED',
		description: 'Message sent not delivered',
	},
} as const satisfies Record<string, InfobipStatus>;

/** What a send call answers about a message. Also group 5, rejected, comes with a 200. */
export function sendResult(to: string, messageId: string, status: InfobipStatus): JsonObject {
	return { to, messageCount: 1, messageId, status };
}

/** The classic error body (Infobip, message calls), with the faults of single fields on a 400. */
export function serviceException(
	status: number,
	messageId: string,
	text: string,
	violations?: readonly Violation[],
): Answer {
	const exception: JsonObject = { messageId, text };
	if (violations !== undefined) exception.validationErrors = byPath(violations);
	return json(status, { requestError: { serviceException: exception } });
}

/** The newer error body (Infobip, template calls), with the faults of single fields on a 400. */
function apiError(
	status: number,
	description: string,
	action: string,
	{ code = `E${status}`, violations = [] }: ApiErrorDetails = {},
): Answer {
	return json(status, {
		errorCode: code,
		description,
		action,
		violations: violations.map(({ path, message }) => ({ property: path, violation: message })),
		resources: [],
	});
}

/** What few errors say beyond their status. */
interface ApiErrorDetails {
	/** A code of its own instead of the status with an `E`. */
	readonly code?: string;
	readonly violations?: readonly Violation[];
}

/** Error bodies of the classic calls by HTTP status. */
export const classicErrors = {
	badRequest: (violations: readonly Violation[]) =>
		serviceException(400, 'BAD_REQUEST', 'Bad request', violations),
	unauthorized: () => serviceException(401, 'UNAUTHORIZED', 'Unauthorized'),
	forbidden: () => serviceException(403, 'FORBIDDEN', 'Forbidden'),
	notFound: () => serviceException(404, 'NOT_FOUND', 'Not found'),
	tooManyRequests: () => serviceException(429, 'TOO_MANY_REQUESTS', 'Too many requests'),
	generalError: (status: number) =>
		serviceException(status, 'GENERAL_ERROR', 'Something went wrong. Please contact support.'),
};

/** Error bodies of the template calls by HTTP status. */
export const apiErrors = {
	badRequest: (violations: readonly Violation[] = []) =>
		apiError(400, 'Request cannot be processed.', 'Check the syntax.', { violations }),
	unauthorized: () => apiError(401, 'The request is not authenticated.', 'Check the credentials.'),
	forbidden: () => apiError(403, 'The scope of the key is missing.', 'Check the scopes.'),
	notFound: (code = 'E404') =>
		apiError(404, 'The requested resource was not found.', 'Check the request.', { code }),
	tooManyRequests: () => apiError(429, 'Too many requests.', 'Wait.'),
	generalError: (status: number) => ({
		...apiError(500, 'Something went wrong.', 'Contact support.'),
		status,
	}),
};

function byPath(violations: readonly Violation[]): JsonObject {
	const messages = new Map<string, string[]>();
	for (const { path, message } of violations) {
		messages.set(path, [...(messages.get(path) ?? []), message]);
	}
	return Object.fromEntries(messages);
}
