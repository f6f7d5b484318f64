import fc from 'fast-check';

import type { MediaHeader } from '../../nodes/WhatsAppInteractive/messages/kinds/header';
import type {
	MediaCarouselMessage,
	QuickReplyCard,
	UrlCard,
} from '../../nodes/WhatsAppInteractive/messages/kinds/media-carousel';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import type { AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { body, page, textUpTo } from './arbitrary/basics';
import { media } from './arbitrary/media';
import { OTHER_SOURCES } from './every-source';
import { interactive, type KindSamples } from './kind-samples';

const picture = (name: string) =>
	({
		type: 'image',
		source: 'link',
		link: `https://files.acme.test/img/${name}.jpg`,
	}) as const;

const carousel = { kind: 'mediaCarousel', body: 'New in' } as const;

const messages = {
	/** All alike, without what is optional. */
	minimal: {
		...carousel,
		action: 'url',
		cards: [
			{ header: picture('a'), displayText: 'View', url: 'https://acme.test/p/mug' },
			{ header: picture('b'), displayText: 'View', url: 'https://acme.test/p/plate' },
		],
	},
	/** A picture and a video, which not every provider takes. */
	mixed: {
		...carousel,
		action: 'url',
		cards: [
			{
				header: picture('a'),
				body: 'Mug',
				displayText: 'View',
				url: 'https://acme.test/p/mug',
			},
			{
				header: { type: 'video', source: 'link', link: 'https://files.acme.test/vid/b.mp4' },
				body: 'Plate',
				displayText: 'View',
				url: 'https://acme.test/p/plate',
			},
		],
	},
	/** Videos that the provider has stored. */
	stored: {
		...carousel,
		action: 'url',
		cards: ['1037543291543636', '1037543291543637'].map((id) => ({
			header: { type: 'video', source: 'id', id } as const,
			displayText: 'View',
			url: 'https://acme.test/p/mug',
		})),
	},
	quickReplies: {
		...carousel,
		action: 'quickReplies',
		cards: [
			{ header: picture('a'), body: 'Mug', buttons: [{ id: 'like-a', title: 'Like' }] },
			{ header: picture('b'), body: 'Plate', buttons: [{ id: 'like-b', title: 'Like' }] },
		],
	},
} as const satisfies Record<string, MediaCarouselMessage>;

/** Has what every source of a file needs, so that a test can change the source alone. */
const everyPicture = (name: string) => ({
	type: 'image' as const,
	source: 'link' as const,
	link: `https://files.acme.test/${name}.jpg`,
	...OTHER_SOURCES,
});

const urlCarousel = {
	kind: 'mediaCarousel' as const,
	body: 'New in',
	action: 'url' as const,
	cards: [
		{
			header: everyPicture('mug'),
			body: 'Enamel mug',
			displayText: 'View',
			url: 'https://acme.test/p/mug',
		},
		{
			header: everyPicture('plate'),
			body: 'Plate 20 cm',
			displayText: 'View',
			url: 'https://acme.test/p/plate',
		},
	],
} satisfies MediaCarouselMessage;

const videoCarousel: MediaCarouselMessage = {
	...urlCarousel,
	cards: urlCarousel.cards.map((card) => ({ ...card, header: { ...card.header, type: 'video' } })),
};

const quickReplyCarousel: MediaCarouselMessage = {
	kind: 'mediaCarousel',
	body: 'New in',
	action: 'quickReplies',
	cards: [
		{
			header: everyPicture('mug'),
			body: 'Enamel mug',
			buttons: [{ id: 'like-mug', title: 'Like' }],
		},
		{
			header: everyPicture('plate'),
			body: 'Plate 20 cm',
			buttons: [{ id: 'like-plate', title: 'Like' }],
		},
	],
};

/** The top of a card, of one type for all cards. */
const cardHeader = (provider: AnyProvider, type: MediaHeader['type']): fc.Arbitrary<MediaHeader> =>
	media(provider).map((source) => ({ type, ...source }));

/** A text of one line: a card takes two breaks only. */
const cardBody = textUpTo(LIMITS.cardBody).filter((text) => !/[\r\n]/.test(text));

const cardsBetween = { minLength: LIMITS.cards.min, maxLength: LIMITS.cards.max };

const urlCards = (provider: AnyProvider, type: MediaHeader['type']): fc.Arbitrary<UrlCard[]> =>
	fc.array(
		fc.record({
			header: cardHeader(provider, type),
			body: cardBody,
			displayText: textUpTo(LIMITS.buttonText),
			url: page,
		}),
		cardsBetween,
	);

/** Cards with as many buttons each, whose IDs all differ. */
const quickReplyCards = (
	provider: AnyProvider,
	type: MediaHeader['type'],
): fc.Arbitrary<QuickReplyCard[]> =>
	fc.integer({ min: 1, max: 3 }).chain((buttons) =>
		fc
			.array(
				fc.record({
					header: cardHeader(provider, type),
					body: cardBody,
					titles: fc.array(textUpTo(LIMITS.buttonTitle), {
						minLength: buttons,
						maxLength: buttons,
					}),
				}),
				cardsBetween,
			)
			.map((cards) =>
				cards.map(({ titles, ...card }, position) => ({
					...card,
					buttons: titles.map((title, button) => ({ id: `card-${position}-${button}`, title })),
				})),
			),
	);

const arbitrary = (provider: AnyProvider): fc.Arbitrary<MediaCarouselMessage> =>
	fc.constantFrom('image' as const, 'video' as const).chain((type) =>
		fc.oneof(
			fc.record({
				kind: fc.constant('mediaCarousel' as const),
				body,
				action: fc.constant('url' as const),
				cards: urlCards(provider, type),
			}),
			fc.record({
				kind: fc.constant('mediaCarousel' as const),
				body,
				action: fc.constant('quickReplies' as const),
				cards: quickReplyCards(provider, type),
			}),
		),
	);

const card = (index: number, name: string, more: object) => ({
	card_index: index,
	type: 'cta_url',
	header: { type: 'image', image: { link: `https://files.acme.test/img/${name}.jpg` } },
	...more,
});

const viewing = (product: string) => ({
	action: {
		name: 'cta_url',
		parameters: { display_text: 'View', url: `https://acme.test/p/${product}` },
	},
});

const liking = (id: string) => ({
	action: { buttons: [{ type: 'quick_reply', quick_reply: { id, title: 'Like' } }] },
});

export const MEDIA_CAROUSEL = {
	variants: [urlCarousel, videoCarousel, quickReplyCarousel],
	arbitrary,
	messages,
	meta: [
		{
			why: 'cards with URL buttons',
			message: messages.minimal,
			content: interactive({
				type: 'carousel',
				body: { text: 'New in' },
				action: { cards: [card(0, 'a', viewing('mug')), card(1, 'b', viewing('plate'))] },
			}),
		},
		{
			why: 'cards with stored videos',
			message: messages.stored,
			content: interactive({
				type: 'carousel',
				body: { text: 'New in' },
				action: {
					cards: ['1037543291543636', '1037543291543637'].map((id, card_index) => ({
						card_index,
						type: 'cta_url',
						header: { type: 'video', video: { id } },
						...viewing('mug'),
					})),
				},
			}),
		},
		{
			why: 'cards with quick replies, whose type stays the same',
			message: messages.quickReplies,
			content: interactive({
				type: 'carousel',
				body: { text: 'New in' },
				action: {
					cards: [
						card(0, 'a', { body: { text: 'Mug' }, ...liking('like-a') }),
						card(1, 'b', { body: { text: 'Plate' }, ...liking('like-b') }),
					],
				},
			}),
		},
	],
} as const satisfies KindSamples<'mediaCarousel'>;
