import type { INodeProperties } from 'n8n-workflow';

import type {
	AudioMessage,
	DocumentMessage,
	ImageMessage,
	StickerMessage,
	VideoMessage,
} from '../../messages/kinds/media-messages';
import { WHATSAPP_MEDIA } from '../../files/formats';
import { mediaInWords } from '../../files/words';
import { MEDIA, mediaSourceFields, readMediaSource } from '../parts/media-source';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { showForField } from '../parts/show-for-field';
import { upTo, withNotes } from '../parts/limit-words';
import { textField } from '../parts/text-field';

const KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;

/** The fields of messages that are a file. */
export const mediaFields: INodeProperties[] = [
	...shownFor(KINDS, mediaSourceFields(MEDIA, withNotes(mediaInWords(WHATSAPP_MEDIA), 'file'))),
	...showForField('message.caption', {
		...textField(
			'Caption',
			'caption',
			'e.g. Your enamel mug, ready to go',
			`Text below the file, ${upTo('message.caption')}`,
		),
		typeOptions: { rows: 2 },
	}),
	...showForField(
		'message.filename',
		textField(
			'Filename',
			'filename',
			'e.g. invoice-7781.pdf',
			withNotes(
				`The name that the customer sees for the document, ${upTo('message.filename')}.`,
				'filename',
			),
		),
	),
	...showForField('message.voice', {
		displayName: 'Voice Message',
		name: 'voice',
		type: 'boolean',
		default: false,
		description:
			'Whether to send the sound as a voice message, which needs an OGG file with the OPUS codec',
	}),
];

const readCaption = (reader: Reader): { caption?: string } => {
	const caption = reader.text('caption', 'Caption');
	return caption === undefined ? {} : { caption };
};

/** Reads a picture. */
export const readImage = (reader: Reader): ImageMessage => ({
	kind: 'image',
	...readCaption(reader),
	...readMediaSource(reader, MEDIA),
});

/** Reads a video. */
export const readVideo = (reader: Reader): VideoMessage => ({
	kind: 'video',
	...readCaption(reader),
	...readMediaSource(reader, MEDIA),
});

/** Reads a sound. */
export const readAudio = (reader: Reader): AudioMessage => ({
	kind: 'audio',
	// What is off by default need not be said, and older documents of a provider don't know it.
	...(reader.flag('voice', 'Voice Message') === true && { voice: true }),
	...readMediaSource(reader, MEDIA),
});

/** Reads a document. */
export const readDocument = (reader: Reader): DocumentMessage => {
	const filename = reader.line('filename', 'Filename');
	return {
		kind: 'document',
		...readCaption(reader),
		...(filename !== undefined && { filename }),
		...readMediaSource(reader, MEDIA),
	};
};

/** Reads a sticker. */
export const readSticker = (reader: Reader): StickerMessage => ({
	kind: 'sticker',
	...readMediaSource(reader, MEDIA),
});
