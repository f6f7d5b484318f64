import { type Answer, json } from '../../http/message';

/** The answer to a send (Messangi, interactive message). The ID is that of the call. */
export function accepted(transactionId: string, at: Date): Answer {
	return json(200, {
		meta: { timestamp: at.getTime(), transactionId, explain: 'Send Notification' },
	});
}

/**
 * An error. Only the body of a 429 is documented (Messangi, rate limits); the sandbox gives the
 * others the same form.
 */
export function failure(status: number, reason: string): Answer {
	return json(status, { errors: { reason } });
}
