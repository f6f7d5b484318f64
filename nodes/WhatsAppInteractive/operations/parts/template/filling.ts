import { defined } from '../../../common/defined';
import { joinWithOr } from '../../../common/join-with-or';
import {
	CARD_HEADER_TYPES,
	type TemplateButton,
	type TemplateCard,
	type TemplateCardButton,
	type TemplateFilling,
	type TemplateHeader,
	type TemplateMediaHeader,
	type TemplateOrderStatus,
	type TemplateProductSection,
	type TemplateText,
} from '../../../messages/kinds/template';
import { quote } from '../../../common/quote';
import { readMediaMembers } from '../media-source';
import { readOrderDetailsObject } from '../order/read-order';
import { readStatus } from '../order/read-status';
import { isPlainObject } from '../../reader/plain-text';
import type { Reader } from '../../reader/reader';

/** What is wrong with the names of a body's variables, as the end of a sentence. */
function tellNames(names: readonly string[]): string | undefined {
	if (names.some((name) => name.trim() === '')) return 'has a variable without a name';
	const positions = names.filter((name) => /^\d+$/.test(name));
	const [position] = positions;
	if (position === undefined) return undefined;
	const named = names.find((name) => !positions.includes(name));
	if (named !== undefined) {
		return `has '${position}' beside ${quote(named)}: the variables of a template have numbers or names, not both`;
	}
	const strange = positions.find((each) => !/^[1-9]\d*$/.test(each));
	if (strange !== undefined) return `has a variable ${quote(strange)}: they are counted from 1`;
	const missing = positions.findIndex((_each, index) => !positions.includes(String(index + 1)));
	return missing === -1
		? undefined
		: `has a variable ${quote(positions.at(-1))}, but none for '${missing + 1}'`;
}

/**
 * Reads the variables of a body: a list in their order, an object with a text for each of their
 * numbers or names, or the only one.
 */
function readTexts(reader: Reader, label = 'Body', within = ''): TemplateText[] {
	const value = reader.value('body');
	if (value === undefined || value === null) return [];
	const textOf = (each: unknown, variable: string) =>
		reader.textOf(each, label, ` of variable ${variable}${within}`) ?? '';
	if (!isPlainObject(value)) {
		const values: unknown[] = Array.isArray(value) ? value : [value];
		// A list can have gaps, which are as good as nothing.
		return Array.from(values, (each, index) => ({ text: textOf(each, String(index + 1)) }));
	}
	// An object's whole numbers come in their order, whatever the order in which they were written.
	const entries = Object.entries(value);
	const wrong = tellNames(entries.map(([name]) => name));
	if (wrong !== undefined) {
		reader.fault(label, `'${label}'${within} ${wrong}`);
		return [];
	}
	return entries.map(([name, each]) => ({
		text: textOf(each, /^\d+$/.test(name) ? name : quote(name)),
		...(!/^\d+$/.test(name) && { name }),
	}));
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
	const file = {
		type,
		...(filename !== undefined && { filename }),
		...readMediaMembers(header, label),
	};
	header.close('Header');
	return file;
}

function readHeader(reader: Reader): TemplateHeader | undefined {
	const value = reader.value('header');
	if (value === undefined || value === null) return undefined;
	if (!isPlainObject(value)) {
		return { type: 'text', text: reader.textOf(value, 'Header Text') ?? '' };
	}
	const header = reader.nested('header', 'Header');
	const type = header.line('type', 'Header');
	const file = fileType(type);
	if (file !== undefined) return readFile(header, file, 'Header Media');
	const read = readOtherHeader(header, type);
	// Of a header of no type it is not known what members it may have.
	if (read !== undefined) header.close('Header');
	return read;
}

function readOtherHeader(header: Reader, type: string | undefined): TemplateHeader | undefined {
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
				retailerId: header.line('retailerId', 'Header Product ID') ?? '',
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
				`'Header' is ${quote(type)}: it must be document, gif, image, location, product, text or video`,
			);
			return undefined;
	}
}

function readSection(section: Reader): TemplateProductSection {
	const read = {
		title: section.text('title', 'Section Title') ?? '',
		retailerIds: section.texts('products', 'Products'),
	};
	section.close('Product Sections');
	return read;
}

function readCardButton(button: Reader, index: number): TemplateCardButton | undefined {
	const position = button.number('index', 'Button Index') ?? index;
	switch (button.line('type', 'Button Type')) {
		case 'quickReply':
			return {
				type: 'quickReply',
				index: position,
				payload: button.line('payload', 'Payload') ?? '',
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
		...defined({ token: button.line('token', 'Flow Token') }),
		...(data && { data }),
	};
}

/**
 * Reads a button. For an unknown type, members that nobody reads are not reported, since it is
 * not known which ones belong to it.
 */
function readClosed<Button>(
	read: (button: Reader, at: number) => Button | undefined,
): (button: Reader, at: number) => Button | undefined {
	return (button, at) => {
		const found = read(button, at);
		if (found !== undefined) button.close('Buttons');
		return found;
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
				...defined({ thumbnailRetailerId: button.text('thumbnail', 'Thumbnail Product ID') }),
			};
		case 'products':
			return {
				type,
				index,
				...defined({ thumbnailRetailerId: button.text('thumbnail', 'Thumbnail Product ID') }),
				sections: button.jsonElements('sections', 'Product Sections').map(readSection),
			};
		case 'orderDetails': {
			const order = button.jsonReader('order', 'Order Details');
			const details = readOrderDetailsObject(order);
			order.close('Order Details');
			return { type, index, details };
		}
		case 'voiceCall':
			return {
				type,
				index,
				...defined({ validityMinutes: button.text('minutes', 'Call Minutes') }),
				...defined({ callPayload: button.text('payload', 'Call Payload') }),
			};
		default:
			button.fault(
				'Button Type',
				`'Button Type' is ${quote(type ?? '')}: it must be catalog, copyCode, flow, orderDetails, products, quickReply, url or voiceCall`,
			);
			return undefined;
	}
}

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

function readCard(card: Reader, index: number): TemplateCard {
	const header = card.nested('header', 'Header');
	const given = header.line('type', 'Header') ?? 'image';
	const type = CARD_HEADER_TYPES.find((each) => each === given);
	if (type === undefined) {
		header.fault(
			'Header',
			`'Header' of card ${index + 1} is ${quote(given)}: it must be ${joinWithOr(CARD_HEADER_TYPES)}`,
		);
	}
	const body = readTexts(card, 'Body', ` in card ${index + 1}`);
	const buttons = card
		.jsonElements('buttons', 'Buttons')
		.map(readClosed(readCardButton))
		.filter(isThere);
	const read = {
		header: readFile(header, type ?? 'image', 'Media'),
		...(body.length > 0 && { body }),
		...(buttons.length > 0 && { buttons }),
	};
	card.close('Cards');
	return read;
}

function readOrderStatus(order: Reader): TemplateOrderStatus {
	const paymentType = order.line('paymentType', 'Order Payment Type');
	const read = {
		referenceId: order.line('referenceId', 'Order Reference ID') ?? '',
		...(paymentType !== undefined && { paymentType }),
		status: readStatus(order, 'status', 'Order Status'),
		...defined({ description: order.text('description', 'Order Status Description') }),
	};
	order.close('Order Status');
	return read;
}

/**
 * Reads what fills a template out of one object: what 'Variables (JSON)' holds, and what the fields
 * of the template are turned into.
 * @param reader reads the members of the object; its faults are told with the item
 * @param label the field that holds the object
 */
export function readFilling(reader: Reader, label: string): TemplateFilling {
	const header = readHeader(reader);
	const body = readTexts(reader);
	const buttons = reader
		.jsonElements('buttons', 'Buttons')
		.map(readClosed(readButton))
		.filter(isThere);
	const cards = reader.jsonElements('cards', 'Cards').map(readCard);
	const offerEndsAt = reader.futureTime('offerEndsAt', 'Offer Ends At');
	const code = reader.line('code', 'Code');
	const order = reader.value('orderStatus') ?? undefined;
	const filling = {
		...(header && { header }),
		...(body.length > 0 && { body }),
		...(buttons.length > 0 && { buttons }),
		...(cards.length > 0 && { cards }),
		...(offerEndsAt !== undefined && { offerEndsAt }),
		...(order !== undefined && {
			orderStatus: readOrderStatus(reader.nested('orderStatus', 'Order Status')),
		}),
		...(code !== undefined && { code }),
	};
	reader.close(label);
	return filling;
}
