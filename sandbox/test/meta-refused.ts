import type { JsonObject, JsonValue } from '../json';
import { many, wide } from './harness';
import * as meta from './meta-messages';

/** A message with something wrong in it, and where the sandbox has to see that. */
export type Refused = [
	why: string,
	message: JsonObject,
	changes: Record<string, JsonValue | undefined>,
	where: string,
];

const LINK = 'https://files.acme.test/a.jpg';

/** Messages without an interactive object. */
export const REFUSED_CONTENT: Refused[] = [
	['another type', meta.TEXT, { type: 'fax' }, ''],
	['no type', meta.IMAGE, { type: undefined }, ''],
	['the content of another type', meta.TEXT, { type: 'image' }, 'image'],
	['two contents', meta.TEXT, { image: { link: LINK } }, 'image'],
	['a blank text', meta.TEXT, { 'text.body': ' \n' }, 'text.body'],
	['a long text', meta.TEXT, { 'text.body': wide(4097) }, 'text.body'],
	['a preview that is a text', meta.TEXT, { 'text.preview_url': 'true' }, 'text.preview_url'],
	['a text as a text', meta.TEXT, { text: 'Hello' }, 'text'],
	['neither link nor ID', meta.IMAGE, { 'image.link': undefined }, 'image.link'],
	['both link and ID', meta.IMAGE, { 'image.id': '1' }, 'image'],
	['a link without a scheme', meta.IMAGE, { 'image.link': 'files.acme.test/a.jpg' }, 'image.link'],
	['a long caption', meta.IMAGE, { 'image.caption': wide(1025) }, 'image.caption'],
	['a caption of a sound', meta.AUDIO, { 'audio.caption': 'a' }, 'audio.caption'],
	['a caption of a sticker', meta.STICKER, { 'sticker.caption': 'a' }, 'sticker.caption'],
	['a name of a picture', meta.IMAGE, { 'image.filename': 'a.jpg' }, 'image.filename'],
	['a long file name', meta.DOCUMENT, { 'document.filename': wide(241) }, 'document.filename'],
	['no latitude', meta.LOCATION, { 'location.latitude': undefined }, 'location.latitude'],
	['a latitude beyond the pole', meta.LOCATION, { 'location.latitude': 90.1 }, 'location.latitude'],
	['a longitude in words', meta.LOCATION, { 'location.longitude': 'east' }, 'location.longitude'],
	[
		'a long address of a place',
		meta.LOCATION,
		{ 'location.address': wide(1001) },
		'location.address',
	],
	['a long name of a place', meta.LOCATION, { 'location.name': wide(1001) }, 'location.name'],
	['no contact', meta.CONTACTS, { contacts: [] }, 'contacts'],
	[
		'258 contacts',
		meta.CONTACTS,
		{ contacts: many(258, () => ({ name: { formatted_name: 'A', first_name: 'A' } })) },
		'contacts',
	],
	[
		'a contact without a name',
		meta.CONTACTS,
		{ 'contacts[0].name.formatted_name': undefined },
		'contacts[0].name.formatted_name',
	],
	[
		'a contact with just one form of the name',
		meta.CONTACTS,
		{ 'contacts[0].name': { formatted_name: 'Asha Rao' } },
		'contacts[0].name',
	],
	[
		'a birthday of another form',
		meta.CONTACTS,
		{ 'contacts[0].birthday': '31/05/1990' },
		'contacts[0].birthday',
	],
	[
		'a number as a text',
		meta.CONTACTS,
		{ 'contacts[0].phones': ['+919800000001'] },
		'contacts[0].phones[0]',
	],
	['a letter as a reaction', meta.REACTION, { 'reaction.emoji': 'a' }, 'reaction.emoji'],
	['two emojis', meta.REACTION, { 'reaction.emoji': '👍👍' }, 'reaction.emoji'],
	[
		'a reaction to nothing',
		meta.REACTION,
		{ 'reaction.message_id': undefined },
		'reaction.message_id',
	],
	['a reaction that quotes', meta.REACTION, { context: { message_id: 'wamid.x' } }, 'context'],
	['a quote of nothing', meta.TEXT, { context: {} }, 'context.message_id'],
];
