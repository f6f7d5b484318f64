import { ALL_PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import type { AbsentRule } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { partsOf } from '../../../nodes/WhatsAppInteractive/messages/rules/condition';
import { underRule } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { findAmong } from './support/remembered';
import { faultsOf, rulesOfType, said, validFor, verdictAt } from './support/rule-cases';
import { isHolding, pathAt, positionsOf, setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/* Rules that hold only while another field has a certain value. */

const conditional = [
	...rulesOfType('field'),
	...rulesOfType('text'),
	...rulesOfType('link'),
].flatMap((place) => {
	const [condition, ...others] = partsOf(place.rule.when);
	return place.rule.required && condition?.type === 'oneOf' && others.length === 0
		? [{ ...place, condition }]
		: [];
});

test.each(conditional)('$provider $kind: $path is free unless$when', (place) => {
	const { base, at, path } = place;
	const condition = pathAt(place.condition.path, positionsOf(at));
	const others = [undefined, 'something else'].filter(
		(value) => !place.condition.values.includes(value),
	);
	for (const value of others) {
		const free = setAt(setAt(base, condition, value), at, '');
		expect(verdictAt(place, path, free).faults).toEqual([]);
	}
	expect(others.length).toBeGreaterThan(0);
});

/** The lists that a path goes through, by their own paths. */
const listsOf = (path: string): string[] =>
	[...path.matchAll(/\[\]/g)].map(({ index }) => path.slice(0, index));

// The positions of a value are those of its condition as well: in another list they would be of somebody else.
test.each(ALL_PROVIDERS.map((provider) => [provider.id, provider] as const))(
	'%s: a condition goes through the lists of its rule, as far as it goes through any',
	(_id, provider) => {
		const rules = (Object.keys(provider.rules) as MessageKind[]).flatMap((kind) =>
			rulesFor(provider, kind),
		);
		const strange = rules.flatMap(({ path, when }) =>
			partsOf(when)
				.flatMap((part) => ('paths' in part ? part.paths : [part.path]))
				.filter((other) => {
					const lists = listsOf(path);
					return listsOf(other).some((list, depth) => list !== (lists[depth] ?? list));
				})
				.map((other) => `${path} when ${other}`),
		);
		expect(strange).toEqual([]);
	},
);

/** Every rule of a field that does not go with others, with a valid submission that it looks at. */
const forbidden = ALL_PROVIDERS.flatMap((provider) =>
	(Object.keys(provider.rules) as MessageKind[]).flatMap((kind) =>
		rulesFor(provider, kind)
			.filter((rule): rule is AbsentRule => rule.type === 'absent')
			.map((rule) => {
				const place = { provider: provider.id, kind, rule };
				const base = findAmong(
					validFor(place, rule),
					(submission) =>
						isHolding(submission, rule.path) && underRule(rule, submission).length > 0,
				);
				return {
					...place,
					path: rule.path,
					when: JSON.stringify(rule.when),
					base,
				};
			}),
	),
);

test('there are fields that do not go with others', () => {
	expect(forbidden.length).toBeGreaterThan(20);
});

test.each(forbidden)('$provider $kind: $path must be left out when $when', (place) => {
	const { base, path, rule } = place;
	if (base === undefined) throw new Error('No submission that the provider accepts');
	const check = (value: unknown) => verdictAt(place, path, setAt(base, path, value)).faults;
	for (const nothing of [undefined, '', ' ', false]) {
		expect(check(nothing)).not.toContainEqual(said(place, `must be left out: ${rule.because}`));
	}
	for (const something of ['something', true, { name: 'Asha' }]) {
		expect(check(something)).toContainEqual(said(place, `must be left out: ${rule.because}`));
	}
});

const PREVIEW =
	"'Text' needs a link that starts with http:// or https:// while 'Preview URL' is on";

test.each([
	{ why: 'on, with a link', previewUrl: true, text: 'See HTTPS://acme.test', faults: [] },
	{ why: 'on, without a link', previewUrl: true, text: 'See acme.test', faults: [PREVIEW] },
	{ why: 'off, without a link', previewUrl: false, text: 'See acme.test', faults: [] },
	{ why: 'untouched, without a link', previewUrl: undefined, text: 'Hello', faults: [] },
])('Infobip needs a link for a preview: $why', ({ previewUrl, text, faults }) => {
	const submission = setAt(full('text'), 'message', { kind: 'text', text, previewUrl });
	expect(faultsOf({ provider: 'infobip', kind: 'text' }, submission)).toEqual(faults);
	expect(faultsOf({ provider: 'gupshup', kind: 'text' }, submission)).toEqual([]);
});

test.each([
	{ paymentType: 'UPI_PAYU', id: 'x'.repeat(25), fault: undefined },
	{ paymentType: 'UPI_PAYU', id: 'x'.repeat(26), fault: 'has 26 characters, but the limit is 25' },
	{ paymentType: 'UPI_PAYU', id: 'ordem nº 1', fault: undefined },
	{ paymentType: 'BRAZIL_PIX_DC', id: 'a-Z_0.9'.repeat(5), fault: undefined },
	{
		paymentType: 'BRAZIL_PIX_DC',
		id: 'x'.repeat(36),
		fault: 'has 36 characters, but the limit is 35',
	},
	{
		paymentType: 'PG_RAZORPAY',
		id: 'ordem nº 1',
		fault: 'may only consist of letters without accents, digits, dashes, underscores and periods',
	},
])('Infobip limits the ID of a $paymentType payment: $id', ({ paymentType, id, fault }) => {
	const submission = setAt(
		setAt(full('orderStatus'), 'message.paymentType', paymentType),
		'message.referenceId',
		id,
	);
	expect(faultsOf({ provider: 'infobip', kind: 'orderStatus' }, submission)).toEqual(
		fault === undefined ? [] : [`'Payment ID' ${fault}`],
	);
});

test.each([
	{ provider: 'gupshup', sections: 1, faults: 0, why: 'a single section needs no title' },
	{ provider: 'infobip', sections: 1, faults: 0, why: 'a single section needs no title' },
	{ provider: 'kaleyra', sections: 1, faults: 0, why: 'a single section needs no title' },
	{ provider: 'messangi', sections: 1, faults: 1, why: 'its page marks the title as required' },
	{ provider: 'gupshup', sections: 3, faults: 3, why: 'each of several needs one' },
	{ provider: 'infobip', sections: 3, faults: 3, why: 'each of several needs one' },
	{ provider: 'kaleyra', sections: 3, faults: 3, why: 'each of several needs one' },
	{ provider: 'messangi', sections: 3, faults: 3, why: 'each of several needs one' },
] as const)('$provider, $sections untitled: $why', ({ provider, sections, faults }) => {
	const untitled = Array.from({ length: sections }, (_, n) => ({
		rows: [{ id: `row-${n}`, title: 'Row' }],
	}));
	const submission = setAt(full('list'), 'message.sections', untitled);
	expect(faultsOf({ provider, kind: 'list' }, submission)).toEqual(
		untitled.slice(0, faults).map((_, n) => `'Title' of section ${n + 1} is empty`),
	);
});

/** Texts on a button, and whether a document has something against one. */
const BUTTON_TEXTS: ReadonlyArray<readonly [text: string, isPlain: boolean]> = [
	['Yes', true],
	['See all (3)', true],
	['order_no_1', true],
	['2 * 3 * 4', true],
	['5*3*2 cm', true],
	['~ 20 min', true],
	['Água №5, 20 €', true],
	['Yes 👍', false],
	['India 🇮🇳', false],
	['Press 1️⃣', false],
	['See *all*', false],
	['_See_ all', false],
	['See (~all~)', false],
	['`See` all', false],
];

const PLAIN_BUTTONS = [
	['replyButtons', 'message.buttons[].title', "'Title' of button 1"],
	['list', 'message.buttonText', "'List Button Text'"],
] as const;

describe.each(PLAIN_BUTTONS)('an emoji or formatting in %s, %s', (kind, path, name) => {
	const hint = `${name} has an emoji or formatting, which the provider may refuse in a button`;

	test.each(BUTTON_TEXTS)('%s', (text, isPlain) => {
		const submission = setAt(full(kind), path, text);
		for (const provider of ['gupshup', 'infobip', 'kaleyra', 'messangi'] as const) {
			expect([provider, verdictAt({ provider, kind }, path, submission)]).toEqual([
				provider,
				{ faults: [], hints: provider === 'infobip' && !isPlain ? [hint] : [] },
			]);
		}
	});
});

test.each([
	{ id: 'ORD7781', hints: 0 },
	{ id: 'pedido7781ñ', hints: 0 },
	{ id: 'ORD-7781', hints: 1 },
	{ id: 'ORD 7781', hints: 1 },
])(
	'Messangi hints at an ID with other characters than letters and digits: $id',
	({ id, hints }) => {
		const place = { provider: 'messangi', kind: 'text' } as const;
		const found = verdictAt(place, 'correlationId', setAt(full('text'), 'correlationId', id));
		expect(found.faults).toEqual([]);
		expect(found.hints).toHaveLength(hints);
	},
);

test.each([
	{ id: 'slot yes', faults: 0 },
	{ id: ' slot', faults: 1 },
	{ id: 'slot\n', faults: 1 },
])('the ID of a button has no blank at its ends: $id', ({ id, faults }) => {
	const place = { provider: 'gupshup', kind: 'replyButtons' } as const;
	expect(faultsOf(place, setAt(full('replyButtons'), 'message.buttons[].id', id))).toEqual(
		Array(faults).fill("'ID' of button 1 must not start or end with a space"),
	);
});
