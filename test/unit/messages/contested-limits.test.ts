import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { baseOf, META, paidBy, type Variant } from './support/documented';
import { verdictAt } from './support/rule-cases';
import { setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/*
 * Where two documents disagree, the looser limit blocks and the tighter one gives a hint. Typed from
 * the documents, like documented-lengths.test.ts.
 */

/** A text with two limits; no looser one where a document has none at all. */
interface Contested {
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly path: string;
	readonly tight: number;
	readonly loose?: number;
	readonly variant?: Variant;
}

const atMeta = (limit: Omit<Contested, 'provider'>): Contested[] =>
	META.map((provider) => ({ provider, ...limit }));

const infobip = (limit: Omit<Contested, 'provider'>): Contested => ({
	provider: 'infobip',
	...limit,
});

const TEXTS: readonly Contested[] = [
	...(['text', 'image', 'list', 'orderStatus', 'orderDetails', 'template'] as const).map((kind) =>
		infobip({ kind, path: 'options.messageId', tight: 100, loose: 200 }),
	),
	...(['image', 'video', 'document'] as const).map((kind) =>
		infobip({ kind, path: 'message.caption', tight: 1024, loose: 3000 }),
	),
	infobip({ kind: 'location', path: 'message.name', tight: 100, loose: 1000 }),
	infobip({ kind: 'location', path: 'message.address', tight: 300, loose: 1000 }),
	infobip({
		kind: 'orderDetails',
		path: 'message.referenceId',
		tight: 35,
		variant: paidBy('BRAZIL_LINK'),
	}),
	infobip({
		kind: 'orderDetails',
		path: 'message.referenceId',
		tight: 35,
		variant: paidBy('BRAZIL_BOLETO'),
	}),
	...atMeta({ kind: 'location', path: 'message.name', tight: 100, loose: 1000 }),
	...atMeta({ kind: 'location', path: 'message.address', tight: 300, loose: 1000 }),
	...atMeta({ kind: 'list', path: 'message.body', tight: 1024, loose: 4096 }),
	...atMeta({ kind: 'flow', path: 'message.buttonText', tight: 20, loose: 30 }),
	...atMeta({ kind: 'orderStatus', path: 'message.referenceId', tight: 35, loose: 60 }),
	...atMeta({
		kind: 'template',
		path: 'message.filling.body[].text',
		tight: 1024,
		loose: 32_768,
	}),
];

test.each(TEXTS)(
	'$provider $kind: $path has a hint past $tight and a fault past $loose characters',
	({ provider, kind, path, tight, loose, variant }) => {
		const base = variant ? baseOf(provider, kind, variant) : full(kind);
		const verdict = (length: number) => {
			const { faults, hints } = verdictAt(
				{ provider, kind },
				path,
				setAt(base, path, 'x'.repeat(length)),
			);
			return { faults: faults.length, hints: hints.length };
		};
		expect(verdict(tight)).toEqual({ faults: 0, hints: 0 });
		expect(verdict(tight + 1)).toEqual({ faults: 0, hints: 1 });
		expect(verdict(loose ?? 10_000)).toEqual({ faults: 0, hints: 1 });
		if (loose !== undefined) expect(verdict(loose + 1)).toEqual({ faults: 1, hints: 0 });
	},
);

test('the hint says what may happen', () => {
	const place = { provider: 'infobip', kind: 'text' } as const;
	const submission = setAt(full('text'), 'options.messageId', 'm'.repeat(101));
	expect(verdictAt(place, 'options.messageId', submission)).toEqual({
		faults: [],
		hints: ["'Message ID' has 101 characters; more than 100 may be refused"],
	});
});

const card = { name: { formattedName: 'Asha Rao', firstName: 'Asha' } };
const sections = (...rows: number[]) =>
	rows.map((count, section) => ({
		title: `Section ${section}`,
		rows: Array.from({ length: count }, (_, n) => ({ id: `${section}-${n}`, title: `Row ${n}` })),
	}));

/** Rows: one page has ten in each of ten sections, another ten altogether. Cards: 257, and 5. */
test.each([
	['messangi', 'list', 'message.sections', sections(6, 4), 0, 0],
	['messangi', 'list', 'message.sections', sections(6, 5), 0, 1],
	['kaleyra', 'list', 'message.sections', sections(6, 5), 0, 1],
	['kaleyra', 'list', 'message.sections', sections(...Array<number>(10).fill(10)), 0, 1],
	['kaleyra', 'list', 'message.sections', sections(11), 1, 0],
	['infobip', 'list', 'message.sections', sections(6, 5), 1, 0],
	['gupshup', 'list', 'message.sections', sections(6, 5), 1, 0],
	['gupshup', 'contacts', 'message.contacts', Array(5).fill(card), 0, 0],
	['kaleyra', 'contacts', 'message.contacts', Array(6).fill(card), 0, 1],
	['gupshup', 'contacts', 'message.contacts', Array(257).fill(card), 0, 1],
	['gupshup', 'contacts', 'message.contacts', Array(258).fill(card), 1, 0],
] as const)('%s %s: %s', (provider, kind, path, value, faults, hints) => {
	const submission = setAt(full(kind), path, value);
	const places = kind === 'list' ? [`${path}[].rows`, `${path}[].rows[]`] : ['message.contacts'];
	const verdicts = places.map((place) => verdictAt({ provider, kind }, place, submission));
	expect(verdicts.flatMap((verdict) => verdict.faults)).toHaveLength(faults);
	expect(verdicts.flatMap((verdict) => verdict.hints)).toHaveLength(hints);
});

/** One page asks for another part beside the name in full, and none for which. */
test.each([
	['gupshup', { firstName: 'Asha' }, true],
	['gupshup', { lastName: 'Rao' }, true],
	['kaleyra', { middleName: 'M' }, true],
	['kaleyra', { prefix: 'Dr' }, true],
	['messangi', { suffix: 'MD' }, true],
	['gupshup', {}, false],
	['infobip', { lastName: 'Rao' }, false],
] as const)('%s: a name of %j is enough: %j', (provider, parts, isEnough) => {
	const submission = setAt(full('contacts'), 'message.contacts', [
		{ name: { formattedName: 'Asha Rao', ...parts } },
	]);
	const path = 'message.contacts[].name.firstName';
	expect(verdictAt({ provider, kind: 'contacts' }, path, submission).faults).toEqual(
		isEnough ? [] : ["'First Name' of contact 1 is empty"],
	);
});

test('a catalog without a picture: the page asks for none, and the API is said to', () => {
	const path = 'message.thumbnailId';
	const place = { provider: 'gupshup', kind: 'catalog' } as const;
	expect(verdictAt(place, path, setAt(full('catalog'), path, undefined))).toEqual({
		faults: [],
		hints: ["'Thumbnail Product ID' is empty; the provider may refuse the message without it"],
	});
});

test.each([
	['BRAZIL_LINK', 0, 1],
	['BRAZIL_BOLETO', 0, 1],
	['PG_RAZORPAY', 1, 0],
])('Infobip: the ID of an order that is paid by %s has other characters', (type, faults, hints) => {
	const place = { provider: 'infobip', kind: 'orderDetails' } as const;
	const path = 'message.referenceId';
	const submission = setAt(baseOf('infobip', 'orderDetails', paidBy(type)), path, 'ord/7781');
	const verdict = verdictAt(place, path, submission);
	expect(verdict.faults).toHaveLength(faults);
	expect(verdict.hints).toHaveLength(hints);
});
