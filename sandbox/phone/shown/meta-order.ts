import type { ShownBubble, ShownItem, ShownOrder, ShownOrderStatus } from '../../../shown/message';
import type { JsonValue } from '../../json';
import { given, inWords, joined, listAt, numberAt, textAt } from './read';

/** An amount of Meta's in hundredths, which is the only offset that Meta takes. */
function minorAt(value: JsonValue | undefined, ...path: string[]): number {
	return numberAt(value, ...path, 'value') ?? 0;
}

function itemOf(item: JsonValue): ShownItem {
	return {
		name: textAt(item, 'name') ?? '',
		quantity: numberAt(item, 'quantity') ?? 1,
		amount: minorAt(item, 'amount'),
		...given('saleAmount', numberAt(item, 'sale_amount', 'value')),
		...given('image', textAt(item, 'image', 'link')),
	};
}

function paymentOf(parameters: JsonValue): string | undefined {
	const settings = listAt(parameters, 'payment_settings').map((setting) =>
		inWords(textAt(setting, 'payment_gateway', 'type') ?? textAt(setting, 'type') ?? ''),
	);
	return joined([...settings, textAt(parameters, 'payment_configuration')], ', ');
}

/** An order to be paid, of the parameters of a message or of a template's button. */
export function metaOrder(parameters: JsonValue): ShownOrder {
	const order = ['order'];
	return {
		referenceId: textAt(parameters, 'reference_id') ?? '',
		currency: textAt(parameters, 'currency') ?? 'INR',
		items: listAt(parameters, ...order, 'items').map(itemOf),
		subtotal: minorAt(parameters, ...order, 'subtotal'),
		...given('tax', numberAt(parameters, ...order, 'tax', 'value')),
		...given('shipping', numberAt(parameters, ...order, 'shipping', 'value')),
		...given('discount', numberAt(parameters, ...order, 'discount', 'value')),
		total: minorAt(parameters, 'total_amount'),
		...given('payment', paymentOf(parameters)),
	};
}

/** News on an order, of the parameters of a message or of a template. */
export function metaOrderStatus(parameters: JsonValue): ShownOrderStatus {
	const payment = textAt(parameters, 'payment', 'status');
	return {
		referenceId: textAt(parameters, 'reference_id') ?? '',
		status: inWords(textAt(parameters, 'order', 'status') ?? ''),
		...given('description', textAt(parameters, 'order', 'description')),
		...given('payment', payment === undefined ? undefined : inWords(payment)),
	};
}

/** An order with the button that opens it. */
export function payable(order: ShownOrder, text = 'Review and pay'): Partial<ShownBubble> {
	return { order, actions: [{ type: 'pay', text }] };
}
