import type { INodeProperties } from 'n8n-workflow';

import {
	CARD_ACTIONS,
	type MediaCarouselMessage,
	type QuickReplyCard,
	type UrlCard,
} from '../../messages/kinds/media-carousel';
import { LIMITS } from '../../messages/limits';
import { quote } from '../../common/quote';
import { listSourceField } from '../parts/interactive';
import { MEDIA, mediaSourceFields, readMediaMembers, readMediaSource } from '../parts/media-source';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { readReplyButton } from '../parts/reply-button';

// What depends on Card Buttons is not marked as required: when that comes from an expression, n8n
// shows all of it, and would not run the node.
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
		description: 'What stands at the top of the card; the same on all cards (Infobip: any)',
	},
	...mediaSourceFields(MEDIA, 'JPEG or PNG up to 5 MB, MP4 or 3GPP up to 16 MB.'),
	{
		displayName: 'Body',
		name: 'body',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Enamel mug, 449 rupees',
		description: 'The text of the card, up to 160 characters; needed by Infobip',
	},
	{
		displayName: 'Button Text',
		name: 'buttonText',
		type: 'string',
		default: '',
		placeholder: 'e.g. View',
		description: 'What stands on the button, up to 20 characters',
		displayOptions: { show: { '/cardButtons': ['url'] } },
	},
	{
		displayName: 'Button URL',
		name: 'buttonUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/p/mug',
		description: 'The web page that the button opens',
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
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						required: true,
						placeholder: 'e.g. Like',
						description: 'What stands on the button, up to 20 characters',
					},
					{
						displayName: 'ID',
						name: 'id',
						type: 'string',
						default: '',
						required: true,
						placeholder: 'e.g. like-mug',
						description:
							'What comes back when the customer taps the button, up to 20 characters, different on all cards',
					},
				],
			},
		],
		displayOptions: { show: { '/cardButtons': ['quickReplies'] } },
	},
];

/** The fields of a carousel, below its text. */
export const mediaCarouselFields: INodeProperties[] = shownFor('mediaCarousel', [
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
		description: 'Two to ten cards, side by side',
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
]);

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

/** Reads a carousel. */
export const readMediaCarousel = (reader: Reader): MediaCarouselMessage => {
	const isJson = reader.text('cardsSource', 'Define Cards') === 'json';
	const cards = (
		isJson
			? reader.jsonElements('cardsJson', 'Cards (JSON)', 'Cards')
			: reader.elements('cards', 'card')
	).map((card) => ({ card, isJson }));
	const body = reader.text('body', 'Body') ?? '';
	const action = reader.line('cardButtons', 'Card Buttons') ?? 'url';
	if (!(CARD_ACTIONS as readonly string[]).includes(action)) {
		reader.fault(
			'Card Buttons',
			`'Card Buttons' is ${quote(action)}, it must be ${CARD_ACTIONS.join(' or ')}`,
		);
	}
	const message: MediaCarouselMessage =
		action === 'quickReplies'
			? { kind: 'mediaCarousel', body, action, cards: cards.map(readQuickReplyCard) }
			: { kind: 'mediaCarousel', body, action: 'url', cards: cards.map(readUrlCard) };
	cards.forEach(({ card }) => card.close('Cards'));
	return message;
};
