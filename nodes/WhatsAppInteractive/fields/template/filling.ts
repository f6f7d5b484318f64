import type {
	TemplateButton,
	TemplateCard,
	TemplateCardButton,
	TemplateFilling,
	TemplateHeader,
	TemplateMediaHeader,
	TemplateOrderStatus,
	TemplateProductSection,
	TemplateText,
} from '../../messages/kinds/template';
import { readMediaMembers } from '../media-source';
import { readOrderDetailsObject } from '../order/order-details';
import { readStatus } from '../order/order-status';
import type { Reader } from '../reader';
import { isRecord } from '../../json';

const asText = (value: unknown): string =>
	value === undefined || value === null ? '' : String(value);

/** `{ "1": "Asha", "2": "7781" }` has positions, `{ "customer_name": "Asha" }` names. */
function textsOf(members: Readonly<Record<string, unknown>>): TemplateText[] {
	const entries = Object.entries(members);
	return entries.every(([name]) => /^\d+$/.test(name))
		? entries
				.sort(([one], [other]) => Number(one) - Number(other))
				.map(([, value]) => ({ text: asText(value) }))
		: entries.map(([name, value]) => ({ text: asText(value), name }));
}

/** Reads the variables of a body: a list in their order, an object by their names, or the only one. */
function readTexts(value: unknown, label: string, reader: Reader): TemplateText[] {
	if (value === undefined || value === null) return [];
	const values = isRecord(value) ? Object.values(value) : [value].flat();
	if (values.some((each) => typeof each === 'object' && each !== null)) {
		reader.fault(
			label,
			`'${label}' must be a list of texts, or an object with a text for each name`,
		);
		return [];
	}
	return isRecord(value) ? textsOf(value) : values.map((each) => ({ text: asText(each) }));
}

const FILES = ['document', 'gif', 'image', 'video'] as const;

const fileType = (type: string | undefined): TemplateMediaHeader['type'] | undefined =>
	FILES.find((each) => each === type);

function readFile(
	header: Reader,
	type: TemplateMediaHeader['type'],
	label: string,
): TemplateMediaHeader {
	const filename = header.text('filename', 'Header Filename');
	return {
		type,
		...(filename !== undefined && { filename }),
		...readMediaMembers(header, label),
	};
}

function readHeader(value: unknown, header: Reader): TemplateHeader | undefined {
	if (value === undefined || value === null) return undefined;
	if (!isRecord(value)) return { type: 'text', text: asText(value) };
	const type = header.line('type', 'Header');
	const file = fileType(type);
	if (file !== undefined) return readFile(header, file, 'Header Media');
	switch (type) {
		case 'location': {
			const placeName = header.text('name', 'Header Place Name');
			const address = header.text('address', 'Header Address');
			return {
				type,
				latitude: header.line('latitude', 'Header Latitude') ?? '',
				longitude: header.line('longitude', 'Header Longitude') ?? '',
				...(placeName !== undefined && { placeName }),
				...(address !== undefined && { address }),
			};
		}
		case 'product':
			return {
				type,
				catalogId: header.line('catalogId', 'Header Catalog ID') ?? '',
				retailerId: header.line('retailerId', 'Header Product') ?? '',
			};
		case 'text':
		case undefined: {
			const name = header.line('name', 'Variable Name');
			return {
				type: 'text',
				text: header.text('text', 'Header Text') ?? '',
				...(name !== undefined && { name }),
			};
		}
		default:
			header.fault(
				'Header',
				`'Header' is '${type}', it must be document, gif, image, location, product, text or video`,
			);
			return undefined;
	}
}

const readSection = (section: Reader): TemplateProductSection => ({
	title: section.text('title', 'Section Title') ?? '',
	retailerIds: section.texts('products', 'Products'),
});

/** A member with a text, where there is one. */
function optional<Name extends string>(
	reader: Reader,
	name: string,
	label: string,
	as: Name,
): { readonly [Key in Name]?: string } {
	const text = reader.text(name, label);
	return (text === undefined ? {} : { [as]: text }) as { readonly [Key in Name]?: string };
}

function readCardButton(button: Reader, index: number): TemplateCardButton | undefined {
	const position = button.number('index', 'Button Index') ?? index;
	switch (button.line('type', 'Button Type')) {
		case 'quickReply':
			return {
				type: 'quickReply',
				index: position,
				payload: button.text('payload', 'Payload') ?? '',
			};
		case 'url':
			return {
				type: 'url',
				index: position,
				suffix: button.line('suffix', 'URL Suffix') ?? '',
			};
		default:
			button.fault(
				'Card Button Type',
				"'Card Button Type' must be quickReply or url, the only buttons of a card that take something",
			);
			return undefined;
	}
}

function readFlow(button: Reader, index: number): TemplateButton {
	const data = button.jsonObject('data', 'Flow Data');
	return {
		type: 'flow',
		index,
		...optional(button, 'token', 'Flow Token', 'token'),
		...(data && { data }),
	};
}

function readButton(button: Reader, at: number): TemplateButton | undefined {
	const type = button.line('type', 'Button Type');
	const index = button.number('index', 'Button Index') ?? at;
	switch (type) {
		case 'quickReply':
		case 'url':
			return readCardButton(button, at);
		case 'copyCode':
			return { type, index, code: button.line('code', 'Code to Copy') ?? '' };
		case 'flow':
			return readFlow(button, index);
		case 'catalog':
			return {
				type,
				index,
				...optional(button, 'thumbnail', 'Thumbnail Product', 'thumbnailRetailerId'),
			};
		case 'products':
			return {
				type,
				index,
				...optional(button, 'thumbnail', 'Thumbnail Product', 'thumbnailRetailerId'),
				sections: button.jsonElements('sections', 'Product Sections').map(readSection),
			};
		case 'orderDetails': {
			const order = button.jsonReader('order', 'Order Details');
			return { type, index, details: readOrderDetailsObject(order) };
		}
		case 'voiceCall':
			return {
				type,
				index,
				...optional(button, 'minutes', 'Call Minutes', 'validityMinutes'),
				...optional(button, 'payload', 'Call Payload', 'callPayload'),
			};
		default:
			button.fault(
				'Button Type',
				`'Button Type' is '${type ?? ''}', it must be catalog, copyCode, flow, orderDetails, products, quickReply, url or voiceCall`,
			);
			return undefined;
	}
}

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

function readCard(card: Reader, value: Readonly<Record<string, unknown>>): TemplateCard {
	const header = card.nested('header');
	const type = fileType(header.line('type', 'Header')) ?? 'image';
	const body = readTexts(value.body, 'Body', card);
	const buttons = card.jsonElements('buttons', 'Buttons').map(readCardButton).filter(isThere);
	return {
		header: readFile(header, type, 'Media'),
		...(body.length > 0 && { body }),
		...(buttons.length > 0 && { buttons }),
	};
}

function readCards(reader: Reader, value: unknown): TemplateCard[] {
	const values = Array.isArray(value) ? (value as unknown[]) : [];
	return reader
		.jsonElements('cards', 'Cards')
		.map((card, index) => readCard(card, isRecord(values[index]) ? values[index] : {}));
}

function readOrderStatus(order: Reader): TemplateOrderStatus {
	const paymentType = order.line('paymentType', 'Order Payment Type');
	return {
		referenceId: order.line('referenceId', 'Order Reference ID') ?? '',
		...(paymentType !== undefined && { paymentType }),
		status: readStatus(order, 'status', 'Order Status'),
		...optional(order, 'description', 'Order Status Description', 'description'),
	};
}

/**
 * Reads what fills a template out of one object: what 'Variables (JSON)' holds, and what the fields
 * of the template are turned into.
 * @param reader reads the members of the object; its faults are told with the item
 */
export function readFilling(
	members: Readonly<Record<string, unknown>>,
	reader: Reader,
): TemplateFilling {
	const header = readHeader(members.header, reader.nested('header'));
	const body = readTexts(members.body, 'Body', reader);
	const buttons = reader.jsonElements('buttons', 'Buttons').map(readButton).filter(isThere);
	const cards = readCards(reader, members.cards);
	const offerEndsAt = reader.time('offerEndsAt', 'Offer Ends At');
	const code = reader.line('code', 'Code');
	return {
		...(header && { header }),
		...(body.length > 0 && { body }),
		...(buttons.length > 0 && { buttons }),
		...(cards.length > 0 && { cards }),
		...(offerEndsAt !== undefined && { offerEndsAt }),
		...(reader.holds('orderStatus') && {
			orderStatus: readOrderStatus(reader.nested('orderStatus')),
		}),
		...(code !== undefined && { code }),
	};
}
