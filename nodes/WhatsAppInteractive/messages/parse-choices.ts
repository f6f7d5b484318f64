import { FLOW_ACTIONS, FLOW_MODES, type FlowMessage } from './kinds/flow';
import { CARD_MEDIA, type CardHeader, type MediaCarouselMessage } from './kinds/media-carousel';
import {
	GOODS,
	PAYMENT_TYPES,
	PIX_FLOW_TYPES,
	PIX_KEY_TYPES,
	type BrazilPayment,
	type Goods,
	type OrderDetails,
	type Payment,
} from './kinds/order-details';
import {
	ORDER_STATUSES,
	PAYMENT_STATUSES,
	type OrderStatusMessage,
	type PaymentState,
} from './kinds/order-status';
import type { TemplateOrderStatus } from './kinds/template';
import { each, optional } from './parse-parts';
import type { AsParsed } from './stage';

/*
 * Parses the parts of a message that are one of several words. As in `parse-message.ts`, undefined is
 * what can't be parsed.
 */

/** Whether a rule of the provider looks at a member, by its name: others are left out, not parsed. */
export type Knows = (member: string) => boolean;

const oneOf =
	<Word extends string>(words: readonly Word[]) =>
	(given: string | undefined): Word | undefined =>
		words.find((word) => word === given);

/** Parses what kind of goods an order has. */
export const parseGoods: (given: string | undefined) => Goods | undefined = oneOf(GOODS);

/** Parses a message that opens a flow. */
export function parseFlow({
	mode,
	action,
	...flow
}: FlowMessage): FlowMessage<AsParsed> | undefined {
	const parsedMode = optional(mode, oneOf(FLOW_MODES), (word) => ({ mode: word }));
	const parsedAction = optional(action, oneOf(FLOW_ACTIONS), (word) => ({ action: word }));
	return parsedMode && parsedAction && { ...flow, ...parsedMode, ...parsedAction };
}

function parseHeader({ type, ...media }: CardHeader): CardHeader<AsParsed> | undefined {
	const word = oneOf(CARD_MEDIA)(type);
	return word && { type: word, ...media };
}

function parseCard<Card extends { readonly header: CardHeader }>(card: Card) {
	const header = parseHeader(card.header);
	return header && { ...card, header };
}

/** Parses a carousel. */
export function parseCarousel(
	carousel: MediaCarouselMessage,
): MediaCarouselMessage<AsParsed> | undefined {
	if (carousel.action === 'url') {
		const cards = each(carousel.cards, (card) => parseCard(card));
		return cards && { ...carousel, cards };
	}
	const cards = each(carousel.cards, (card) => parseCard(card));
	return cards && { ...carousel, cards };
}

/** Parses the order that a template is an update on, or what such a message has in common with it. */
export function parseOrderStatus<Order extends TemplateOrderStatus>(
	{ status, paymentType, ...order }: Order,
	knows: Knows,
) {
	const word = oneOf(ORDER_STATUSES)(status);
	const type = optional(
		knows('paymentType') ? paymentType : undefined,
		oneOf(PAYMENT_TYPES),
		(one) => ({
			paymentType: one,
		}),
	);
	return word && type && { ...order, ...type, status: word };
}

function parsePaymentState({ status, ...state }: PaymentState): PaymentState<AsParsed> | undefined {
	const word = oneOf(PAYMENT_STATUSES)(status);
	return word && { ...state, status: word };
}

/** Parses an order-status message. */
export function parseStatusMessage(
	{ payment, ...message }: OrderStatusMessage,
	knows: Knows,
): OrderStatusMessage<AsParsed> | undefined {
	const order = parseOrderStatus(message, knows);
	const state = optional(knows('payment') ? payment : undefined, parsePaymentState, (parsed) => ({
		payment: parsed,
	}));
	return order && state && { ...order, ...state };
}

function parseBrazilPayment(
	payment: BrazilPayment,
	knows: Knows,
): BrazilPayment<AsParsed> | undefined {
	if (payment.type !== 'BRAZIL_PIX_DC') return payment;
	const { keyType, flowType, ...pix } = payment;
	const key = oneOf(PIX_KEY_TYPES)(keyType);
	const flow = optional(
		knows('flowType') ? flowType : undefined,
		oneOf(PIX_FLOW_TYPES),
		(word) => ({
			flowType: word,
		}),
	);
	return key && flow && { ...pix, keyType: key, ...flow };
}

/** Parses how an order is paid. */
export function parsePayment(
	payment: OrderDetails['payment'],
	knows: Knows,
): Payment<AsParsed> | undefined {
	switch (payment.type) {
		case undefined:
			return undefined;
		case 'BRAZIL_PAYMENTS': {
			const payments = each(payment.payments, (one) => parseBrazilPayment(one, knows));
			return payments && { ...payment, payments };
		}
		case 'BRAZIL_PIX_DC':
			return parseBrazilPayment(payment, knows);
		default:
			return payment;
	}
}
