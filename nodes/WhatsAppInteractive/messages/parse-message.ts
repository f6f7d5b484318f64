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
import { readPhone, type PhoneNumber } from './phone';
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

function each<Given, Parsed>(
	given: readonly Given[],
	parse: (one: Given) => Parsed | undefined,
): Parsed[] | undefined {
	const parsed = given.map(parse).filter((one): one is Parsed => one !== undefined);
	return parsed.length === given.length ? parsed : undefined;
}

/** A member that may be left out, as an object to spread: empty where there is nothing to parse. */
function optional<Given, Parsed, Member extends object>(
	given: Given | undefined,
	parse: (given: Given) => Parsed | undefined,
	toMember: (parsed: Parsed) => Member,
): Member | Record<never, never> | undefined {
	if (given === undefined) return {};
	const parsed = parse(given);
	return parsed === undefined ? undefined : toMember(parsed);
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

function parseDetails<Details extends OrderDetails>(details: Details) {
	const order = parseOrder(details.order);
	return order && { ...details, order };
}

const parseHeader = (header: TemplateHeader): TemplateHeader<AsParsed> | undefined =>
	header.type === 'location' ? parsePlace(header) : header;

function parseButton(button: TemplateButton): TemplateButton<AsParsed> | undefined {
	switch (button.type) {
		case 'orderDetails': {
			const details = parseDetails(button.details);
			return details && { ...button, details };
		}
		case 'voiceCall':
			return parseValidity(button);
		default:
			return button;
	}
}

function parseFilling(given: TemplateFilling): TemplateFilling<AsParsed> | undefined {
	const { header, buttons, ...rest } = given;
	const parsedHeader = optional(header, parseHeader, (parsed) => ({ header: parsed }));
	const parsedButtons = optional(
		buttons,
		(all) => each(all, parseButton),
		(parsed) => ({ buttons: parsed }),
	);
	return parsedHeader && parsedButtons && { ...rest, ...parsedHeader, ...parsedButtons };
}

/** Parses the numbers, amounts and phone numbers of a message; undefined where one of them can't be. */
export function parseMessage(message: Message): ParsedMessage | undefined {
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
			return parseDetails(message);
		case 'template': {
			const filling = parseFilling(message.filling);
			return filling && { ...message, filling };
		}
		default:
			return message;
	}
}
