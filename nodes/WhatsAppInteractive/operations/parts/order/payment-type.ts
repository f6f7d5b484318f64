import type { INodeProperties } from 'n8n-workflow';

import { PAYMENT_TYPES, type PaymentType } from '../../../messages/kinds/order-details';
import type { MessageKind } from '../../../messages/message';
import { providersWithField } from '../../../providers';
import { isAmong } from '../../../common/members';
import { quote } from '../../../common/quote';
import { forProviders, groupByChoices } from '../for-providers';
import type { Reader } from '../../reader/reader';
import { NO_LIMIT, upTo } from '../limit-words';
import { textField } from '../text-field';

/** Where the way to pay stands in each kind of message that has one. */
const PATHS = {
	orderDetails: 'message.payment.type',
	orderStatus: 'message.paymentType',
} as const satisfies Partial<Record<MessageKind, string>>;

type OrderKind = keyof typeof PATHS;

/** Providers that have the same ways to pay share a dropdown. */
const typeFields = (kind: OrderKind): INodeProperties[] =>
	groupByChoices(kind, PATHS[kind]).flatMap(({ providers, offer }) => {
		const hasPayu = offer.some(({ value }) => value === 'UPI_PAYU');
		// An update has to name the type that its order had, which no preset can know.
		const preset = kind === 'orderStatus' ? '' : hasPayu ? 'UPI_PAYU' : 'PG_RAZORPAY';
		return forProviders(providers, [
			{
				displayName: 'Payment Type',
				name: 'paymentType',
				type: 'options',
				options: [...offer],
				default: preset,
				required: true,
				description:
					kind === 'orderDetails'
						? 'How the customer pays; the fields below follow it'
						: 'The payment type that the order had in Send Details',
			},
		]);
	});

/** The providers that call the ID of an order a payment's, because they ask for the way to pay with it. */
const paymentProviders = providersWithField(PATHS.orderStatus, 'orderStatus');

const referenceProviders = providersWithField('message.referenceId').filter(
	(id) => !paymentProviders.includes(id),
);

const paymentIdField: INodeProperties = {
	...textField(
		'Payment ID',
		'referenceId',
		'e.g. ord7781',
		`Your ID of the payment, the same in Send Details and in each Send Status: ${upTo('message.referenceId', { kind: 'orderStatus', where: 'UPI_PAYU', providers: paymentProviders })} for UPI via PayU, ${upTo('message.referenceId', { kind: 'orderStatus', where: 'UPI_LINK', providers: paymentProviders }, ' letters, digits, dashes, underscores and periods')} for the others`,
	),
	required: true,
};

/** How long the reference ID of an order may be that is paid in one way. */
const referenceLimit = (where: string, unit?: string): string =>
	upTo('message.referenceId', { kind: 'orderDetails', where, providers: referenceProviders }, unit);

const brazilLimit = referenceLimit('BRAZIL_CARD', '');

const referenceIdField: INodeProperties = {
	...textField(
		'Reference ID',
		'referenceId',
		'e.g. ORD-7781',
		`Your ID of the order, the same in Send Details and in each Send Status: letters, digits, dashes, underscores and periods, ${referenceLimit('PG_RAZORPAY')}${brazilLimit === NO_LIMIT ? '' : ` (Brazil: ${brazilLimit})`}`,
	),
	required: true,
};

/** The way to pay and the ID of the order, which an order and the updates on it have in common. */
export const paymentTypeFields = (kind: OrderKind): INodeProperties[] => [
	...typeFields(kind),
	...forProviders(paymentProviders, [paymentIdField]),
	...forProviders(referenceProviders, [referenceIdField]),
];

/** Reads the way to pay; undefined, and reported as a fault, where there is no such way. */
export function readPaymentType(reader: Reader, name = 'paymentType'): PaymentType | undefined {
	const given = reader.line(name, 'Payment Type');
	if (given === undefined || isAmong(PAYMENT_TYPES, given)) return given;
	reader.fault(
		'Payment Type',
		`'Payment Type' is ${quote(given)}: it must be ${PAYMENT_TYPES.join(', ')}`,
	);
	return undefined;
}

/** What the ID of an order is called where it is asked for. */
export const referenceLabel = (provider: string | undefined): string =>
	paymentProviders.some((id) => id === provider) ? 'Payment ID' : 'Reference ID';
