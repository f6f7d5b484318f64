import type { ShownAction, ShownHeader, ShownMedia } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import { given, listAt, numberAt, textAt } from './read';

const MEDIA: ReadonlyMap<string, ShownMedia['type']> = new Map([
	['DOCUMENT', 'document'],
	['GIF', 'gif'],
	['IMAGE', 'image'],
	['VIDEO', 'video'],
]);

/** A file by its address; cards name it `url`, all else `mediaUrl`. */
export function infobipMedia(type: ShownMedia['type'], media: JsonValue | undefined): ShownMedia {
	return {
		type,
		...given('link', textAt(media, 'mediaUrl') ?? textAt(media, 'url')),
		...given('name', textAt(media, 'filename')),
		...(valueAt(media, 'voice') === true ? { voice: true } : {}),
	};
}

/** What stands above the text of a message, a card or a template. */
export function infobipHeader(header: JsonValue | undefined): ShownHeader | undefined {
	const type = textAt(header, 'type');
	const media = MEDIA.get(type ?? '');
	if (media !== undefined) return infobipMedia(media, header);
	if (type === 'LOCATION') return infobipLocation(header);
	if (type !== 'TEXT') return undefined;
	return { type: 'text', text: textAt(header, 'text') ?? textAt(header, 'placeholder') ?? '' };
}

/** A place by its degrees. */
export function infobipLocation(content: JsonValue | undefined): ShownHeader {
	return {
		type: 'location',
		latitude: numberAt(content, 'latitude') ?? 0,
		longitude: numberAt(content, 'longitude') ?? 0,
		...given('name', textAt(content, 'name')),
		...given('address', textAt(content, 'address')),
	};
}

/** A button that answers with its ID. */
export function infobipReply(button: JsonValue): ShownAction {
	return { type: 'reply', id: textAt(button, 'id') ?? '', text: textAt(button, 'title') ?? '' };
}

/** Products by section. */
export function infobipProducts(
	text: string,
	action: JsonValue | undefined,
): Extract<ShownAction, { type: 'products' }> {
	return {
		type: 'products',
		text,
		...given('catalogId', textAt(action, 'catalogId')),
		sections: listAt(action, 'sections').map((section) => ({
			...given('title', textAt(section, 'title')),
			entries: listAt(section, 'productRetailerIds').filter((id) => typeof id === 'string'),
		})),
	};
}
