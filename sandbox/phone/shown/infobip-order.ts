import type { ShownItem, ShownOrder, ShownOrderStatus } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import { given, inWords, joined, listAt, numberAt, textAt } from './read';

function itemOf(item: JsonValue): ShownItem {
	return {
		name: textAt(item, 'name') ?? '',
		quantity: numberAt(item, 'quantity') ?? 1,
		amount: numberAt(item, 'amount', 'value') ?? 0,
		...given('saleAmount', numberAt(item, 'saleAmount', 'value')),
	};
}

function paymentOf(action: JsonValue | undefined): string | undefined {
	const payments = listAt(action, 'payment', 'payments');
	const types = payments.length > 0 ? payments : [valueAt(action, 'payment') ?? null];
	const names = types.map((payment) => inWords(textAt(payment, 'type') ?? ''));
	return joined([...names, textAt(action, 'paymentConfiguration')], ', ');
}

/** The ID of a payment; that of several is the same in all of them. */
function referenceOf(action: JsonValue | undefined): string {
	const [first] = listAt(action, 'payment', 'payments');
	return textAt(action, 'payment', 'id') ?? textAt(first, 'id') ?? '';
}

/** An order to be paid, of a message or of a template's button. */
export function infobipOrder(action: JsonValue | undefined): ShownOrder {
	const order = valueAt(action, 'order');
	return {
		referenceId: referenceOf(action),
		currency: textAt(action, 'orderCurrency') ?? 'INR',
		items: listAt(order, 'items').map(itemOf),
		subtotal: numberAt(order, 'subtotal', 'value') ?? 0,
		...given('tax', numberAt(order, 'tax', 'value')),
		...given('shipping', numberAt(order, 'shipping', 'value')),
		...given('discount', numberAt(order, 'discount', 'amount', 'value')),
		total: numberAt(action, 'totalAmount', 'value') ?? 0,
		...given('payment', paymentOf(action)),
	};
}

/** News on an order, of a message or of a template. */
export function infobipOrderStatus(action: JsonValue | undefined): ShownOrderStatus {
	return {
		referenceId: referenceOf(action),
		status: inWords(textAt(action, 'status') ?? ''),
		...given('description', textAt(action, 'description')),
	};
}
