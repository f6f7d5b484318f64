import type { IExecuteFunctions } from 'n8n-workflow';

import type { CallFile } from '../../api/call';
import type { Client } from '../../api/client';
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

/** A file of the workflow that can be sent. */
interface Taken {
	/** See {@link fileKey}. */
	readonly key: string;
	readonly file: CallFile;
}

/** The files of a message, or why they can't be sent; sentences without a period. */
type TakenFiles =
	| { readonly type: 'taken'; readonly files: readonly Taken[]; readonly hints: readonly string[] }
	| Extract<Uploaded, { type: 'faults' }>;

/** Takes the files of a message out of its item, and looks at all of them. */
export async function takeFiles(
	{ context, provider }: Client<IExecuteFunctions>,
	submission: ParsedSubmission,
	itemIndex: number,
): Promise<TakenFiles> {
	const { mediaLimits } = provider;
	const files: Taken[] = [];
	const faults: string[] = [];
	const hints: string[] = [];
	for (const { type, field } of binaryFiles(submission.message)) {
		const found = await takeFile(context, { itemIndex, field }, () => type, mediaLimits);
		if (found.type === 'faults') {
			for (const fault of found.faults) faults.push(fault);
			continue;
		}
		files.push({ key: fileKey({ type, field }), file: found.file });
		for (const hint of found.hints) hints.push(hint);
	}
	return faults.length > 0 ? { type: 'faults', faults } : { type: 'taken', files, hints };
}

const nameOf = ({ file }: Taken): string | undefined => documentName(file.ownName ?? '');

/** The submission as it would go out, with a word in the place of the IDs that only an upload brings. */
export function withUnknownIds(
	submission: ParsedSubmission,
	files: readonly Taken[],
): ParsedSubmission {
	const uploads = new Map(
		files.map((taken) => [taken.key, { id: '[media ID of the upload]', name: nameOf(taken) }]),
	);
	return { ...submission, message: withMediaIds(submission.message, uploads) };
}

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
	const found = await takeFiles(place.client, submission, itemIndex);
	if (found.type === 'faults') return found;
	const { files, hints } = found;
	if (files.length === 0) return { type: 'ready', submission, hints };
	const uploads = new Map<string, UploadedFile>();
	for (const taken of files) {
		const delivery = await deliver(traffic, async () => await upload(place, taken.file), {
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
		uploads.set(taken.key, { id: outcome.receipt, name: nameOf(taken) });
	}
	return {
		type: 'ready',
		submission: { ...submission, message: withMediaIds(submission.message, uploads) },
		hints,
	};
}
