import type { INodeProperties } from 'n8n-workflow';

import type { OrderDetailsMessage } from '../../messages/kinds/order-details';
import type { MessageOperation } from '../operation';
import { headerFields, readHeader } from '../parts/header';
import { amountFields } from '../parts/order/amounts';
import { itemsFields } from '../parts/order/items';
import { paymentFields } from '../parts/order/payment';
import { paymentTypeFields } from '../parts/order/payment-type';
import { readOrderDetails } from '../parts/order/read-order';
import { bodyField, footerFields, readBody, readFooter } from '../parts/texts';
import { waitUntilFields } from '../parts/wait';
import type { Reader } from '../reader/reader';

const KIND = 'orderDetails';

const fields: INodeProperties[] = [
	...paymentTypeFields(KIND),
	...paymentFields,
	...headerFields(KIND),
	bodyField(true, 'e.g. Please review and pay order 7781'),
	...footerFields(KIND),
	...itemsFields,
	...amountFields,
];

const read = (reader: Reader): OrderDetailsMessage => ({
	kind: KIND,
	...readHeader(reader),
	body: readBody(reader),
	...readFooter(reader),
	...readOrderDetails(reader),
});

/** Sends an order to review and pay. */
export const sendOrderDetails: MessageOperation<'orderDetails'> = {
	resource: 'order',
	operation: 'sendDetails',
	name: 'Send Details',
	action: 'Send order details to customer',
	description: 'Send an order to review and pay inside WhatsApp',
	notices: ['paidInWhatsApp'],
	fields: [...fields, ...waitUntilFields(['delivered', 'seen', 'paid'])],
	read,
};
