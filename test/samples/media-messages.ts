import fc from 'fast-check';

import type {
	AudioMessage,
	DocumentMessage,
	ImageMessage,
	StickerMessage,
	VideoMessage,
} from '../../nodes/WhatsAppInteractive/messages/kinds/media-messages';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import type { MessageOf } from '../../nodes/WhatsAppInteractive/messages/message';
import type { AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { textUpTo } from './arbitrary/basics';
import { media } from './arbitrary/media';
import { OTHER_SOURCES } from './every-source';
import type { KindSamples } from './kind-samples';

/** A message that is a file, with some of what may go along. */
const file = <Kind extends 'image' | 'video' | 'audio' | 'document' | 'sticker'>(
	kind: Kind,
	provider: AnyProvider,
	rest: Readonly<Record<string, fc.Arbitrary<string | boolean>>>,
) =>
	fc
		.tuple(media(provider), fc.record({ ...rest }, { requiredKeys: [] }))
		.map(([source, members]) => ({ kind, ...source, ...members }) as unknown as MessageOf<Kind>);

const caption = textUpTo(LIMITS.caption);

const mug = {
	kind: 'image',
	source: 'link',
	link: 'https://files.acme.test/img/mug.png',
} as const;

const image = {
	minimal: mug,
	captioned: { ...mug, caption: 'Enamel mug, 350 ml' },
	stored: { kind: 'image', source: 'id', id: '1050000000000001' },
} as const satisfies Record<string, ImageMessage>;

export const IMAGE = {
	variants: [{ ...image.captioned, ...OTHER_SOURCES }],
	arbitrary: (provider: AnyProvider) => file('image', provider, { caption }),
	messages: image,
	meta: [
		{
			why: 'an image',
			message: image.minimal,
			content: { type: 'image', image: { link: image.minimal.link } },
		},
		{
			why: 'an image with a caption',
			message: image.captioned,
			content: {
				type: 'image',
				image: { link: image.minimal.link, caption: 'Enamel mug, 350 ml' },
			},
		},
		{
			why: 'an image that the provider has',
			message: image.stored,
			content: { type: 'image', image: { id: '1050000000000001' } },
		},
	],
} as const satisfies KindSamples<'image'>;

const video = {
	minimal: { kind: 'video', source: 'link', link: 'https://files.acme.test/unbox.mp4' },
} as const satisfies Record<string, VideoMessage>;

export const VIDEO = {
	variants: [{ ...video.minimal, ...OTHER_SOURCES, caption: 'How to unbox' }],
	arbitrary: (provider: AnyProvider) => file('video', provider, { caption }),
	messages: video,
	meta: [
		{
			why: 'a video with a caption',
			message: { ...video.minimal, caption: 'How to unbox' },
			content: { type: 'video', video: { link: video.minimal.link, caption: 'How to unbox' } },
		},
	],
} as const satisfies KindSamples<'video'>;

const sound = {
	kind: 'audio',
	source: 'link',
	link: 'https://files.acme.test/hello.ogg',
} as const;

const audio = {
	minimal: sound,
	voice: { ...sound, voice: true },
} as const satisfies Record<string, AudioMessage>;

export const AUDIO = {
	variants: [{ ...audio.voice, ...OTHER_SOURCES }],
	arbitrary: (provider: AnyProvider) =>
		file('audio', provider, provider.id === 'messangi' ? {} : { voice: fc.constant(true) }),
	messages: audio,
	meta: [
		{
			why: 'a sound',
			message: audio.minimal,
			content: { type: 'audio', audio: { link: audio.minimal.link } },
		},
		{
			why: 'a voice message',
			message: audio.voice,
			content: { type: 'audio', audio: { link: audio.minimal.link, voice: true } },
		},
	],
} as const satisfies KindSamples<'audio'>;

const invoice = {
	kind: 'document',
	source: 'link',
	link: 'https://files.acme.test/7781.pdf',
} as const;

const document = {
	minimal: invoice,
	named: { ...invoice, filename: 'invoice-7781.pdf' },
} as const satisfies Record<string, DocumentMessage>;

export const DOCUMENT = {
	variants: [{ ...document.named, ...OTHER_SOURCES, caption: 'Invoice 7781' }],
	arbitrary: (provider: AnyProvider) =>
		file('document', provider, {
			filename: textUpTo(LIMITS.filename - 4).map((name) => `${name}.pdf`),
			...(provider.id === 'messangi' ? {} : { caption }),
		}),
	messages: document,
	meta: [
		{
			why: 'a document with everything',
			message: { ...document.named, caption: 'Invoice 7781' },
			content: {
				type: 'document',
				document: {
					link: document.minimal.link,
					caption: 'Invoice 7781',
					filename: 'invoice-7781.pdf',
				},
			},
		},
	],
} as const satisfies KindSamples<'document'>;

const sticker = {
	minimal: { kind: 'sticker', source: 'link', link: 'https://files.acme.test/thanks.webp' },
} as const satisfies Record<string, StickerMessage>;

export const STICKER = {
	variants: [{ ...sticker.minimal, ...OTHER_SOURCES }],
	arbitrary: (provider: AnyProvider) => file('sticker', provider, {}),
	messages: sticker,
	meta: [
		{
			why: 'a sticker',
			message: sticker.minimal,
			content: { type: 'sticker', sticker: { link: sticker.minimal.link } },
		},
	],
} as const satisfies KindSamples<'sticker'>;
