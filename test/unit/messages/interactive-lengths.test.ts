import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	ALL,
	baseOf,
	INFOBIP,
	META,
	paidBy,
	REPLY_CARDS,
	URL_CARDS,
	type Variant,
} from './support/documented';
import { encoded, faultsOf } from './support/rule-cases';
import { setAt } from './support/set-at';

/*
 * The lengths of texts in interactive messages and orders, typed from the providers' documents, and
 * from nothing of this package, so that a wrong constant can't hide behind tests that are generated
 * from it.
 */

/** A kind, the path of a text, its longest length, whose documents say so, and which variant has it. */
type Length = readonly [
	kind: MessageKind,
	path: string,
	max: number,
	by: readonly ProviderId[],
	variant?: Variant,
];

const LENGTHS: readonly Length[] = [
	['urlButton', 'message.body', 1024, ALL],
	['urlButton', 'message.footer', 60, ALL],
	['urlButton', 'message.displayText', 20, ALL],
	['urlButton', 'message.url', 2048, INFOBIP],
	['urlButton', 'message.header.filename', 240, INFOBIP],
	['urlButton', 'message.header.link', 2048, INFOBIP],
	['locationRequest', 'message.body', 1024, ALL],
	['contactInfoRequest', 'message.body', 1024, ['gupshup', 'infobip']],
	['callPermissionRequest', 'message.body', 1024, META],
	['voiceCallButton', 'message.body', 1024, ALL],
	['voiceCallButton', 'message.displayText', 20, ALL],
	['voiceCallButton', 'message.payload', 512, ALL],
	['flow', 'message.body', 1024, ALL],
	['flow', 'message.footer', 60, ALL],
	['flow', 'message.header.text', 60, ALL],
	['flow', 'message.buttonText', 20, INFOBIP],
	['flow', 'message.buttonText', 30, META],
	['product', 'message.body', 1024, ALL],
	['product', 'message.footer', 60, ALL],
	['productList', 'message.header.text', 60, ALL],
	['productList', 'message.body', 1024, ALL],
	['productList', 'message.footer', 60, ALL],
	['productList', 'message.sections[].title', 24, ALL],
	['catalog', 'message.body', 1024, META],
	['catalog', 'message.footer', 60, META],
	['addressRequest', 'message.body', 1024, META],
	['addressRequest', 'message.values.in_pin_code', 6, META],
	['mediaCarousel', 'message.body', 1024, ALL],
	['mediaCarousel', 'message.cards[].body', 160, ALL],
	['mediaCarousel', 'message.cards[].displayText', 20, ALL, URL_CARDS],
	['mediaCarousel', 'message.cards[].url', 2048, INFOBIP, URL_CARDS],
	['mediaCarousel', 'message.cards[].buttons[].title', 20, ALL, REPLY_CARDS],
	['mediaCarousel', 'message.cards[].buttons[].id', 20, INFOBIP, REPLY_CARDS],
	['mediaCarousel', 'message.cards[].buttons[].id', 256, META, REPLY_CARDS],
	['orderDetails', 'message.body', 1024, ALL],
	['orderDetails', 'message.footer', 60, ALL],
	['orderDetails', 'message.referenceId', 25, INFOBIP, paidBy('UPI_PAYU')],
	['orderDetails', 'message.referenceId', 35, ALL, paidBy('PG_RAZORPAY')],
	['orderDetails', 'message.referenceId', 60, ['gupshup'], paidBy('BRAZIL_BOLETO')],
	['orderDetails', 'message.configuration', 60, ALL, paidBy('PG_RAZORPAY')],
	['orderDetails', 'message.payment.productDescription', 100, INFOBIP, paidBy('UPI_PAYU')],
	['orderDetails', 'message.payment.customerFirstName', 60, INFOBIP, paidBy('UPI_PAYU')],
	['orderDetails', 'message.payment.customerLastName', 20, INFOBIP, paidBy('UPI_PAYU')],
	['orderDetails', 'message.payment.customerEmail', 50, INFOBIP, paidBy('UPI_PAYU')],
	['orderDetails', 'message.payment.values[]', 255, INFOBIP, paidBy('UPI_PAYU')],
	['orderDetails', 'message.payment.values[]', 255, ALL, paidBy('PG_PAYU')],
	['orderDetails', 'message.payment.values[]', 120, META, paidBy('PG_BILLDESK')],
	['orderDetails', 'message.payment.values[]', 180, META, paidBy('PG_ZAAKPAY')],
	['orderDetails', 'message.payment.receipt', 40, META, paidBy('PG_RAZORPAY')],
	['orderDetails', 'message.payment.notes[].value', 256, META, paidBy('PG_RAZORPAY')],
	['orderDetails', 'message.beneficiary.name', 200, ALL, paidBy('PG_RAZORPAY')],
	['orderDetails', 'message.beneficiary.addressLine1', 100, ALL, paidBy('PG_RAZORPAY')],
	['orderDetails', 'message.order.items[].name', 60, ALL],
	['orderDetails', 'message.order.tax.description', 60, ALL],
	['orderDetails', 'message.order.shipping.description', 60, ALL],
	['orderDetails', 'message.order.discount.description', 60, ALL],
	['orderDetails', 'message.order.discount.programName', 60, ALL],
	['orderDetails', 'message.order.expiry.description', 120, ALL],
];

const EACH_LENGTH = LENGTHS.flatMap(([kind, path, max, by, variant]) =>
	by.map((provider) => ({ provider, kind, path, max, variant })),
);

test.each(EACH_LENGTH)('$provider $kind: $path has $max characters at most', (length) => {
	const { kind, path, max, variant, provider } = length;
	const isAddress = /(url|link)$/.test(path);
	const text = (size: number) => (isAddress ? 'https://acme.test/' : '').padEnd(size, 'x');
	const base = baseOf(provider, kind, variant);
	const atLimit = setAt(base, path, text(max));
	expect(faultsOf(length, atLimit)).toEqual([]);
	expect(JSON.stringify(encoded(length, atLimit))).toContain(text(max));
	expect(faultsOf(length, setAt(base, path, text(max + 1)))).toEqual([
		expect.stringMatching(new RegExp(` has ${max + 1} characters, but the limit is ${max}$`)),
	]);
});
