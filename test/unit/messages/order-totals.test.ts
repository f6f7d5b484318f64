import fc from 'fast-check';

import { inMajorUnits, minorUnits } from '../../../nodes/WhatsAppInteractive/messages/amount';
import type {
	Order,
	OrderItem,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import { orderTotals } from '../../../nodes/WhatsAppInteractive/messages/order-totals';

/** Fixed, so that a red run can be repeated; fast-check prints it with a counterexample. */
const SEED = 20261121;

const item = (amount: string, quantity = '1', saleAmount?: string): OrderItem => ({
	name: 'Enamel mug',
	amount,
	quantity,
	...(saleAmount !== undefined && { saleAmount }),
});

test.each([
	{
		why: 'the worked example of Infobip’s page',
		order: {
			items: [item('499.00', '2', '449.00'), item('300.00')],
			tax: { amount: '21.50' },
			shipping: { amount: '50.00' },
			discount: { amount: '40.00' },
		},
		totals: { subtotal: 119800, total: 122950 },
	},
	{ why: 'one item alone', order: { items: [item('0.01')] }, totals: { subtotal: 1, total: 1 } },
	{
		why: 'amounts that floating point gets wrong: 4.35 * 100 is 434.99999999999994',
		order: { items: [item('4.35', '3'), item('1.1'), item('2.2')] },
		totals: { subtotal: 1635, total: 1635 },
	},
	{
		why: 'a discount of everything',
		order: { items: [item('10')], discount: { amount: '10' } },
		totals: { subtotal: 1000, total: 0 },
	},
	{
		why: 'a discount of more than everything, which the rules refuse',
		order: { items: [item('10')], discount: { amount: '10.01' } },
		totals: { subtotal: 1000, total: -1 },
	},
	{ why: 'a price that is none', order: { items: [item('free')] }, totals: undefined },
	{ why: 'half a piece', order: { items: [item('1', '0.5')] }, totals: undefined },
	{
		why: 'more than a JSON number can tell exactly',
		order: { items: [item('999999999999.99', '999999999')] },
		totals: undefined,
	},
] satisfies Array<{ why: string; order: Order; totals: unknown }>)('$why', ({ order, totals }) => {
	expect(orderTotals(order)).toEqual(totals);
});

test.each([
	['449', 44900],
	['449.5', 44950],
	['449,50', 44950],
	['449.50', 44950],
	[' 0.07 ', 7],
	['0', 0],
	['999999999999.99', 99999999999999],
	['1,234.50', undefined],
	['1.234,50', undefined],
	['1 234', undefined],
	['449.005', undefined],
	['-1', undefined],
	['1e3', undefined],
	['₹449', undefined],
	['', undefined],
	['.5', undefined],
	['5.', undefined],
])('the amount %j is %p in minor units', (amount, minor) => {
	expect(minorUnits(amount)).toBe(minor);
});

test.each([
	[0, '0.00'],
	[7, '0.07'],
	[70, '0.70'],
	[122950, '1229.50'],
	[-4001, '-40.01'],
])('%p minor units read %s', (minor, text) => {
	expect(inMajorUnits(minor)).toBe(text);
});

test(`minor units and back are the same (seed ${SEED})`, () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (minor) => {
			expect(minorUnits(inMajorUnits(minor))).toBe(minor);
		}),
		{ seed: SEED, numRuns: 1000 },
	);
});

const minor = fc.integer({ min: 0, max: 2_147_483_647 });

test(`totals agree with whole-number arithmetic of another kind (seed ${SEED})`, () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					price: minor,
					sale: fc.option(minor, { nil: undefined }),
					quantity: fc.integer({ min: 1, max: 1000 }),
				}),
				{ minLength: 1, maxLength: 20 },
			),
			minor,
			minor,
			minor,
			(lines, tax, shipping, discount) => {
				const totals = orderTotals({
					items: lines.map(({ price, sale, quantity }) =>
						item(
							inMajorUnits(price),
							String(quantity),
							sale === undefined ? undefined : inMajorUnits(sale),
						),
					),
					tax: { amount: inMajorUnits(tax) },
					shipping: { amount: inMajorUnits(shipping) },
					discount: { amount: inMajorUnits(discount) },
				});
				// All of it stays below 2 to the power of 53, where numbers are exact.
				const subtotal = lines.reduce(
					(sum, line) => sum + (line.sale ?? line.price) * line.quantity,
					0,
				);
				expect(totals).toEqual({ subtotal, total: subtotal + tax + shipping - discount });
			},
		),
		{ seed: SEED, numRuns: 500 },
	);
});
