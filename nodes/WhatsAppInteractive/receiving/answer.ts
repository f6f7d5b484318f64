import { type IWebhookFunctions, sleep } from 'n8n-workflow';

/** What is looked at in the answer to a call. */
interface Answer extends Pick<
	ReturnType<IWebhookFunctions['getResponseObject']>,
	'closed' | 'statusCode' | 'writableEnded'
> {
	once(event: 'close' | 'finish' | 'prefinish', listener: () => void): unknown;
}

/** How long n8n may go on with a call whose caller has hung up, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Tells whether n8n takes the call, which is when it answers with a status of 2xx. That counts, also
 * where nobody is there any more to hear it, because n8n has started the workflow by then.
 */
export async function isTaken(answer: Answer): Promise<boolean> {
	return await new Promise((resolve) => {
		const tell = () => resolve(answer.statusCode >= 200 && answer.statusCode < 300);
		// Once the connection is closed, an answer that comes afterwards has the first of them only.
		answer.once('prefinish', tell);
		answer.once('finish', tell);
		const hangUp = () => {
			if (answer.writableEnded) tell();
			else void sleep(PATIENCE_MS).then(() => resolve(false));
		};
		// The caller may have hung up while this call waited for another one with the same event.
		if (answer.closed) hangUp();
		else answer.once('close', hangUp);
	});
}
