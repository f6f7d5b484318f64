import { LIMITS } from '../../limits';
import { isOneOf } from '../condition';
import type { Rule } from '../rules';
import { bodyRule } from './interactive';
import { mediaRules, type MediaCapabilities } from './media';

const CARD = ['card'] as const;
const BUTTON = ['card', 'button'] as const;

/** Pictures or videos side by side. */
export const mediaCarouselRules = (overrides: {
	media: MediaCapabilities;
	/** Whether each card needs a text. */
	cardBody: { required?: true };
	buttonId: { max: number; advisedMax?: number };
	/** Whether the cards may have the same buttons. */
	sameButtons?: true;
	/** Whether all cards must be made alike. */
	alike: boolean;
}): Array<Rule<'mediaCarousel'>> => [
	bodyRule(),
	{
		type: 'count',
		path: 'message.cards',
		label: 'Cards',
		...LIMITS.cards,
	},
	{
		type: 'choice',
		path: 'message.cards[].header.type',
		label: 'Media Type',
		within: CARD,
		required: true,
		values: ['image', 'video'],
		names: { image: 'Image', video: 'Video' },
	},
	...mediaRules({ ...overrides.media, at: 'message.cards[].header', within: CARD }),
	{
		type: 'text',
		path: 'message.cards[].body',
		label: 'Body',
		within: CARD,
		...overrides.cardBody,
		max: LIMITS.cardBody,
		...(overrides.alike && { maxLineBreaks: LIMITS.cardLineBreaks }),
	},
	{
		type: 'text',
		path: 'message.cards[].displayText',
		label: 'Button Text',
		within: CARD,
		required: true,
		max: LIMITS.buttonText,
		when: isOneOf('message.action', ['url']),
	},
	{
		type: 'link',
		path: 'message.cards[].url',
		label: 'Button URL',
		within: CARD,
		required: true,
		max: LIMITS.buttonUrl,
		when: isOneOf('message.action', ['url']),
	},
	{
		type: 'count',
		path: 'message.cards[].buttons',
		label: 'Buttons',
		within: CARD,
		min: 1,
		when: isOneOf('message.action', ['quickReplies']),
	},
	{
		type: 'text',
		path: 'message.cards[].buttons[].id',
		label: 'ID',
		within: BUTTON,
		required: true,
		...overrides.buttonId,
	},
	{
		type: 'text',
		path: 'message.cards[].buttons[].title',
		label: 'Title',
		within: BUTTON,
		required: true,
		max: LIMITS.buttonTitle,
	},
	{
		type: 'unique',
		path: 'message.cards[].buttons[].id',
		label: 'ID',
		within: BUTTON,
		...(overrides.sameButtons && { perList: true }),
	},
	...(overrides.sameButtons
		? [
				{
					type: 'unique',
					path: 'message.cards[].buttons[].id',
					label: 'ID',
					within: BUTTON,
					advised: true,
				} satisfies Rule<'mediaCarousel'>,
			]
		: []),
	...(overrides.alike
		? ([
				{
					type: 'same',
					path: 'message.cards[].header.type',
					label: 'Media Type',
					within: CARD,
				},
				{
					type: 'same',
					path: 'message.cards[].buttons',
					label: 'Number of Buttons',
					within: CARD,
					of: 'length',
				},
			] satisfies Array<Rule<'mediaCarousel'>>)
		: []),
];
