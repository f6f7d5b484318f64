import { quote } from '../../../common/quote';
import { GOODS, type OrderDetails } from '../../../messages/kinds/order-details';
import type { Reader } from '../../reader/reader';
import { readBeneficiary, readTerms } from './amounts';
import { readItem, readItems } from './items';
import { readPaymentType, referenceLabel } from './payment-type';
import { readPayment } from './read-payment';

/**
 * Reads what kind of goods an order has; undefined, and reported as a fault, where there is no
 * such kind.
 */
function readGoods(reader: Reader): string | undefined {
	const given = reader.line('goods', 'Goods') ?? 'physical';
	if (GOODS.some((goods) => goods === given)) return given;
	reader.fault('Goods', `'Goods' is ${quote(given)}: it must be ${GOODS.join(' or ')}`);
	return undefined;
}

function readCommon(reader: Reader): Omit<OrderDetails, 'order'> {
	const type = readPaymentType(reader);
	if (reader.line('paymentType', 'Payment Type') === undefined) {
		reader.fault('Payment Type', "'Payment Type' is empty");
	}
	const provider = reader.line('provider', 'Provider');
	const configuration = reader.line('paymentConfiguration', 'Payment Configuration');
	const beneficiary = readBeneficiary(reader);
	return {
		referenceId: reader.line('referenceId', referenceLabel(provider)) ?? '',
		goods: readGoods(reader),
		payment: type === undefined ? { type } : readPayment(type, reader),
		...(configuration !== undefined && { configuration }),
		...(beneficiary && { beneficiary }),
	};
}

/** Reads an order with its payment out of the fields of the operation. */
export const readOrderDetails = (reader: Reader): OrderDetails => ({
	...readCommon(reader),
	order: {
		items: readItems(reader),
		...readTerms({
			tax: reader.line('tax', 'Tax'),
			shipping: reader.line('shipping', 'Shipping'),
			discount: reader.line('discount', 'Discount'),
			more: reader.collection('orderOptions'),
		}),
	},
});

/**
 * Reads an order with its payment out of one object, for the button of a template: its members have
 * the names of the operation's parameters, `items` is a list, and what stands in collections there
 * stands directly in it.
 */
export const readOrderDetailsObject = (reader: Reader): OrderDetails => ({
	...readCommon(reader),
	order: {
		items: reader.jsonElements('items', 'Items').map(readItem),
		...readTerms({
			tax: reader.line('tax', 'Tax'),
			shipping: reader.line('shipping', 'Shipping'),
			discount: reader.line('discount', 'Discount'),
			more: reader,
		}),
	},
});
