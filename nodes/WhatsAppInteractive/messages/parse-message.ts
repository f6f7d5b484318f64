import { readAmount } from './amount';
import { readNumber, valueOf } from './decimal';
import type { Contact, ContactPhone } from './kinds/contacts';
import type {
	DescribedAmount,
	Discount,
	Order,
	OrderDetails,
	OrderExpiry,
	OrderItem,
} from './kinds/order-details';
import type { TemplateButton, TemplateFilling, TemplateHeader } from './kinds/template';
import type { Message, ParsedMessage } from './message';
import { addUp, orderTotals } from './order-totals';
import { readPhone, type PhoneNumber } from '../common/phone/phone';
import {
	parseCarousel,
	parseFlow,
	parseGoods,
	parseOrderStatus,
	parsePayment,
	parseStatusMessage,
	type Knows,
} from './parse-choices';
import { each, optional } from './parse-parts';
import type { AsParsed } from './stage';

/*
 * Makes the parsed form of a message. Each function gives undefined where a value can't be parsed; why
 * not is told by the rule on its field.
 */

const number = (given: string) => valueOf(readNumber(given));

const amount = (given: string) => valueOf(readAmount(given));

function phoneNumber(given: string): PhoneNumber | undefined {
	const reading = readPhone(given);
	return 'digits' in reading ? reading : undefined;
}

function parsePlace<Place extends { readonly latitude: string; readonly longitude: string }>(
	place: Place,
) {
	const latitude = number(place.latitude);
	const longitude = number(place.longitude);
	return latitude === undefined || longitude === undefined
		? undefined
		: { ...place, latitude, longitude };
}

function parsePhone({ whatsAppId, ...phone }: ContactPhone): ContactPhone<AsParsed> | undefined {
	const id = optional(whatsAppId, phoneNumber, (number) => ({ whatsAppId: number }));
	return id && { ...phone, ...id };
}

function parseContact({ phones, ...contact }: Contact): Contact<AsParsed> | undefined {
	const numbers = optional(
		phones,
		(all) => each(all, parsePhone),
		(parsed) => ({ phones: parsed }),
	);
	return numbers && { ...contact, ...numbers };
}

function parseValidity<Button extends { readonly validityMinutes?: string }>({
	validityMinutes,
	...button
}: Button) {
	const validity = optional(validityMinutes, number, (minutes) => ({ validityMinutes: minutes }));
	return validity && { ...button, ...validity };
}

function parseItem({ saleAmount, ...item }: OrderItem): OrderItem<AsParsed> | undefined {
	const price = amount(item.amount);
	const sale = optional(saleAmount, amount, (money) => ({ saleAmount: money }));
	const quantity = number(item.quantity);
	return price === undefined || sale === undefined || quantity === undefined
		? undefined
		: { ...item, amount: price, ...sale, quantity };
}

function parseAmount(described: DescribedAmount): DescribedAmount<AsParsed> | undefined;
function parseAmount(described: Discount): Discount<AsParsed> | undefined;
function parseAmount(described: Discount): Discount<AsParsed> | undefined {
	const money = amount(described.amount);
	return money === undefined ? undefined : { ...described, amount: money };
}

function parseExpiry(expiry: OrderExpiry): OrderExpiry<AsParsed> | undefined {
	const minutes = number(expiry.minutes);
	return minutes === undefined ? undefined : { ...expiry, minutes };
}

function parseOrder(order: Order): Order<AsParsed> | undefined {
	const { items, tax, shipping, discount, total, expiry, ...rest } = order;
	const sums = addUp(order);
	const parsed = {
		totals: sums && orderTotals(sums),
		items: each(items, parseItem),
		tax: optional(tax, parseAmount, (money) => ({ tax: money })),
		shipping: optional(shipping, parseAmount, (money) => ({ shipping: money })),
		discount: optional(discount, parseAmount, (money) => ({ discount: money })),
		total: optional(total, amount, (money) => ({ total: money })),
		expiry: optional(expiry, parseExpiry, (time) => ({ expiry: time })),
	};
	return parsed.totals &&
		parsed.items &&
		parsed.tax &&
		parsed.shipping &&
		parsed.discount &&
		parsed.total &&
		parsed.expiry
		? {
				...rest,
				totals: parsed.totals,
				items: parsed.items,
				...parsed.tax,
				...parsed.shipping,
				...parsed.discount,
				...parsed.total,
				...parsed.expiry,
			}
		: undefined;
}

function parseDetails<Details extends OrderDetails>(details: Details, knows: Knows) {
	const order = parseOrder(details.order);
	const payment = parsePayment(details.payment, knows);
	const goods = parseGoods(details.goods);
	return order && payment && goods && { ...details, order, payment, goods };
}

const parseHeader = (header: TemplateHeader): TemplateHeader<AsParsed> | undefined =>
	header.type === 'location' ? parsePlace(header) : header;

function parseButton(button: TemplateButton, knows: Knows): TemplateButton<AsParsed> | undefined {
	switch (button.type) {
		case 'orderDetails': {
			const details = parseDetails(button.details, knows);
			return details && { ...button, details };
		}
		case 'voiceCall':
			return parseValidity(button);
		default:
			return button;
	}
}

function parseFilling(given: TemplateFilling, knows: Knows): TemplateFilling<AsParsed> | undefined {
	const { header, buttons, orderStatus, ...rest } = given;
	const parsedHeader = optional(header, parseHeader, (parsed) => ({ header: parsed }));
	const parsedButtons = optional(
		buttons,
		(all) => each(all, (button) => parseButton(button, knows)),
		(parsed) => ({ buttons: parsed }),
	);
	const order = optional(
		orderStatus,
		(status) => parseOrderStatus(status, knows),
		(parsed) => ({ orderStatus: parsed }),
	);
	return (
		parsedHeader &&
		parsedButtons &&
		order && { ...rest, ...parsedHeader, ...parsedButtons, ...order }
	);
}

/**
 * Parses a message: its numbers, amounts, phone numbers, and what is one of several words; undefined where
 * one of them can't be.
 */
export function parseMessage(message: Message, knows: Knows): ParsedMessage | undefined {
	switch (message.kind) {
		case 'location':
			return parsePlace(message);
		case 'contacts': {
			const contacts = each(message.contacts, parseContact);
			return contacts && { ...message, contacts };
		}
		case 'voiceCallButton':
			return parseValidity(message);
		case 'orderDetails':
			return parseDetails(message, knows);
		case 'orderStatus':
			return parseStatusMessage(message, knows);
		case 'flow':
			return parseFlow(message);
		case 'mediaCarousel':
			return parseCarousel(message);
		case 'template': {
			const filling = parseFilling(message.filling, knows);
			return filling && { ...message, filling };
		}
		default:
			return message;
	}
}
