import type { ShownAction, ShownBubble, ShownOrder } from '../../shown/message';
import type { JsonObject } from '../json';
import type { ProviderName } from '../provider-names';
import type { InboundOrder } from '../providers/inbound/event';
import { SAMPLES } from '../providers/inbound/samples';

/** What was filled in before a tap counted, by the names of the fields. */
export type Values = Readonly<Record<string, string>>;

/** What comes of a tap: something for the webhooks, or a reason why nothing does. */
export type Tapped =
	| { readonly type: 'order'; readonly order: InboundOrder }
	| { readonly type: 'copied'; readonly text: string }
	| { readonly type: 'nothing'; readonly why: string };

const order = (made: InboundOrder): Tapped => ({ type: 'order', order: made });
const nothing = (why: string): Tapped => ({ type: 'nothing', why });

/** The fields of a form without those that were left empty. */
const given = (values: Values): JsonObject =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** The name of the field with the quantity of a product. */
export const quantityOf = (retailerId: string): string => `quantity:${retailerId}`;

/** What stands in a catalog that the sandbox does not have. */
const SAMPLE_ITEM = SAMPLES.order.items[0];

function cart(
	retailerIds: readonly string[],
	catalogId: string | undefined,
	values: Values,
): Tapped {
	const items = retailerIds
		.map((productRetailerId) => ({
			itemPrice: SAMPLE_ITEM?.itemPrice ?? 1,
			currency: SAMPLE_ITEM?.currency ?? 'INR',
			productRetailerId,
			quantity: Number(values[quantityOf(productRetailerId)] ?? 0),
		}))
		.filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0);
	if (items.length === 0) return nothing('The cart is empty');
	return order({
		type: 'order',
		catalogId: catalogId ?? SAMPLES.order.catalogId,
		items,
		text: values.text ?? '',
	});
}

/** How a payment went, in the words of Meta's form; Infobip writes them in capitals. */
export const PAYMENT_RESULTS = {
	success: 'captured',
	pending: 'pending',
	failed: 'failed',
} as const;

function isPaymentResult(name: string): name is keyof typeof PAYMENT_RESULTS {
	return Object.keys(PAYMENT_RESULTS).includes(name);
}

function pay(provider: ProviderName, shown: ShownOrder | undefined, values: Values): Tapped {
	const result = values.result ?? 'success';
	if (shown === undefined) return nothing('The message has no order');
	if (!isPaymentResult(result)) return nothing(`${result} is no result of a payment`);
	const write = (word: string) => (provider === 'infobip' ? word.toUpperCase() : word);
	return order({
		type: 'payment',
		status: write(PAYMENT_RESULTS[result]),
		transactionStatus: write(result),
		referenceId: shown.referenceId,
		paymentId: shown.referenceId,
		currency: shown.currency,
		amount: { value: shown.total, offset: 100 },
		transactionId: `tx-${shown.referenceId}`,
	});
}

/** What the customer does by tapping, with what he filled in. */
export function tapped(
	provider: ProviderName,
	{ order: shownOrder }: ShownBubble,
	action: ShownAction,
	values: Values,
): Tapped {
	switch (action.type) {
		case 'reply':
			return order({ type: 'button-reply', id: action.id, title: action.text });
		case 'payload':
			return order({ type: 'template-reply', text: action.text, payload: action.payload });
		case 'list': {
			const rows = action.sections.flatMap(({ entries }) => entries);
			const row = rows.find(({ id }) => id === values.row);
			return row === undefined
				? nothing('No row was chosen')
				: order({ type: 'list-reply', ...row });
		}
		case 'flow': {
			const token = action.token === undefined ? {} : { flow_token: action.token };
			return order({ type: 'flow-reply', text: 'Sent', response: { ...token, ...given(values) } });
		}
		case 'address': {
			const filled = given(values);
			const text = Object.values(filled).map(String).join('\n');
			return order({ type: 'address-reply', text, values: filled });
		}
		case 'products': {
			const ids = action.sections.flatMap(({ entries }) => entries);
			return cart(ids, action.catalogId, values);
		}
		case 'catalog':
			return cart(catalogItems(action), undefined, values);
		case 'pay':
			return pay(provider, shownOrder, values);
		case 'location':
			return order({
				type: 'location',
				latitude: Number(values.latitude),
				longitude: Number(values.longitude),
				...(values.name ? { name: values.name } : {}),
				...(values.address ? { address: values.address } : {}),
			});
		case 'contactInfo':
			return order({ type: 'contacts' });
		case 'callPermission':
			return order({
				type: 'call-permission-reply',
				response: values.response === 'reject' ? 'reject' : 'accept',
			});
		case 'url':
			return provider === 'infobip'
				? order({ type: 'click', url: action.url })
				: nothing('The page behind the link is not told of here');
		case 'phone':
		case 'voiceCall':
			return nothing('Calls are not simulated');
		case 'copy':
			return { type: 'copied', text: action.code };
	}
}

/** What can be bought from a catalog: the product on the message, or that of the sample. */
export function catalogItems({
	thumbnailId,
}: Extract<ShownAction, { type: 'catalog' }>): readonly string[] {
	const first = thumbnailId ?? SAMPLE_ITEM?.productRetailerId;
	return first === undefined ? [] : [first];
}
