import { partsOf } from '../../../nodes/WhatsAppInteractive/messages/rules/condition';
import { partition } from 'lodash';

import { ALL_PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import {
	encoded,
	faultsOf,
	placesOfType,
	rulesOf,
	rulesOfType,
	said,
	saidEmpty,
	verdictAt,
	type RuleCase,
} from './support/rule-cases';
import { setAt } from './support/set-at';

/*
 * Generated out of the rules: each text that has a limit, at the limit and one past it. That the
 * limits are the right ones is held by documented-lengths.test.ts, which was typed from the documents.
 */

type Limited = RuleCase<'text'> & { max: number };

/** One code point, two UTF-16 units. */
const EMOJI = '😀';

const limitedOf = (places: ReadonlyArray<RuleCase<'text'>>): Limited[] =>
	places.flatMap(({ rule, ...place }) =>
		rule.max === undefined ? [] : [{ ...place, rule, max: rule.max }],
	);

/** Every text with a limit, of every provider and kind. */
const everywhere = limitedOf(placesOfType('text'));

const limited = limitedOf(rulesOfType('text'));

/** Whether all that a provider says of a text's form holds for a text. */
const isWellFormed = ({ provider, kind, path, rule }: Limited, text: string): boolean =>
	rulesOf(provider, kind)
		.filter((other) => other.path === path && (other === rule || !other.when))
		.every((other) => other.type !== 'text' || other.pattern?.matches.test(text) !== false);

/** A character over and over; where that has not the right form, with the end that the value has. */
function textOf(place: Limited, character: string, length: number): string {
	const plain = character.repeat(length);
	const [ending = ''] = /\.\w+$/.exec(String(place.value)) ?? [];
	return isWellFormed(place, plain)
		? plain
		: `${character.repeat(length - ending.length)}${ending}`;
}

const takesEmoji = (place: Limited): boolean =>
	isWellFormed(place, textOf(place, EMOJI, place.max));

const filled = (place: Limited, character: string, length: number) =>
	setAt(place.base, place.at, textOf(place, character, length));

const onePast = (place: Limited) => [
	said(place, `has ${place.max + 1} characters, but the limit is ${place.max}`),
];

/** Takes the limit, sends it as it is, and refuses one more. */
function expectLimit(place: Limited, character: string): void {
	const atLimit = filled(place, character, place.max);
	expect(faultsOf(place, atLimit)).toEqual([]);
	expect(JSON.stringify(encoded(place, atLimit))).toContain(textOf(place, character, place.max));
	expect(verdictAt(place, place.path, filled(place, character, place.max + 1)).faults).toEqual(
		onePast(place),
	);
}

test('all but signals and what Messangi says nothing of have a text with a limit', () => {
	const covered = new Set(everywhere.map(({ provider, kind }) => `${provider} ${kind}`));
	const all = ALL_PROVIDERS.flatMap(({ id, rules }) =>
		Object.keys(rules).map((kind) => `${id} ${kind}`),
	);
	expect(all.filter((name) => !covered.has(name)).sort()).toEqual([
		'dialog360 readReceipt',
		'dialog360 typing',
		'gupshup readReceipt',
		'gupshup typing',
		'infobip readReceipt',
		'kaleyra readReceipt',
		'kaleyra typing',
		'messangi audio',
		'messangi contacts',
		'metaCloud readReceipt',
		'metaCloud typing',
	]);
});

describe.each(limited)('$provider $kind: $path up to $max$when', (place) => {
	test('takes the limit and refuses one more', () => expectLimit(place, 'a'));
});

describe.each(limited.filter(takesEmoji))(
	'$provider $kind: $path counts $max emoji as $max$when',
	(place) => {
		test('takes the limit and refuses one more', () => expectLimit(place, EMOJI));
	},
);

test('only IDs of orders, names in templates and the button of a flow take no emoji', () => {
	const paths = everywhere.filter((place) => !takesEmoji(place)).map(({ path }) => path);
	expect([...new Set(paths)].sort()).toEqual([
		'message.buttonText',
		'message.filling.buttons[].details.referenceId',
		'message.filling.orderStatus.referenceId',
		'message.name',
		'message.referenceId',
	]);
});

const advisedOf = (places: readonly Limited[]) =>
	places.flatMap((place) =>
		place.rule.advisedMax === undefined ? [] : [{ ...place, advisedMax: place.rule.advisedMax }],
	);

/** Where the documents of Meta, its other providers and libraries that send to it disagree. */
const CONTESTED = [
	'flow message.buttonText',
	'list message.body',
	'location message.address',
	'location message.name',
	'mediaCarousel message.cards[].buttons[].id',
	'orderStatus message.referenceId',
	'template message.filling.body[].text',
	'template message.filling.buttons[].payload',
	'template message.filling.cards[].buttons[].payload',
	'template message.filling.header.address',
	'template message.filling.header.placeName',
	'template message.filling.orderStatus.referenceId',
];

test('the contested limits', () => {
	const paths = advisedOf(everywhere).map(
		({ provider, kind, path }) => `${provider} ${kind} ${path}`,
	);
	const [ofInfobip, ofMeta] = partition(paths, (path) => path.startsWith('infobip '));
	// Infobip's two documents on its message ID disagree for each kind that has one.
	const [ofIds, ofTexts] = partition(ofInfobip, (path) => path.endsWith(' options.messageId'));
	expect(ofIds).toHaveLength(22);
	expect(ofTexts.sort()).toEqual([
		'infobip document message.caption',
		'infobip image message.caption',
		'infobip location message.address',
		'infobip location message.name',
		'infobip video message.caption',
	]);
	expect(ofMeta.sort()).toEqual(
		['dialog360', 'gupshup', 'kaleyra', 'metaCloud'].flatMap((provider) =>
			CONTESTED.map((path) => `${provider} ${path}`),
		),
	);
});

test.each(advisedOf(limited))(
	'$provider $kind: $path past $advisedMax gives a hint alone',
	(place) => {
		const { advisedMax, max, path } = place;
		const hint = (length: number) =>
			said(place, `has ${length} characters; more than ${advisedMax} may be refused`);
		const verdict = (length: number) => verdictAt(place, path, filled(place, 'a', length));
		expect(verdict(advisedMax)).toEqual({ faults: [], hints: [] });
		expect(verdict(advisedMax + 1)).toEqual({ faults: [], hints: [hint(advisedMax + 1)] });
		expect(verdict(max)).toEqual({ faults: [], hints: [hint(max)] });
		expect(verdict(max + 1)).toEqual({ faults: onePast(place), hints: [] });
	},
);

const texts = [
	...rulesOfType('field').filter(({ rule }) => !rule.isSwitch),
	...rulesOfType('text'),
];

const required = texts.filter(
	// The title of a section is needed under a condition of its own.
	({ rule }) => rule.required && rule.when?.type !== 'several',
);

describe.each(required)('$provider $kind: $path is required$when', (place) => {
	test.each([
		['missing', undefined],
		['null', null],
		['empty', ''],
		['blank', ' \t\n\u00a0'],
	])('%s', (_name, value) => {
		const { faults } = verdictAt(place, place.path, setAt(place.base, place.at, value));
		expect(faults).toEqual([saidEmpty(place)]);
	});
});

const optional = texts.filter(
	({ provider, kind, path }) =>
		!rulesOf(provider, kind).some(
			(other) => other.path === path && 'required' in other && other.required,
		) &&
		// What another rule asks for instead has a test of its own.
		!rulesOf(provider, kind).some(({ when }) =>
			partsOf(when).some((part) => part.type === 'missing' && part.paths.includes(path)),
		),
);

test.each(optional)('$provider $kind: $path may be left out$when', (place) => {
	for (const value of [undefined, '', '  ']) {
		expect(faultsOf(place, setAt(place.base, place.at, value))).toEqual([]);
	}
});
