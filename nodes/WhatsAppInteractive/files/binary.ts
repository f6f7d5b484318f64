import { MEDIA_TYPES, type MediaType } from '../common/media-type';
import { isObject } from '../common/json';

/** A file of the workflow that a message shows. */
export interface BinaryFile {
	readonly type: MediaType;
	/** The name of the item's binary field. */
	readonly field: string;
}

type Members = Readonly<Record<string, unknown>>;

/** The file that an object stands for: a message of that kind, or a header or card of that type. */
function fileIn(object: Members): BinaryFile | undefined {
	if (object.source !== 'binary' || typeof object.binary !== 'string') return undefined;
	// WhatsApp's moving pictures are videos that play by themselves.
	const type = object.type === 'gif' ? 'video' : (object.type ?? object.kind);
	const known = MEDIA_TYPES.find((each) => each === type);
	return known && { type: known, field: object.binary };
}

/** What a file is known by: the same field can be an image here and a document there. */
export const fileKey = ({ type, field }: BinaryFile): string => `${type} ${field}`;

/** The files of the workflow in a message, each once, wherever in it they stand. */
export function binaryFiles(message: unknown): BinaryFile[] {
	const files = new Map<string, BinaryFile>();
	const look = (value: unknown): void => {
		if (!isObject(value)) return;
		const file = fileIn(value);
		if (file) files.set(fileKey(file), file);
		Object.values(value).forEach(look);
	};
	look(message);
	return [...files.values()];
}

/** Whether a message shows a file that the provider has stored, or is to store before. */
export function hasStoredFiles(message: unknown): boolean {
	if (!isObject(message)) return false;
	const { source } = message;
	return source === 'id' || source === 'binary' || Object.values(message).some(hasStoredFiles);
}

/** A file of the workflow after its upload. */
export interface UploadedFile {
	/** The provider's media ID. */
	readonly id: string;
	/** The name that it has in the workflow, as that of a document. */
	readonly name: string | undefined;
}

/**
 * The message with uploaded files in the place of those of the workflow. A document to which the user
 * gave no name keeps its own.
 * @param uploads by {@link fileKey}
 */
export function withMediaIds<Part>(part: Part, uploads: ReadonlyMap<string, UploadedFile>): Part;
// A file by its ID stands wherever one of the workflow may stand: what comes out is of the same type.
export function withMediaIds(part: unknown, uploads: ReadonlyMap<string, UploadedFile>): unknown {
	const replaced = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(replaced);
		if (!isObject(value)) return value;
		const file = fileIn(value);
		const uploaded = file && uploads.get(fileKey(file));
		const entries = Object.entries(value).map(([name, member]) => [name, replaced(member)]);
		if (file === undefined || uploaded === undefined) return Object.fromEntries(entries);
		const { id, name } = uploaded;
		return {
			...(file.type === 'document' && name !== undefined && { filename: name }),
			...Object.fromEntries(entries.filter(([member]) => member !== 'binary')),
			source: 'id',
			id,
		};
	};
	return replaced(part);
}
