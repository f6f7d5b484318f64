import type { SchemaObject } from 'ajv';
import {
	anyText,
	int32,
	integer,
	list,
	object,
	oneOf,
	only,
	text,
	visibleText,
} from '../../../validation/schema';
import { ORDER_LIMITS } from './limits';
import { body, footer, imageHeader } from './parts';
import { messagePayment } from './payments';

const amount = object({ value: int32 });
const description = text(0, ORDER_LIMITS.amountDescription);
const describedAmount = object({ value: int32 }, { description });

const importerAddress = object(
	{},
	{
		firstAddressLine: anyText,
		secondAddressLine: anyText,
		city: anyText,
		zoneCode: anyText,
		postalCode: anyText,
		countryCode: anyText,
	},
);

const item = object(
	{
		retailerId: anyText,
		name: visibleText(ORDER_LIMITS.itemName),
		amount,
		quantity: int32,
	},
	{ saleAmount: amount, originCountry: anyText, importerName: anyText, importerAddress },
);

const order = object(
	{ items: list(item, 1), subtotal: amount, tax: describedAmount },
	{
		catalogId: anyText,
		shipping: describedAmount,
		discount: object(
			{ amount: describedAmount },
			{ programName: text(0, ORDER_LIMITS.programName) },
		),
		orderExpiration: object({
			expirationSeconds: integer(ORDER_LIMITS.minExpiration),
			description: text(0, ORDER_LIMITS.expirationDescription),
		}),
		orderDetailsType: only('QUICK_PAY'),
	},
);

/** What is to be paid and how, as a message and a template tell it. Amounts in minor units. */
export function orderDetailsAction(payment: SchemaObject): SchemaObject {
	return object(
		{
			payment,
			orderCurrency: oneOf(['INR', 'BRL']),
			orderType: oneOf(['PHYSICAL_GOODS', 'DIGITAL_GOODS']),
			totalAmount: amount,
			order,
		},
		{ paymentConfiguration: visibleText(ORDER_LIMITS.paymentConfiguration) },
	);
}

/** Infobip, send interactive order details message. */
export const orderDetailsContent = object(
	{ body, action: orderDetailsAction(messagePayment) },
	{ header: imageHeader, footer },
);
