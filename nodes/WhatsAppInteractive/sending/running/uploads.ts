import { takeFile } from '../../files/transfer/take';
import { upload, type UploadPlace } from '../../files/transfer/upload';
import { binaryFiles, fileKey, withMediaIds, type UploadedFile } from '../../files/binary';
import { documentName } from '../../files/check';
import type { ParsedSubmission } from '../../messages/submission';
import { deliver } from '../traffic/deliver';
import type { AttemptHistory } from '../../api/errors';
import type { Traffic } from '../traffic/traffic';
import type { Problem } from '../../providers/api-call';

/** A submission without files of the workflow, or why there is none. */
export type Uploaded =
	| {
			readonly type: 'ready';
			readonly submission: ParsedSubmission;
			/** What may keep the files from being shown: sentences without a period. */
			readonly hints: readonly string[];
	  }
	/** The files can't be sent; sentences without a period. */
	| { readonly type: 'faults'; readonly faults: readonly string[] }
	| { readonly type: 'refused'; readonly problem: Problem; readonly history: AttemptHistory }
	/** The provider wants to be left alone for so many milliseconds, longer than the item can wait. */
	| { readonly type: 'held'; readonly retryAfter: number }
	/** The run ended before. */
	| { readonly type: 'interrupted' };

/** What was to be sent was not, because its file did not get there. */
const withoutFile = (problem: Problem): Problem => ({
	...problem,
	// No message is at stake, and another upload does no harm.
	cause: problem.cause === 'unknownOutcome' ? 'unavailable' : problem.cause,
	what: `${problem.what}; the message was not sent`,
});

/**
 * Uploads the files of a message, each once, and puts the provider's media IDs in their place. All
 * files are looked at before the first one goes out. An upload is no send: it is tried again whatever
 * its failure.
 */
export async function withUploads(
	traffic: Traffic,
	place: UploadPlace,
	submission: ParsedSubmission,
	itemIndex: number,
): Promise<Uploaded> {
	const files = binaryFiles(submission.message);
	if (files.length === 0) return { type: 'ready', submission, hints: [] };
	const { context, provider } = place.client;
	const { mediaLimits } = provider;
	const taken = [];
	const faults: string[] = [];
	const hints: string[] = [];
	for (const { type, field } of files) {
		const found = await takeFile(context, { itemIndex, field }, () => type, mediaLimits);
		if (found.type === 'faults') {
			for (const fault of found.faults) faults.push(fault);
			continue;
		}
		taken.push({ key: fileKey({ type, field }), file: found.file });
		for (const hint of found.hints) hints.push(hint);
	}
	if (faults.length > 0) return { type: 'faults', faults };
	const uploads = new Map<string, UploadedFile>();
	for (const { key, file } of taken) {
		const delivery = await deliver(traffic, async () => await upload(place, file), {
			repeatable: true,
		});
		if (delivery.type === 'untried') {
			return delivery.why === 'interrupted'
				? { type: 'interrupted' }
				: { type: 'held', retryAfter: delivery.retryAfter };
		}
		const { outcome, tries, retryAfter } = delivery;
		if (outcome.type === 'refused') {
			return {
				type: 'refused',
				problem: withoutFile(outcome.problem),
				history: { tries, retryAfter },
			};
		}
		uploads.set(key, { id: outcome.receipt, name: documentName(file.ownName ?? '') });
	}
	return {
		type: 'ready',
		submission: { ...submission, message: withMediaIds(submission.message, uploads) },
		hints,
	};
}
