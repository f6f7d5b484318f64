import type { ShownContact, ShownHeader, ShownLocation, ShownMedia } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import { given, joined, listAt, numberAt, textAt } from './read';

const MEDIA_TYPES = ['audio', 'document', 'gif', 'image', 'sticker', 'video'] as const;

/** Narrows a name to one of the types of files. */
export function isMediaType(type: string): type is ShownMedia['type'] {
	return MEDIA_TYPES.some((one) => one === type);
}

/** A file by its link or ID, as Meta's objects name one. */
export function metaMedia(type: ShownMedia['type'], media: JsonValue | undefined): ShownMedia {
	return {
		type,
		...given('link', textAt(media, 'link')),
		...given('id', textAt(media, 'id')),
		...given('name', textAt(media, 'filename')),
		...(valueAt(media, 'voice') === true ? { voice: true } : {}),
	};
}

/** A place by its degrees. */
export function metaLocation(location: JsonValue | undefined): ShownLocation {
	return {
		type: 'location',
		latitude: numberAt(location, 'latitude') ?? 0,
		longitude: numberAt(location, 'longitude') ?? 0,
		...given('name', textAt(location, 'name')),
		...given('address', textAt(location, 'address')),
	};
}

/** The header of an interactive object, and the header's parameter of a template: both have a type. */
export function metaHeader(header: JsonValue | undefined): ShownHeader | undefined {
	const type = textAt(header, 'type');
	if (type === undefined) return undefined;
	if (isMediaType(type)) {
		return metaMedia(type, valueAt(header, type));
	}
	switch (type) {
		case 'text':
			return {
				type,
				text: textAt(header, 'text') ?? '',
				...given('subtext', textAt(header, 'sub_text')),
			};
		case 'location':
			return metaLocation(valueAt(header, 'location'));
		case 'product':
			return {
				type,
				retailerId: textAt(header, 'product', 'product_retailer_id') ?? '',
				...given('catalogId', textAt(header, 'product', 'catalog_id')),
			};
		default:
			return undefined;
	}
}

function contactOf(contact: JsonValue): ShownContact {
	const all = (list: string, ...members: string[]) =>
		listAt(contact, list).map((entry) =>
			joined(
				members.map((name) => textAt(entry, name)),
				', ',
			),
		);
	const lines = [
		...all('phones', 'phone'),
		...all('emails', 'email'),
		...all('addresses', 'street', 'city', 'zip', 'country'),
		...all('urls', 'url'),
	];
	return {
		name:
			textAt(contact, 'name', 'formatted_name') ?? textAt(contact, 'name', 'formattedName') ?? '',
		...given(
			'organization',
			joined([textAt(contact, 'org', 'title'), textAt(contact, 'org', 'company')], ', '),
		),
		lines: lines.filter((line) => line !== undefined),
	};
}

/** Contact cards; Infobip writes the names of a person's parts in its own way. */
export function shownContacts(contacts: readonly JsonValue[]): readonly ShownContact[] {
	return contacts.map(contactOf);
}
