import type { SchemaObject } from 'ajv';
import { flag, text } from '../../../validation/schema';
import type { MediaDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { mediaSchema } from '../parts';

/** The media messages by type (Cloud API; image, video, audio, document and sticker messages). */
export function mediaContents(dialect: MediaDialect): Readonly<Record<string, SchemaObject>> {
	const caption = text(0, META_LIMITS.caption);
	const filename = text(0, META_LIMITS.documentFilename);
	return {
		image: mediaSchema(dialect, { caption }),
		video: mediaSchema(dialect, { caption }),
		audio: mediaSchema(dialect, { voice: flag }),
		document: mediaSchema(dialect, { caption, filename }),
		sticker: mediaSchema(dialect),
	};
}
