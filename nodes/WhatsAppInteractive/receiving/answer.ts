import { type IWebhookFunctions, sleep } from 'n8n-workflow';

/** The answer to a call. */
type Answer = ReturnType<IWebhookFunctions['getResponseObject']>;

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
		answer.once('close', () => {
			if (answer.writableEnded) tell();
			else void sleep(PATIENCE_MS).then(() => resolve(false));
		});
	});
}
