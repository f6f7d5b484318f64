import fc from 'fast-check';

import { inMajorUnits } from '../../../nodes/WhatsAppInteractive/messages/amount';
import type {
	OrderContent,
	OrderItem,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import { addUp, orderTotals } from '../../../nodes/WhatsAppInteractive/messages/order-totals';
import { checkProperty } from '../../support/random';

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
		totals: { subtotal: 119800, tax: 2150, total: 122950 },
	},
	{
		why: 'one item alone',
		order: { items: [item('0.01')] },
		totals: { subtotal: 1, tax: 0, total: 1 },
	},
	{
		why: 'amounts that floating point gets wrong: 4.35 * 100 is 434.99999999999994',
		order: { items: [item('4.35', '3'), item('1.1'), item('2.2')] },
		totals: { subtotal: 1635, tax: 0, total: 1635 },
	},
	{
		why: 'a discount of everything',
		order: { items: [item('10')], discount: { amount: '10' } },
		totals: { subtotal: 1000, tax: 0, total: 0 },
	},
	{
		why: 'a discount of more than everything, which the rules refuse',
		order: { items: [item('10')], discount: { amount: '10.01' } },
		totals: undefined,
	},
	{ why: 'a price that is none', order: { items: [item('free')] }, totals: undefined },
	{ why: 'half a piece', order: { items: [item('1', '0.5')] }, totals: undefined },
	{ why: 'no piece', order: { items: [item('1', '0')] }, totals: undefined },
	{ why: 'a quantity that is left empty', order: { items: [item('1', '')] }, totals: undefined },
	{
		why: 'a tax that is left empty, which may be any',
		order: { items: [item('1')], tax: { amount: '' } },
		totals: undefined,
	},
	...['2', '2.0', '2.00', ' 2 ', '+2', '2e0', '0x2', '20e-1'].map((quantity) => ({
		why: `two pieces as ${JSON.stringify(quantity)}`,
		order: { items: [item('499.00', quantity)] },
		totals: { subtotal: 99800, tax: 0, total: 99800 },
	})),
	{
		why: 'more than a JSON number can tell exactly, by a hair',
		order: { items: [item('90071992547409.91')], tax: { amount: '0.01' } },
		totals: undefined,
	},
	{
		why: 'a subtotal that JSON cannot tell exactly, of which the discount leaves what it can',
		order: { items: [item('90071992547409.91', '2')], discount: { amount: '90071992547409.91' } },
		totals: undefined,
	},
	{
		why: 'more than a JSON number can tell exactly',
		order: { items: [item('999999999999.99', '999999999')] },
		totals: undefined,
	},
] satisfies Array<{ why: string; order: OrderContent; totals: unknown }>)(
	'$why',
	({ order, totals }) => {
		const sums = addUp(order);
		expect(sums && orderTotals(sums)).toEqual(totals);
	},
);

const minor = fc.integer({ min: 0, max: 2_147_483_647 });

test(`totals agree with whole-number arithmetic of another kind`, () => {
	checkProperty(
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
				const sums = addUp({
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
				expect(sums).toEqual({
					subtotal: BigInt(subtotal),
					tax: BigInt(tax),
					total: BigInt(subtotal + tax + shipping - discount),
				});
			},
		),
		{ numRuns: 200 },
	);
});
