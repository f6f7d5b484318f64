import { times } from 'lodash';

import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import {
	both,
	describeChanges,
	each,
	REPLY_CARDS,
	TEMPLATE_CARDS,
	URL_CARDS,
} from './support/documented';

/* What the cards of a carousel must be like, typed from the providers' documents. */

const picture = {
	type: 'image',
	source: 'link',
	link: 'https://files.acme.test/a.jpg',
} as const;
const video = { type: 'video', source: 'link', link: 'https://files.acme.test/b.mp4' };
const urlCard = (header: object, more: object = {}) => ({
	header,
	body: 'Mug',
	displayText: 'View',
	url: 'https://acme.test/p/mug',
	...more,
});
const replyCard = (card: string, buttons: number) => ({
	header: picture,
	body: 'Mug',
	buttons: times(buttons, (n) => ({ id: `${card}-${n}`, title: 'Like' })),
});

/** The positions of two buttons of a template's first card, and what is wrong with them. */
const POSITIONS: ReadonlyArray<readonly [positions: readonly number[], fault?: string]> = [
	[[0, 1]],
	[[1, 0]],
	[[1]],
	[[-1], "'Button Index' of button 1 in card 1 is -1: it must be at least 0"],
	[[7.5], "'Button Index' of button 1 in card 1 must be a whole number, but it is '7.5'"],
	[[2], "'Button Index' of button 1 in card 1 is 2: it must be at most 1"],
	[
		[0, 0],
		"'Button Index' of button 2 in card 1 is the same as 'Button Index' of button 1 in card 1: each must be different",
	],
];

describeChanges([
	...POSITIONS.flatMap(([positions, fault]) =>
		each({
			why: `buttons of a card at ${positions.join(' and ')}`,
			kind: 'template',
			variant: TEMPLATE_CARDS,
			path: 'message.filling.cards[].buttons',
			value: positions.map((index) => ({ type: 'quickReply', index, payload: `like-${index}` })),
			faults: fault === undefined ? [] : [fault],
		}),
	),
	...each({
		why: 'a single card',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: [urlCard(picture)],
		faults: ["'Cards' has 1 entry, at least 2 are needed"],
	}),
	...each({
		why: 'ten cards',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: times(10, () => urlCard(picture)),
		faults: [],
	}),
	...each({
		why: 'eleven cards',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: times(11, () => urlCard(picture)),
		faults: ["'Cards' has 11 entries, but the limit is 10"],
	}),
	...both({
		why: 'pictures beside videos',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: [urlCard(picture), urlCard(video)],
		faults: ["'Media Type' of card 2 is not the same as 'Media Type' of card 1: all must be alike"],
	}),
	{
		why: 'Infobip says nothing of it',
		provider: 'infobip',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: [urlCard(picture), urlCard(video)],
		faults: [],
	},
	...both({
		why: 'another number of buttons on each card',
		kind: 'mediaCarousel',
		variant: REPLY_CARDS,
		path: 'message.cards',
		value: [replyCard('a', 2), replyCard('b', 1)],
		faults: [
			"'Number of Buttons' of card 2 is not the same as 'Number of Buttons' of card 1: all must be alike",
		],
	}),
	...both({
		why: 'an ID on two cards',
		kind: 'mediaCarousel',
		variant: REPLY_CARDS,
		path: 'message.cards',
		value: [replyCard('a', 1), replyCard('a', 1)],
		faults: [
			"'ID' of button 1 in card 2 is the same as 'ID' of button 1 in card 1: each must be different",
		],
	}),
	{
		why: 'an ID on two cards, as in a sample of Infobip',
		provider: 'infobip',
		kind: 'mediaCarousel',
		variant: REPLY_CARDS,
		path: 'message.cards',
		value: [replyCard('a', 1), replyCard('a', 1)],
		faults: [],
	},
	{
		why: 'Infobip asks for a text on each card',
		provider: 'infobip',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: [urlCard(picture), urlCard(picture, { body: undefined })],
		faults: ["'Body' of card 2 is empty"],
	},
	...both({
		why: 'Meta does not',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards',
		value: [urlCard(picture, { body: undefined }), urlCard(picture)],
		faults: [],
	}),
	...both({
		why: 'three lines on a card',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards[].body',
		value: 'a\nb\nc',
		faults: [],
	}),
	...both({
		why: 'four lines on a card',
		kind: 'mediaCarousel',
		variant: URL_CARDS,
		path: 'message.cards[].body',
		value: 'a\nb\nc\nd',
		faults: ["'Body' of card 1 has 3 line breaks, but the limit is 2"],
	}),
]);

test('Infobip: the same button on two cards gets a hint, on one card a fault', () => {
	const send = (...cards: ReadonlyArray<ReturnType<typeof replyCard>>) =>
		validate(
			{
				sender: '441134960000',
				recipient: '441134960001',
				message: { kind: 'mediaCarousel', action: 'quickReplies', body: 'Mugs', cards },
				options: {},
				preparedAt: 0,
			},
			rulesFor(PROVIDERS.infobip, 'mediaCarousel'),
		);
	const once = replyCard('a', 1);
	const twice = { ...once, buttons: [...once.buttons, ...once.buttons] };
	const hint = /'ID' of button 1 in card 2 is the same as .+: a reply does not tell which/;
	expect(send(once, once)).toMatchObject({
		faults: [],
		hints: [{ text: expect.stringMatching(hint) as unknown }],
	});
	expect(send(once, twice).faults.map(({ text }) => text)).toEqual([
		"'ID' of button 2 in card 2 is the same as 'ID' of button 1 in card 2: each must be different",
	]);
});
