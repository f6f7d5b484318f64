import type { INodeProperties } from 'n8n-workflow';

import {
	CARD_ACTIONS,
	type MediaCarouselMessage,
	type QuickReplyCard,
	type UrlCard,
} from '../../messages/kinds/media-carousel';
import { LIMITS } from '../../messages/limits';
import { WHATSAPP_MEDIA } from '../../files/formats';
import { mediaInWords } from '../../files/words';
import { isAmong } from '../../common/members';
import { quote } from '../../common/quote';
import { listSourceField } from '../parts/list-source';
import { MEDIA, mediaSourceFields, readMediaMembers, readMediaSource } from '../parts/media-source';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { readBody, textFields } from '../parts/texts';
import { readReplyButton } from '../parts/reply-button';
import { upTo } from '../parts/limit-words';
import { markedWhereNeeded, NEEDED } from '../parts/needed';
import { textField } from '../parts/text-field';

const KIND = 'mediaCarousel';

const cardFields: INodeProperties[] = [
	{
		displayName: 'Media Type',
		name: 'mediaType',
		type: 'options',
		options: [
			{ name: 'Image', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
		default: 'image',
		description: 'The file at the top of the card; most providers want the same type on all cards',
	},
	...mediaSourceFields(MEDIA, {
		filesOf: () => mediaInWords({ image: WHATSAPP_MEDIA.image, video: WHATSAPP_MEDIA.video }),
		example: 'enamel-mug',
	}),
	...markedWhereNeeded(
		{ kind: KIND, path: 'message.cards[].body' },
		{
			...textField(
				'Body',
				'body',
				'e.g. Enamel mug, 449 rupees',
				`The text of the card, ${upTo('message.cards[].body')}`,
			),
			typeOptions: { rows: 2 },
		},
	),
	{
		...textField(
			'Button Text',
			'buttonText',
			'e.g. View',
			`The text on the button, ${upTo('message.cards[].displayText')}`,
		),
		...NEEDED,
		displayOptions: { show: { '/cardButtons': ['url'] } },
	},
	{
		...textField(
			'Button URL',
			'buttonUrl',
			'e.g. https://shop.example.com/p/mug',
			'The web page that the button opens',
		),
		...NEEDED,
		displayOptions: { show: { '/cardButtons': ['url'] } },
	},
	{
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Button', sortable: true },
		default: {},
		placeholder: 'Add Button',
		description: 'What the customer can tap; as many on each card',
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [
					{
						...textField(
							'Title',
							'title',
							'e.g. Like',
							`The text on the button, ${upTo('message.cards[].buttons[].title')}`,
						),
						required: true,
					},
					{
						...textField(
							'ID',
							'id',
							'e.g. like-mug',
							`What your workflow gets when the customer taps the button, ${upTo('message.cards[].buttons[].id')}; no two buttons of all cards have the same`,
						),
						required: true,
					},
				],
			},
		],
		displayOptions: { show: { '/cardButtons': ['quickReplies'] } },
	},
];

const fields: INodeProperties[] = [
	...textFields(KIND, 'e.g. Three mugs that you may like'),
	{
		displayName: 'Card Buttons',
		name: 'cardButtons',
		type: 'options',
		options: [
			{ name: 'Quick Replies', value: CARD_ACTIONS[0], description: 'Buttons to tap' },
			{ name: 'URL', value: CARD_ACTIONS[1], description: 'One button that opens a web page' },
		],
		default: 'url',
		description: 'What all cards end with',
	},
	listSourceField('cardsSource', 'Cards'),
	{
		displayName: 'Cards',
		name: 'cards',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			multipleValueButtonText: 'Add Card',
			minRequiredFields: LIMITS.cards.min,
			maxAllowedFields: LIMITS.cards.max,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.body }}' },
		},
		default: { card: [{ mediaType: 'image' }, { mediaType: 'image' }] },
		placeholder: 'Add Card',
		description: `From ${LIMITS.cards.min} to ${LIMITS.cards.max} cards, side by side`,
		options: [{ displayName: 'Card', name: 'card', values: cardFields }],
		displayOptions: { show: { cardsSource: ['fields'] } },
	},
	{
		displayName: 'Cards (JSON)',
		name: 'cardsJson',
		type: 'json',
		default:
			'[\n  { "mediaType": "image", "url": "https://shop.example.com/mug.jpg", "body": "Enamel mug", "buttonText": "View", "buttonUrl": "https://shop.example.com/p/mug" },\n  { "mediaType": "image", "url": "https://shop.example.com/plate.jpg", "body": "Plate", "buttonText": "View", "buttonUrl": "https://shop.example.com/p/plate" }\n]',
		required: true,
		description:
			'A list of cards as in the example, with "mediaId" instead of the address where the provider stores files, and "buttons" instead of "buttonText" for quick replies; as JSON or from an expression',
		displayOptions: { show: { cardsSource: ['json'] } },
	},
];

/** A card of the editor, or of a JSON list. */
interface CardSource {
	readonly card: Reader;
	readonly isJson: boolean;
}

function readCommon({ card, isJson }: CardSource): Pick<UrlCard, 'header' | 'body'> {
	const body = card.text('body', 'Body');
	const media = isJson ? readMediaMembers(card, MEDIA.label) : readMediaSource(card, MEDIA);
	// What is no type of media is told by the rules.
	const type = card.line('mediaType', 'Media Type') ?? 'image';
	return { header: { type, ...media }, ...(body !== undefined && { body }) };
}

const readUrlCard = (source: CardSource): UrlCard => ({
	...readCommon(source),
	displayText: source.card.text('buttonText', 'Button Text') ?? '',
	url: source.card.line('buttonUrl', 'Button URL') ?? '',
});

const readQuickReplyCard = (source: CardSource): QuickReplyCard => ({
	...readCommon(source),
	buttons: (source.isJson
		? source.card.jsonElements('buttons', 'Buttons')
		: source.card.elements('buttons', 'button')
	).map(readReplyButton),
});

const read = (reader: Reader): MediaCarouselMessage => {
	const isJson = reader.text('cardsSource', 'Define Cards') === 'json';
	const cards = (
		isJson
			? reader.jsonElements('cardsJson', 'Cards (JSON)', 'Cards')
			: reader.elements('cards', 'card')
	).map((card) => ({ card, isJson }));
	const body = readBody(reader);
	const action = reader.line('cardButtons', 'Card Buttons') ?? 'url';
	if (!isAmong(CARD_ACTIONS, action)) {
		reader.fault(
			'Card Buttons',
			`'Card Buttons' is ${quote(action)}: it must be ${CARD_ACTIONS.join(' or ')}`,
		);
	}
	const message: MediaCarouselMessage =
		action === 'quickReplies'
			? { kind: KIND, body, action, cards: cards.map(readQuickReplyCard) }
			: { kind: KIND, body, action: 'url', cards: cards.map(readUrlCard) };
	cards.forEach(({ card }) => card.close('Cards'));
	return message;
};

/** Sends pictures or videos with buttons, side by side. */
export const sendMediaCarousel: MessageOperation<'mediaCarousel'> = {
	resource: 'interactive',
	operation: 'sendMediaCarousel',
	name: 'Send Media Carousel',
	action: 'Send media carousel to customer',
	description: `Send ${LIMITS.cards.min} to ${LIMITS.cards.max} pictures or videos with buttons, side by side`,
	notices: ['window'],
	fields,
	read,
};
