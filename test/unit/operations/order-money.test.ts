import { checkSubmission } from '../../../nodes/WhatsAppInteractive/messages/parse-submission';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { encodeFor, PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { asRecord, at } from '../../../nodes/WhatsAppInteractive/common/json';
import { ADDRESS, read, type Parameters } from './support';

/* From the fields of an order to the money in the body: what is not exact never goes out. */

const PROVIDER_IDS = ['gupshup', 'infobip', 'kaleyra'] as const;

interface Line {
	readonly name?: string;
	readonly price: unknown;
	readonly quantity?: unknown;
	readonly salePrice?: unknown;
}

interface Terms {
	readonly tax?: unknown;
	readonly shipping?: unknown;
	readonly discount?: unknown;
	readonly total?: unknown;
	readonly taxDescription?: unknown;
}

const PAYMENT = {
	paymentType: 'PG_RAZORPAY',
	paymentConfiguration: 'acme-razorpay',
	referenceId: 'ord-7781',
	catalogId: '1122334455',
};

const named = (items: readonly Line[]) =>
	items.map((item) => ({ name: 'Mug', retailerId: 'MUG-350', ...item }));

/** How an order gets to the node. */
const WAYS: Readonly<
	Record<
		string,
		(items: readonly Line[], terms: Terms) => { kind: MessageKind; parameters: Parameters }
	>
> = {
	'by rows': (items, { total, taxDescription, ...terms }) => ({
		kind: 'orderDetails',
		parameters: {
			...PAYMENT,
			...terms,
			body: 'Please pay',
			itemsSource: 'fields',
			items: { item: named(items) },
			orderOptions: { catalogId: PAYMENT.catalogId, total, taxDescription },
		},
	}),
	'by JSON': (items, { total, taxDescription, ...terms }) => ({
		kind: 'orderDetails',
		parameters: {
			...PAYMENT,
			...terms,
			body: 'Please pay',
			itemsSource: 'json',
			itemsJson: JSON.stringify(named(items)),
			orderOptions: { catalogId: PAYMENT.catalogId, total, taxDescription },
		},
	}),
	'on the button of a template': (items, terms) => ({
		kind: 'template',
		parameters: {
			template: 'order_7781',
			templateLanguage: 'en',
			variablesSource: 'json',
			templateVariablesJson: {
				body: ['Asha'],
				buttons: [
					{ type: 'orderDetails', index: 0, order: { ...PAYMENT, ...terms, items: named(items) } },
				],
			},
		},
	}),
};

const PLACES = PROVIDER_IDS.flatMap((provider) =>
	Object.keys(WAYS).map((way) => ({ provider, way })),
);

/** The object in a body that has the total, wherever it stands. */
function moneyIn(value: unknown): { total: unknown; subtotal: unknown } | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const record = Array.isArray(value) ? {} : asRecord(value);
	const total = at(record, 'total_amount', 'value') ?? at(record, 'totalAmount', 'value');
	return total === undefined
		? Object.values(value)
				.map(moneyIn)
				.find((found) => found !== undefined)
		: { total, subtotal: at(record, 'order', 'subtotal', 'value') };
}

/** What goes out for an order: its money, or the faults that keep it from going out. */
function send(
	{ provider, way }: { provider: (typeof PROVIDER_IDS)[number]; way: string },
	items: readonly Line[],
	terms: Terms = {},
) {
	const order = WAYS[way]?.(items, terms);
	if (order === undefined) throw new Error(`No way called ${way}`);
	const { kind, parameters } = order;
	const item = read(kind, { ...ADDRESS, provider, goods: 'physical', ...parameters });
	const rules = rulesFor(PROVIDERS[provider], kind);
	if (item.type === 'unread') {
		const { faults } = validate(item.draft, rules);
		return { faults: [...item.faults, ...faults.map(({ text }) => text)] };
	}
	const checked = checkSubmission(item.submission, rules);
	return 'faults' in checked
		? { faults: checked.faults.map(({ text }) => text) }
		: { faults: [], money: moneyIn(encodeFor(PROVIDERS[provider], kind, checked.submission)) };
}

describe.each(PLACES)('$provider, $way', (place) => {
	test.each<
		readonly [why: string, items: readonly Line[], terms: Terms, subtotal: number, total: number]
	>([
		...['2', '2.0', '2.00', ' 2 ', '+2', '2e0', '0x2', 2].map(
			(quantity) =>
				[
					`two pieces as ${JSON.stringify(quantity)}`,
					[{ price: '499.00', quantity }],
					{ total: '998.00' },
					99800,
					99800,
				] as const,
		),
		[
			'amounts of a database',
			[
				{ price: '449.0000', quantity: '1.0' },
				{ price: '1,234.50', quantity: 1 },
			],
			{ tax: '2.15e1', shipping: 50, discount: '40,00', total: 1715 },
			168350,
			171500,
		],
		[
			'what is free beside what is not',
			[{ price: 0 }, { price: 5 }].map((one) => ({ ...one, quantity: 1 })),
			{},
			500,
			500,
		],
		['a sale price', [{ price: 499, salePrice: '449.00', quantity: 2 }], {}, 89800, 89800],
	])('%s', (_why, items, terms, subtotal, total) => {
		expect(send(place, items, terms)).toEqual({ faults: [], money: { subtotal, total } });
	});

	test.each<readonly [why: string, items: readonly Line[], terms: Terms, reason: RegExp]>([
		[
			'another total than the shop has',
			[{ price: '499.00', quantity: '2.0' }],
			{ total: '499.00' },
			/^'Total'.* is 499\.00, but items, tax and shipping less the discount come to 998\.00$/,
		],
		['half a piece', [{ price: '499.00', quantity: '1.5' }], {}, /^'Quantity'.* whole number/],
		['a word', [{ price: '499.00', quantity: 'two' }], {}, /^'Quantity'.* but it is 'two'$/],
		['nothing for a quantity', [{ price: '499.00', quantity: '' }], {}, /^'Quantity'.* is empty$/],
		['nothing for a price', [{ price: null, quantity: 1 }], {}, /^'Price'.* is empty$/],
		...[0, '0', '0.00', ' 0,0 ', '-0'].map(
			(salePrice) =>
				[
					`${JSON.stringify(salePrice)} for a sale price, as shops write of what is not reduced`,
					[{ price: '499.00', salePrice, quantity: 1 }],
					{},
					/^'Sale Price' of 'Mug' is 0: leave it empty where the price is not reduced, /,
				] as const,
		),
		[
			'a tax that is described and missing',
			[{ price: '499.00', quantity: 1 }],
			{ taxDescription: 'GST' },
			/^'Tax'.* is empty$/,
		],
		[
			'more than can be told exactly',
			[{ price: '999999999999.99', quantity: 999 }],
			{},
			/^'(Total|Price)'.* (beyond what can be told exactly|it must be at most 21474836\.47)$/,
		],
		[
			'a calculation',
			[{ price: 19.990000000000002, quantity: 1 }],
			{},
			/^'Price'.* a calculation left over: round it to two decimals, to 19\.99$/,
		],
	])('%s is a fault, and nothing goes out', (_why, items, terms, reason) => {
		const { faults, ...rest } = send(place, items, terms);
		expect(rest).toEqual({});
		expect(faults).toContainEqual(expect.stringMatching(reason));
	});
});
