import type { SchemaObject } from 'ajv';
import type { JsonObject } from '../../../json';
import {
	anyText,
	list,
	object,
	oneOf,
	only,
	text,
	union,
	visibleText,
} from '../../../validation/schema';
import { ORDER_LIMITS } from './limits';
import { paymentId, upiPayuId } from './order-status';

/** The ten ways to pay (Infobip, order details, payment types). */
export type PaymentType =
	| 'UPI_PAYU'
	| 'PG_PAYU'
	| 'PG_RAZORPAY'
	| 'UPI_INTENT'
	| 'UPI_LINK'
	| 'BRAZIL'
	| 'BRAZIL_PIX_DC'
	| 'BRAZIL_LINK'
	| 'BRAZIL_BOLETO'
	| 'BRAZIL_PAYMENTS';

/** What is checked and kept of a payment. */
export type Payment =
	| {
			readonly type: Exclude<PaymentType, 'BRAZIL_PAYMENTS'>;
			readonly id: string;
			readonly callbackData?: string[] | JsonObject;
	  }
	| {
			readonly type: 'BRAZIL_PAYMENTS';
			readonly payments: ReadonlyArray<{ readonly id: string }>;
	  };

const beneficiary = object(
	{
		name: text(0, ORDER_LIMITS.beneficiaryName),
		firstAddressLine: text(0, ORDER_LIMITS.addressLine),
		country: only('INDIA'),
	},
	{
		secondAddressLine: text(0, ORDER_LIMITS.addressLine),
		city: anyText,
		state: anyText,
		postalCode: { type: 'string', pattern: '^[0-9]{6}$' },
	},
);

const pix = object(
	{
		type: only('BRAZIL_PIX_DC'),
		id: paymentId,
		code: anyText,
		merchantName: anyText,
		keyType: oneOf(['CPF', 'CNPJ', 'EMAIL', 'PHONE', 'EVP']),
		key: anyText,
	},
	{ flowType: oneOf(['REDIRECT', 'COPYPASTE', 'APPSWITCH']) },
);
const brazilLink = object({ type: only('BRAZIL_LINK'), id: paymentId, paymentLink: anyText });
const boleto = object({ type: only('BRAZIL_BOLETO'), id: paymentId, code: anyText });

const PAYMENTS: Readonly<Record<PaymentType, SchemaObject>> = {
	UPI_PAYU: object(
		{
			type: only('UPI_PAYU'),
			id: upiPayuId,
			productDescription: visibleText(ORDER_LIMITS.productDescription),
			customerFirstName: visibleText(ORDER_LIMITS.customerFirstName),
			customerEmail: visibleText(ORDER_LIMITS.customerEmail),
		},
		{
			customerLastName: text(0, ORDER_LIMITS.customerLastName),
			callbackData: list(
				text(0, ORDER_LIMITS.callbackDataEntry),
				0,
				ORDER_LIMITS.callbackDataUpiPayu,
			),
		},
	),
	PG_PAYU: object(
		{ type: only('PG_PAYU'), id: paymentId },
		{
			beneficiary,
			callbackData: list(
				text(1, ORDER_LIMITS.callbackDataEntry),
				0,
				ORDER_LIMITS.callbackDataPgPayu,
			),
		},
	),
	PG_RAZORPAY: object(
		{ type: only('PG_RAZORPAY'), id: paymentId },
		{ beneficiary, callbackData: { type: 'object', additionalProperties: anyText } },
	),
	UPI_INTENT: object(
		{
			type: only('UPI_INTENT'),
			id: paymentId,
			format: object({ type: only('LINK'), paymentLink: anyText }),
		},
		{ beneficiary },
	),
	UPI_LINK: object(
		{ type: only('UPI_LINK'), id: paymentId, paymentLink: anyText },
		{ beneficiary },
	),
	BRAZIL: object({ type: only('BRAZIL'), id: paymentId }),
	BRAZIL_PIX_DC: pix,
	BRAZIL_LINK: brazilLink,
	BRAZIL_BOLETO: boleto,
	BRAZIL_PAYMENTS: object({
		type: only('BRAZIL_PAYMENTS'),
		payments: list(union('type', pix, brazilLink, boleto), 1, ORDER_LIMITS.brazilPayments),
	}),
};

/** Every way to pay, as an order-details message takes it. */
export const messagePayment = union('type', ...Object.values(PAYMENTS));

/** The ways to pay of an order-details template, which are fewer. */
export const templatePayment = union(
	'type',
	PAYMENTS.BRAZIL_PIX_DC,
	PAYMENTS.BRAZIL_LINK,
	PAYMENTS.BRAZIL_BOLETO,
	PAYMENTS.BRAZIL_PAYMENTS,
	PAYMENTS.PG_PAYU,
	PAYMENTS.PG_RAZORPAY,
	PAYMENTS.UPI_INTENT,
	PAYMENTS.UPI_LINK,
);

/** The ID of a payment; that of several is the same in all of them. */
export function paymentIdOf(payment: Payment): string | undefined {
	return payment.type === 'BRAZIL_PAYMENTS' ? payment.payments[0]?.id : payment.id;
}
