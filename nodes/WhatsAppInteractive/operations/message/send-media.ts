import type { INodeProperties } from 'n8n-workflow';

import type {
	AudioMessage,
	DocumentMessage,
	ImageMessage,
	StickerMessage,
	VideoMessage,
} from '../../messages/kinds/media-messages';
import { defined, pick } from '../../common/defined';
import type { MediaType } from '../../common/media-type';
import type { AnyProvider } from '../../providers';
import { mediaInWords } from '../../files/words';
import { MEDIA, mediaSourceFields, readMediaSource } from '../parts/media-source';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { byProviderWhereKnown, whereKnown } from '../parts/for-providers';
import { upTo, upToAt, withNote } from '../parts/limit-words';
import { textField } from '../parts/text-field';

/*
 * The five kinds of file share their source, and all but one of their other fields: they are one
 * table here instead of five files that say the same.
 */

const EXAMPLES: Readonly<Record<MediaType, string>> = {
	audio: 'greeting.ogg',
	document: 'invoice-7781.pdf',
	image: 'mug.jpg',
	sticker: 'thanks.webp',
	video: 'mug.mp4',
};

/** The fields of a file of one type, with what each provider takes of it. */
const sourceFields = (type: MediaType): INodeProperties[] =>
	mediaSourceFields(MEDIA, {
		filesOf: ({ mediaLimits }) => mediaInWords(pick(mediaLimits, (each) => each === type)),
		example: EXAMPLES[type],
	});

const CAPTION_EXAMPLES = {
	document: 'e.g. Your invoice for order 7781',
	image: 'e.g. Your enamel mug, ready to go',
	video: 'e.g. How your enamel mug was made',
} as const;

const captionFields = (type: keyof typeof CAPTION_EXAMPLES): INodeProperties[] =>
	whereKnown(type, 'message.caption', {
		...textField(
			'Caption',
			'caption',
			CAPTION_EXAMPLES[type],
			`Text below the file, ${upTo('message.caption')}`,
		),
		typeOptions: { rows: 2 },
	});

const filenameField = (provider: AnyProvider): INodeProperties =>
	textField(
		'Filename',
		'filename',
		'e.g. invoice-7781.pdf',
		withNote(
			`The name that the customer sees for the document${upToAt(provider, 'message.filename', 'document')}`,
			provider,
			'filename',
		),
	);

const voiceField: INodeProperties = {
	displayName: 'Voice Message',
	name: 'voice',
	type: 'boolean',
	default: false,
	description:
		'Whether to send the sound as a voice message, which needs an OGG file with the OPUS codec',
};

const readCaption = (reader: Reader): { caption?: string } =>
	defined({ caption: reader.text('caption', 'Caption') });

const readImage = (reader: Reader): ImageMessage => ({
	kind: 'image',
	...readCaption(reader),
	...readMediaSource(reader, MEDIA),
});

const readVideo = (reader: Reader): VideoMessage => ({
	kind: 'video',
	...readCaption(reader),
	...readMediaSource(reader, MEDIA),
});

const readAudio = (reader: Reader): AudioMessage => ({
	kind: 'audio',
	// What is off by default need not be said, and older documents of a provider don't know it.
	...(reader.flag('voice', 'Voice Message') === true && { voice: true }),
	...readMediaSource(reader, MEDIA),
});

const readDocument = (reader: Reader): DocumentMessage => {
	const filename = reader.line('filename', 'Filename');
	return {
		kind: 'document',
		...readCaption(reader),
		...(filename !== undefined && { filename }),
		...readMediaSource(reader, MEDIA),
	};
};

const readSticker = (reader: Reader): StickerMessage => ({
	kind: 'sticker',
	...readMediaSource(reader, MEDIA),
});

/** Sends a picture. */
export const sendImage: MessageOperation<'image'> = {
	resource: 'message',
	operation: 'sendImage',
	name: 'Send Image',
	action: 'Send image to customer',
	description: 'Send a picture with or without a caption',
	notices: ['window'],
	fields: [...sourceFields('image'), ...captionFields('image')],
	read: readImage,
};

/** Sends a video. */
export const sendVideo: MessageOperation<'video'> = {
	resource: 'message',
	operation: 'sendVideo',
	name: 'Send Video',
	action: 'Send video to customer',
	description: 'Send a video with or without a caption',
	notices: ['window'],
	fields: [...sourceFields('video'), ...captionFields('video')],
	read: readVideo,
};

/** Sends a sound. */
export const sendAudio: MessageOperation<'audio'> = {
	resource: 'message',
	operation: 'sendAudio',
	name: 'Send Audio',
	action: 'Send audio to customer',
	description: 'Send a sound or a voice message',
	notices: ['window'],
	fields: [...sourceFields('audio'), ...whereKnown('audio', 'message.voice', voiceField)],
	read: readAudio,
};

/** Sends a document. */
export const sendDocument: MessageOperation<'document'> = {
	resource: 'message',
	operation: 'sendDocument',
	name: 'Send Document',
	action: 'Send document to customer',
	description: 'Send a file to download, such as an invoice',
	notices: ['window'],
	fields: [
		...sourceFields('document'),
		...captionFields('document'),
		...byProviderWhereKnown('document', 'message.filename', filenameField),
	],
	read: readDocument,
};

/** Sends a sticker. */
export const sendSticker: MessageOperation<'sticker'> = {
	resource: 'message',
	operation: 'sendSticker',
	name: 'Send Sticker',
	action: 'Send sticker to customer',
	description: 'Send a sticker',
	notices: ['window'],
	fields: sourceFields('sticker'),
	read: readSticker,
};
