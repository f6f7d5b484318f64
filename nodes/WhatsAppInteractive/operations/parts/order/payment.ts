import type { INodeProperties } from 'n8n-workflow';

import {
	PAYMENT_TYPE_NAMES,
	PIX_FLOW_TYPES,
	PIX_KEY_TYPES,
	type OrderDetails,
	type PaymentType,
} from '../../../messages/kinds/order-details';
import type { PathOf } from '../../../messages/rules/path';
import { providersWithField, type AnyProvider } from '../../../providers';
import { byProviderWhereKnown, whereKnown } from '../for-providers';
import { NEEDED } from '../needed';
import { textField } from '../text-field';
import { isNeeded, NO_LIMIT, upTo } from '../limit-words';

const KIND = 'orderDetails';

/** The ways to pay that keep values of the user's own. */
const TYPES_WITH_VALUES = ['PG_BILLDESK', 'PG_PAYU', 'PG_ZAAKPAY', 'UPI_PAYU'] as const;

/** How many values each of them keeps, where a provider of the package has it. */
const valuesByType = TYPES_WITH_VALUES.flatMap((type) => {
	const limit = upTo('message.payment.values', { where: type }, '');
	return limit === NO_LIMIT ? [] : `${limit} for ${PAYMENT_TYPE_NAMES[type]}`;
}).join(', ');

/**
 * Shows a field for some of the ways to pay, for the providers that take it. What they need is told and
 * not marked as required, see {@link paymentFields}.
 */
const forTypes = (
	types: readonly PaymentType[],
	path: PathOf<OrderDetails>,
	field: INodeProperties,
): INodeProperties[] => {
	const isAsked = (type: PaymentType) => isNeeded(`message.${path}`, KIND, type);
	const shown = (some: readonly PaymentType[], mark: Partial<typeof NEEDED>) =>
		some.length === 0
			? []
			: whereKnown(KIND, `message.${path}`, {
					...field,
					...mark,
					displayOptions: { show: { paymentType: [...some] } },
				});
	return [
		...shown(types.filter(isAsked), NEEDED),
		...shown(
			types.filter((type) => !isAsked(type)),
			{},
		),
	];
};

const pixCode = textField(
	'Pix Code',
	'pixCode',
	'e.g. 00020126360014br.gov.bcb.pix',
	'The dynamic Pix code that your bank made for this order',
);
const merchantName = textField(
	'Merchant Name',
	'pixMerchantName',
	'e.g. Acme Brasil',
	'The name of the account that is paid',
);
const pixKey = textField('Pix Key', 'pixKey', 'e.g. pix@acme.test', 'The Pix key that is paid to');
const pixKeyType: INodeProperties = {
	displayName: 'Pix Key Type',
	name: 'pixKeyType',
	type: 'options',
	options: PIX_KEY_TYPES.map((value) => ({ name: value, value })),
	default: 'CNPJ',
	description: 'What the Pix key is',
};
const pixFlow: INodeProperties = {
	displayName: 'Pix Flow',
	name: 'pixFlowType',
	type: 'options',
	options: [
		{ name: 'App Switch', value: PIX_FLOW_TYPES[0] },
		{ name: 'Automatic', value: '' },
		{ name: 'Copy and Paste', value: PIX_FLOW_TYPES[1] },
		{ name: 'Redirect', value: PIX_FLOW_TYPES[2] },
	],
	default: '',
	description: 'How the customer gets from WhatsApp to the bank',
};
const boletoCode = textField(
	'Boleto Code',
	'boletoCode',
	'e.g. 34191790010104351004791020150008291070026000',
	'The line of digits of the boleto',
);
const paymentLink = textField(
	'Payment Link',
	'paymentLink',
	'e.g. https://pay.acme.test/7781',
	'The address of the page where the customer pays',
);
const lastFourDigits = textField(
	'Last Four Digits',
	'cardLastFourDigits',
	'e.g. 4242',
	'The end of the number of the card, by which the customer knows it',
);
const credentialId = textField(
	'Card Credential ID',
	'cardCredentialId',
	'e.g. card-981',
	'Your own ID of the stored card; it comes back when the customer pays',
);

const PAYMENTS = 'message.payment.payments';

const savingCards = providersWithField(`${PAYMENTS}[].credentialId`, KIND);
const choosingFlows = providersWithField(`${PAYMENTS}[].flowType`, KIND);

/** Several ways to pay in one order, those of which the provider takes. */
const severalPayments = ({ id }: AnyProvider): INodeProperties => ({
	displayName: 'Payments',
	name: 'brazilPayments',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Payment', sortable: true },
	default: {},
	placeholder: 'Add Payment',
	description: 'The ways to pay that the customer can choose from, one of each kind',
	options: [
		{ displayName: 'Boleto', name: 'boleto', values: [boletoCode] },
		{ displayName: 'Payment Link', name: 'link', values: [paymentLink] },
		{
			displayName: 'Pix',
			name: 'pix',
			values: [
				pixCode,
				pixKey,
				pixKeyType,
				merchantName,
				...(choosingFlows.includes(id) ? [pixFlow] : []),
			],
		},
		...(savingCards.includes(id)
			? [{ displayName: 'Saved Card', name: 'card', values: [lastFourDigits, credentialId] }]
			: []),
	],
	displayOptions: { show: { paymentType: ['BRAZIL_PAYMENTS'] } },
});

const notes: INodeProperties = {
	displayName: 'Notes',
	name: 'paymentNotes',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Note' },
	default: {},
	placeholder: 'Add Note',
	description: 'Values of your own that Razorpay keeps with the payment and gives back',
	options: [
		{
			displayName: 'Note',
			name: 'note',
			values: [
				textField('Key', 'key', 'e.g. order', 'The name of the value'),
				textField('Value', 'value', 'e.g. 7781', 'What it says'),
			],
		},
	],
};

/**
 * The fields of the ways to pay, of which the editor shows those of the chosen one. None is marked as
 * required: when the payment type comes from an expression, n8n shows them all, and would not run the
 * node. The rules ask for what the payment type needs.
 */
export const paymentFields: INodeProperties[] = [
	...forTypes(
		['BRAZIL', 'BRAZIL_PIX_DC', 'PG_BILLDESK', 'PG_PAYU', 'PG_RAZORPAY', 'PG_ZAAKPAY'],
		'configuration',
		textField(
			'Payment Configuration',
			'paymentConfiguration',
			'e.g. acme-razorpay',
			`The name of the payment configuration in WhatsApp Manager, ${upTo('message.configuration')}`,
		),
	),
	...forTypes(
		['UPI_CONFIGURED', 'UPI_LINK', 'UPI_PAYU'],
		'configuration',
		textField(
			'Payment Configuration',
			'paymentConfiguration',
			'e.g. acme-upi',
			`The name of the UPI payment configuration in WhatsApp Manager, ${upTo('message.configuration')}`,
		),
	),
	...forTypes(
		['UPI_PAYU'],
		'payment.productDescription',
		textField(
			'Product Description',
			'productDescription',
			'e.g. Enamel mug and plate',
			`What PayU shows as the product, ${upTo('message.payment.productDescription')}`,
		),
	),
	...forTypes(
		['UPI_PAYU'],
		'payment.customerFirstName',
		textField(
			'Customer First Name',
			'customerFirstName',
			'e.g. Asha',
			`The first name of the payer, ${upTo('message.payment.customerFirstName')}`,
		),
	),
	...forTypes(
		['UPI_PAYU'],
		'payment.customerLastName',
		textField(
			'Customer Last Name',
			'customerLastName',
			'e.g. Rao',
			`The last name of the payer, ${upTo('message.payment.customerLastName')}`,
		),
	),
	...forTypes(
		['UPI_PAYU'],
		'payment.customerEmail',
		textField(
			'Customer Email',
			'customerEmail',
			'e.g. asha@example.com',
			`The email address of the payer, ${upTo('message.payment.customerEmail')}`,
		),
	),
	...forTypes(
		['UPI_INTENT'],
		'payment.link',
		textField(
			'UPI Intent Link',
			'upiIntentLink',
			'e.g. upi://pay?pa=acme@okbank&pn=Acme&tr=7781',
			'The upi:// link that opens the UPI app of the customer',
		),
	),
	...forTypes(['BRAZIL_LINK', 'UPI_LINK'], 'payment.link', paymentLink),
	...forTypes(['BRAZIL_PIX_DC'], 'payment.code', pixCode),
	...forTypes(['BRAZIL_PIX_DC'], 'payment.key', pixKey),
	...forTypes(['BRAZIL_PIX_DC'], 'payment.keyType', pixKeyType),
	...forTypes(['BRAZIL_PIX_DC'], 'payment.merchantName', merchantName),
	...forTypes(['BRAZIL_PIX_DC'], 'payment.flowType', pixFlow),
	...forTypes(['BRAZIL_BOLETO'], 'payment.code', boletoCode),
	...forTypes(['BRAZIL_CARD'], 'payment.lastFourDigits', lastFourDigits),
	...forTypes(['BRAZIL_CARD'], 'payment.credentialId', credentialId),
	...byProviderWhereKnown(KIND, PAYMENTS, severalPayments),
	...forTypes(
		['PG_RAZORPAY'],
		'payment.receipt',
		textField(
			'Receipt',
			'paymentReceipt',
			'e.g. receipt-7781',
			`Your own number of the receipt, ${upTo('message.payment.receipt')}`,
		),
	),
	...forTypes(['PG_RAZORPAY'], 'payment.notes[].key', notes),
	...forTypes(TYPES_WITH_VALUES, 'payment.values', {
		displayName: 'Payment Data',
		name: 'paymentValues',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Value' },
		default: [],
		placeholder: 'e.g. 7781',
		description: `Values of your own, in their order, that the gateway keeps with the payment: ${valuesByType}`,
	}),
];
