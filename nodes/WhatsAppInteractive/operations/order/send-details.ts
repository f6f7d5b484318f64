import type { INodeProperties } from 'n8n-workflow';

import {
	GOODS,
	type OrderDetails,
	type OrderDetailsMessage,
} from '../../messages/kinds/order-details';
import { readHeader } from '../parts/header';
import { quote } from '../../common/quote';
import { bodyField, footerField, readFooter } from '../parts/interactive';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { amountFields, readBeneficiary, readTerms } from '../parts/order/amounts';
import { itemsFields, readItem, readItems } from '../parts/order/items';
import { paymentFields } from '../parts/order/payment';
import { readPaymentType, referenceLabel } from '../parts/order/payment-type';
import { readPayment } from '../parts/order/read-payment';

/** The fields of an order-details message below its payment type and its header. */
export const orderDetailsFields: INodeProperties[] = [
	...paymentFields,
	...shownFor('orderDetails', [
		{ ...bodyField(true), placeholder: 'e.g. Please review and pay order 7781' },
		footerField,
	]),
	...itemsFields,
	...amountFields,
];

function readGoods(reader: Reader): string {
	const given = reader.line('goods', 'Goods') ?? 'physical';
	if (GOODS.some((goods) => goods === given)) return given;
	reader.fault('Goods', `'Goods' is ${quote(given)}, it must be ${GOODS.join(' or ')}`);
	return '';
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
		payment: type === undefined ? { type: '' } : readPayment(type, reader),
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

/** Reads an order-details message. */
export const readOrderDetailsMessage = (reader: Reader): OrderDetailsMessage => ({
	kind: 'orderDetails',
	...readHeader(reader),
	body: reader.text('body', 'Body') ?? '',
	...readFooter(reader),
	...readOrderDetails(reader),
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
