import type { Rule, Violation } from '../../../validation/check';
import type { PaymentSettingType } from '../dialect';
import { META_LIMITS, SHORTEST_EXPIRATION } from '../limits';
import type { Amount } from './amount';

/** An item of an order as the rules read it. */
interface OrderItem {
	readonly amount: Amount;
	readonly quantity: number;
	readonly sale_amount?: Amount;
	readonly retailer_id?: string;
	readonly image?: object;
	readonly country_of_origin?: string;
	readonly importer_name?: string;
	readonly importer_address?: object;
}

/** The parameters of an order as the rules read them. */
export interface OrderParameters {
	readonly currency: 'INR' | 'BRL' | 'SGD';
	readonly total_amount: Amount;
	readonly payment_type?: string;
	readonly payment_configuration?: string;
	readonly payment_settings?: ReadonlyArray<{ readonly type: PaymentSettingType }>;
	readonly order: {
		readonly items: readonly OrderItem[];
		readonly subtotal: Amount;
		readonly tax: Amount;
		readonly shipping?: Amount;
		readonly discount?: Amount;
		readonly catalog_id?: string;
		readonly expiration?: { readonly timestamp: string };
	};
}

/** What a schema cannot say of an order: its sums, what excludes what, and when it runs out. */
export function orderDetailsRule(path: string): Rule<OrderParameters> {
	return (parameters) => [
		...sums(parameters, path),
		...expiration(parameters, path),
		...(parameters.currency === 'INR' ? indianRules(parameters, path) : []),
	];
}

function sums({ order, total_amount: total }: OrderParameters, path: string): Violation[] {
	const violations = order.items.flatMap((item, index): Violation[] =>
		item.sale_amount === undefined || item.sale_amount.value < item.amount.value
			? []
			: [
					{
						path: `${path}.order.items[${index}].sale_amount`,
						message: 'must be less than the amount',
					},
				],
	);
	const subtotal = order.items.reduce(
		(sum, item) => sum + (item.sale_amount ?? item.amount).value * item.quantity,
		0,
	);
	if (order.subtotal.value !== subtotal) {
		violations.push({
			path: `${path}.order.subtotal`,
			message: `must be the sum of the items, ${subtotal}`,
		});
	}
	const sum =
		order.subtotal.value +
		order.tax.value +
		(order.shipping?.value ?? 0) -
		(order.discount?.value ?? 0);
	if (total.value !== sum) {
		violations.push({
			path: `${path}.total_amount`,
			message: `must be subtotal + tax + shipping - discount, ${sum}`,
		});
	}
	return violations;
}

function expiration({ order }: OrderParameters, path: string): Violation[] {
	if (order.expiration === undefined) return [];
	const seconds = Number(order.expiration.timestamp) - Date.now() / 1000;
	return seconds >= SHORTEST_EXPIRATION
		? []
		: [
				{
					path: `${path}.order.expiration.timestamp`,
					message: `must be at least ${SHORTEST_EXPIRATION} seconds ahead`,
				},
			];
}

function indianRules(parameters: OrderParameters, path: string): Violation[] {
	const { order } = parameters;
	return [
		...payment(parameters, path),
		...order.items.flatMap((item, index) =>
			itemFaults(item, order.catalog_id, `${path}.order.items[${index}]`),
		),
		...(order.items.length > META_LIMITS.itemsWithImage && order.items.some(hasImage)
			? [
					{
						path: `${path}.order.items`,
						message: `must have at most ${META_LIMITS.itemsWithImage} elements if one has an image`,
					},
				]
			: []),
	];
}

/** Either a configuration for UPI or one setting; only a link may be told to be UPI. */
function payment(parameters: OrderParameters, path: string): Violation[] {
	const { payment_settings: settings, payment_configuration: configuration } = parameters;
	const isUpi = parameters.payment_type === 'upi';
	if ((settings === undefined) === (configuration === undefined)) {
		const message = 'needs either payment_settings or payment_configuration';
		return [{ path, message }];
	}
	if (configuration !== undefined) {
		return isUpi ? [] : [{ path: `${path}.payment_type`, message: 'must be "upi"' }];
	}
	const isLink = settings?.some((setting) => setting.type === 'payment_link') ?? false;
	return isUpi && !isLink
		? [{ path: `${path}.payment_type`, message: 'does not go with this setting' }]
		: [];
}

/** Without a catalogue each item tells where it comes from; a picture excludes the catalogue. */
function itemFaults(item: OrderItem, catalogId: string | undefined, path: string): Violation[] {
	const violations: Violation[] = [];
	if (catalogId === undefined) {
		for (const field of ['country_of_origin', 'importer_name', 'importer_address'] as const) {
			if (item[field] !== undefined) continue;
			violations.push({ path: `${path}.${field}`, message: 'is required without a catalog_id' });
		}
	}
	if (hasImage(item) && (item.retailer_id !== undefined || catalogId !== undefined)) {
		const message = 'does not go with retailer_id and catalog_id';
		violations.push({ path: `${path}.image`, message });
	}
	return violations;
}

function hasImage(item: OrderItem): boolean {
	return item.image !== undefined;
}
