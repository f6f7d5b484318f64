import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { messageOf } from '../../common/caught';
import { asText } from '../../common/json';
import { checkFile, fileHints, uploadType, type FileFacts } from '../check';
import type { MediaLimits } from '../formats';
import type { CallFile } from '../../api/call';
import type { MediaType } from '../../common/media-type';

/** A file of the workflow, or what keeps it from being sent. */
export type TakenFile =
	| {
			readonly type: 'taken';
			readonly file: CallFile;
			/** What may keep it from being taken: sentences without a period. */
			readonly hints: readonly string[];
	  }
	/** Sentences without a period. */
	| { readonly type: 'faults'; readonly faults: readonly string[] };

/** What n8n says of a file, without the item, which is told anyway. */
const problemOf = (error: unknown): string => messageOf(error).replace(/ \[item \d+\]$/, '');

/** How large a file is, in bytes; of one in n8n's storage without fetching it. */
async function sizeOf(context: IExecuteFunctions, { id, data }: IBinaryData): Promise<number> {
	if (id === undefined || id === '') return Buffer.byteLength(data, 'base64');
	return (await context.helpers.getBinaryMetadata(id)).fileSize;
}

/** Where a file of the workflow is. */
export interface BinaryField {
	readonly itemIndex: number;
	/** The name of the binary field. */
	readonly field: string;
}

/**
 * Takes a file out of an item, if it can be sent: its size and its type are looked at before it is
 * fetched.
 * @param typeOf what the file is to be sent as
 */
export async function takeFile(
	context: IExecuteFunctions,
	{ itemIndex, field }: BinaryField,
	typeOf: (file: FileFacts) => MediaType,
	limits: MediaLimits,
): Promise<TakenFile> {
	let binary: IBinaryData;
	try {
		binary = context.helpers.assertBinaryData(itemIndex, field);
	} catch (error) {
		// n8n says which field the item lacks; a file that is missing is a fault like others.
		return { type: 'faults', faults: [problemOf(error)] };
	}
	const { fileName } = binary;
	// What a Code node has put together may lack its type.
	const mimeType = asText(binary.mimeType) ?? '';
	const facts: FileFacts = {
		field,
		...(fileName !== undefined && { fileName }),
		mimeType,
		size: await sizeOf(context, binary),
	};
	const type = typeOf(facts);
	const faults = checkFile(facts, type, limits);
	if (faults.length > 0) return { type: 'faults', faults };
	return {
		type: 'taken',
		hints: fileHints(facts, type, limits),
		file: {
			content: await context.helpers.getBinaryDataBuffer(itemIndex, field),
			fileName: fileName ?? field,
			...(fileName !== undefined && { ownName: fileName }),
			mimeType: uploadType(facts, type, limits),
		},
	};
}
