import type { Attempt } from '../../api/attempt';
import { call } from '../../api/call';
import type { Client } from '../../api/client';
import type { RequestPurpose } from '../../api/network-failures';
import type { JsonObject } from '../../common/json';
import type { ProviderPath } from '../../providers/path';

/** What a failed request means for a message. */
export const SENDING: RequestPurpose = {
	notDone: 'the message was not sent',
	perhapsDone: 'so the message may have been sent',
	advice:
		'It was not sent again, so that the customer does not get it twice. Look for it in the reports of the provider before you send it again.',
	adviceOnCancel: 'Look for it in the reports of the provider before you send it again.',
};

/** One request that sends a message, or several in one. */
export interface MessageRequest {
	readonly path: ProviderPath;
	/** Undefined for a call that has none. */
	readonly body: JsonObject | undefined;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout: number;
}

/** Posts a message, once; see {@link call}. */
export const postMessage = async (
	client: Client,
	{ path, body, timeout }: MessageRequest,
): Promise<Attempt> =>
	await call(
		client,
		{ method: 'POST', path, ...(body && { body }) },
		{ timeout, purpose: SENDING },
	);
