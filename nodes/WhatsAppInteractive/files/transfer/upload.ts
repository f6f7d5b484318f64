import type { IExecuteFunctions } from 'n8n-workflow';

import type { Sender } from '../../common/phone/phone';
import type { Outcome } from '../../providers/provider';
import { call, type CallFile } from '../../api/call';
import type { Client } from '../../api/client';
import type { RequestPurpose } from '../../api/network-failures';
import type { ProviderResponse } from '../../providers/api-call';

/** Where files go. */
export interface UploadPlace {
	readonly client: Client<IExecuteFunctions>;
	readonly sender: Sender;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout: number;
}

const UPLOADING: RequestPurpose = {
	notDone: 'the file was not uploaded',
	perhapsDone: 'so the file may not be uploaded',
	advice: 'Run the node again: a file that is uploaded twice does no harm.',
	adviceOnCancel: 'Run the node again: a file that is uploaded twice does no harm.',
};

/** One try to upload a file: its media ID, and the answer where there was one. */
export interface UploadTry {
	readonly outcome: Outcome<string>;
	readonly response: ProviderResponse | undefined;
}

/** Uploads a file, once. */
export async function upload(
	{ client, sender, timeout }: UploadPlace,
	file: CallFile,
): Promise<UploadTry> {
	const { provider, account } = client;
	const way = provider.queries.uploadMedia;
	if (way === undefined) throw new Error(`${provider.name} takes no uploads`);
	const attempt = await call(client, way.call(file.mimeType, sender, account), {
		file,
		timeout,
		purpose: UPLOADING,
	});
	if (attempt.type === 'unanswered') {
		return { outcome: { type: 'refused', problem: attempt.problem }, response: undefined };
	}
	const { response } = attempt;
	const answer = way.read(response);
	return answer.type === 'answered'
		? { outcome: { type: 'accepted', receipt: answer.result }, response }
		: { outcome: answer, response };
}
