import { namesIn } from '../../common/members';
import type { Header } from './header';
import type { AsGiven, AsParsed, OneOf, OneOfIfRead, Stage } from '../stage';

/** Where a product that no catalog describes was made, and who brought it into the country (India). */
export interface ImporterAddress {
	readonly addressLine1?: string;
	readonly addressLine2?: string;
	readonly city?: string;
	/** The state or province. */
	readonly zoneCode?: string;
	readonly postalCode?: string;
	/** ISO 3166-1, two letters. */
	readonly countryCode?: string;
}

/** One line of an order. Amounts are in major units as the user typed them: `449.00`. */
export interface OrderItem<Values extends Stage = AsGiven> {
	readonly name: string;
	/** The product's ID in the catalog, or the shop's own. */
	readonly retailerId?: string;
	/** The price of one piece. */
	readonly amount: Values['amount'];
	/** The reduced price of one piece, which then counts. */
	readonly saleAmount?: Values['amount'];
	readonly quantity: Values['number'];
	/** The public address of a picture, instead of one from the catalog. */
	readonly imageLink?: string;
	readonly originCountry?: string;
	readonly importerName?: string;
	readonly importerAddress?: ImporterAddress;
}

/** An amount, and what it is for. */
export interface DescribedAmount<Values extends Stage = AsGiven> {
	readonly amount: Values['amount'];
	readonly description?: string;
}

/** What is taken off the price. */
export interface Discount<Values extends Stage = AsGiven> extends DescribedAmount<Values> {
	readonly programName?: string;
}

/** How long an order can be paid. */
export interface OrderExpiry<Values extends Stage = AsGiven> {
	/** From now on, in minutes. */
	readonly minutes: Values['number'];
	readonly description?: string;
}

/** What an order consists of. */
export interface OrderContent<Values extends Stage = AsGiven> {
	readonly items: ReadonlyArray<OrderItem<Values>>;
	/** In the catalog that is connected with the business number. */
	readonly catalogId?: string;
	/** An order without one has no tax. */
	readonly tax?: DescribedAmount<Values>;
	readonly shipping?: DescribedAmount<Values>;
	readonly discount?: Discount<Values>;
	/** What the shop takes for the total; it is never sent, and must agree with the one worked out. */
	readonly total?: Values['amount'];
	readonly expiry?: OrderExpiry<Values>;
	/** Whether the customer pays at once, without a look at the order. */
	readonly quickPay?: boolean;
}

/** What the customer is to pay for; once it is parsed, with its exact totals. */
export type Order<Values extends Stage = AsGiven> = OrderContent<Values> & Values['derived'];

/** Where physical goods go (India). */
export interface Beneficiary {
	readonly name: string;
	readonly addressLine1: string;
	readonly addressLine2?: string;
	readonly city?: string;
	readonly state?: string;
	readonly postalCode?: string;
}

/** What UPI through PayU wants to know of the customer. */
interface UpiPayuPayment {
	readonly type: 'UPI_PAYU';
	readonly productDescription: string;
	readonly customerFirstName: string;
	readonly customerLastName?: string;
	readonly customerEmail: string;
	readonly values?: readonly string[];
}

/** An Indian payment gateway that passes on values without names, in their order. */
interface ValuesGatewayPayment {
	readonly type: 'PG_PAYU' | 'PG_BILLDESK' | 'PG_ZAAKPAY';
	readonly values?: readonly string[];
}

/** A value with a name that a gateway passes on. */
export interface PaymentNote {
	readonly key: string;
	readonly value: string;
}

/** The gateway Razorpay (India). */
interface RazorpayPayment {
	readonly type: 'PG_RAZORPAY';
	readonly receipt?: string;
	readonly notes?: readonly PaymentNote[];
}

/** A payment by an address: of a UPI app (`upi://pay?...`) or of a page. */
interface UpiLinkPayment {
	readonly type: 'UPI_INTENT' | 'UPI_LINK';
	readonly link: string;
}

/** A payment page (Brazil). */
interface BrazilLinkPayment {
	readonly type: 'BRAZIL_LINK';
	readonly link: string;
}

/** A payment of which everything stands in the payment configuration. */
interface ConfiguredPayment {
	readonly type: 'UPI_CONFIGURED' | 'BRAZIL';
}

/** What a Pix key is. */
export const PIX_KEY_TYPES = ['CNPJ', 'CPF', 'EMAIL', 'EVP', 'PHONE'] as const;

/** One of {@link PIX_KEY_TYPES}. */
type PixKeyType = (typeof PIX_KEY_TYPES)[number];

/** How the customer gets from WhatsApp to the bank. */
export const PIX_FLOW_TYPES = ['APPSWITCH', 'COPYPASTE', 'REDIRECT'] as const;

/** One of {@link PIX_FLOW_TYPES}. */
type PixFlowType = (typeof PIX_FLOW_TYPES)[number];

/** A dynamic Pix code (Brazil). */
interface PixPayment<Values extends Stage = AsGiven> {
	readonly type: 'BRAZIL_PIX_DC';
	readonly code: string;
	readonly merchantName: string;
	readonly keyType: OneOf<PixKeyType, Values>;
	readonly key: string;
	readonly flowType?: OneOf<PixFlowType, Values>;
}

/** A boleto (Brazil): the line that is typed or copied into the bank's app. */
interface BoletoPayment {
	readonly type: 'BRAZIL_BOLETO';
	readonly code: string;
}

/** A card that the business knows from before (Brazil). */
interface CardPayment {
	readonly type: 'BRAZIL_CARD';
	readonly lastFourDigits: string;
	readonly credentialId: string;
}

/** The Brazilian payments that a customer can choose among. */
export type BrazilPayment<Values extends Stage = AsGiven> =
	| PixPayment<Values>
	| BoletoPayment
	| CardPayment
	| BrazilLinkPayment;

/** Several ways to pay, of which the customer chooses one (Brazil). */
interface BrazilPayments<Values extends Stage = AsGiven> {
	readonly type: 'BRAZIL_PAYMENTS';
	readonly payments: ReadonlyArray<BrazilPayment<Values>>;
}

/** How an order is paid. */
export type Payment<Values extends Stage = AsGiven> =
	| UpiPayuPayment
	| ValuesGatewayPayment
	| RazorpayPayment
	| UpiLinkPayment
	| ConfiguredPayment
	| BrazilPayment<Values>
	| BrazilPayments<Values>;

/** A payment whose type could not be read; no parsed order has one. */
interface UnreadPayment {
	readonly type: undefined;
}

/** One of the ways to pay. */
export type PaymentType = Payment['type'];

/** The ways to pay as people read them. */
export const PAYMENT_TYPE_NAMES: Readonly<Record<PaymentType, string>> = {
	BRAZIL: 'Brazil: Payment Configuration',
	BRAZIL_BOLETO: 'Brazil: Boleto',
	BRAZIL_CARD: 'Brazil: Saved Card',
	BRAZIL_LINK: 'Brazil: Payment Link',
	BRAZIL_PAYMENTS: 'Brazil: Several to Choose From',
	BRAZIL_PIX_DC: 'Brazil: Pix Dynamic Code',
	PG_BILLDESK: 'India: BillDesk Gateway',
	PG_PAYU: 'India: PayU Gateway',
	PG_RAZORPAY: 'India: Razorpay Gateway',
	PG_ZAAKPAY: 'India: Zaakpay Gateway',
	UPI_CONFIGURED: 'India: UPI Payment Configuration',
	UPI_INTENT: 'India: UPI Intent',
	UPI_LINK: 'India: UPI Payment Link',
	UPI_PAYU: 'India: UPI via PayU',
};

/** The ways to pay. */
export const PAYMENT_TYPES: readonly PaymentType[] = namesIn(PAYMENT_TYPE_NAMES);

/** Whether a payment is one of Brazil's, in reais; the others are India's, in rupees. */
export const isBrazilian = (type: PaymentType): boolean => type.startsWith('BRAZIL');

/** What kinds of goods there are; physical ones may need an address to go to. */
export const GOODS = ['digital', 'physical'] as const;

/** One of {@link GOODS}. */
export type Goods = (typeof GOODS)[number];

/** An order with the way to pay it: of a message of its own, or of a template's button. */
export interface OrderDetails<Values extends Stage = AsGiven> {
	/** The payment or reference ID, which updates on the order carry, too. */
	readonly referenceId: string;
	readonly goods: OneOfIfRead<Goods, Values>;
	readonly payment: Values extends AsParsed ? Payment<Values> : Payment<Values> | UnreadPayment;
	/** The name of the payment configuration in WhatsApp Manager. */
	readonly configuration?: string;
	readonly beneficiary?: Beneficiary;
	readonly order: Order<Values>;
}

/** An order to review and pay. Free-form: only inside the customer-service window. */
export interface OrderDetailsMessage<Values extends Stage = AsGiven> extends OrderDetails<Values> {
	readonly kind: 'orderDetails';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
}
