import type { JsonObject, JsonValue } from '../json';
import { checkMessage } from '../providers/messangi/schemas';
import { changed, many, wide } from './harness';
import { CONTACTS } from './meta-messages';
import { MESSANGI_BUTTONS, MESSANGI_LIST } from './samples';

const LINK = 'https://files.acme.test/7781.pdf';

function request(type: string, content: JsonObject): JsonObject {
	return {
		channel: 'WHATSAPP',
		request: { from: '1000000001', to: '+1000000002', type, ...content },
	};
}

const text = request('text', { message: 'Order 7781 leaves today', externalId: 'e7781' });
const image = request('image', { message: LINK, caption: 'Your mug' });
const video = request('video', { message: LINK });
const audio = request('audio', { message: LINK });
const file = request('document', { message: LINK, fileName: 'invoice-7781.pdf' });
const contacts = request('contacts', { contacts: CONTACTS.contacts ?? [] });
const location = request('location', { location: { latitude: 10.5, longitude: -66.9 } });

test.each<[why: string, message: JsonObject, changes: Record<string, JsonValue | undefined>]>([
	['a text', text, {}],
	['a reply', text, { 'request.replyTo': 'mo-77' }],
	['two callbacks', text, { callbacks: 'https://x.test/a, https://x.test/b' }],
	['an image', image, {}],
	['the longest caption', image, { 'request.caption': wide(1024) }],
	['a video', video, {}],
	['a sound', audio, {}],
	['a document', file, {}],
	['a document without a name', file, { 'request.fileName': undefined }],
	['contacts', contacts, {}],
	['contacts with a filler', contacts, { 'request.message': 'contact' }],
	['a location', location, {}],
	['a list of 10 sections', MESSANGI_LIST, { 'request.interactive.action.sections': sections(10) }],
	['buttons with an ID of the user', MESSANGI_BUTTONS, { 'request.clientId': 'cust-9' }],
])('takes %s', (_why, message, changes) => {
	expect(checkMessage(changed(message, changes))).toMatchObject({ ok: true });
});

const R = 'request';

test.each<
	[why: string, message: JsonObject, changes: Record<string, JsonValue | undefined>, where: string]
>([
	['another type', text, { 'request.type': 'sticker' }, R],
	['a template', text, { 'request.type': 'template' }, R],
	['an image without an address', image, { 'request.message': undefined }, `${R}.message`],
	['an address without a scheme', image, { 'request.message': 'x.test/a.png' }, `${R}.message`],
	['a long caption', image, { 'request.caption': wide(1025) }, `${R}.caption`],
	['a caption of a sound', audio, { 'request.caption': 'a' }, `${R}.caption`],
	['a caption of a document', file, { 'request.caption': 'a' }, `${R}.caption`],
	['a name of an image', image, { 'request.fileName': 'a.pdf' }, `${R}.fileName`],
	['another sort of document', file, { 'request.fileName': 'a.docx' }, `${R}.fileName`],
	['an ID of media', image, { 'request.image': { id: '1' } }, `${R}.image`],
	['a reply with an image', image, { 'request.replyTo': 'mo-77' }, `${R}.replyTo`],
	['no contact', contacts, { 'request.contacts': [] }, `${R}.contacts`],
	[
		'a contact with one form of the name',
		contacts,
		{ 'request.contacts[0].name': { formatted_name: 'A' } },
		`${R}.contacts[0].name`,
	],
	[
		'a location without a longitude',
		location,
		{ 'request.location.longitude': undefined },
		`${R}.location.longitude`,
	],
	['a text beside an object', text, { 'request.interactive': {} }, `${R}.interactive`],
	[
		'interactive without its object',
		MESSANGI_LIST,
		{ 'request.interactive': undefined },
		`${R}.interactive`,
	],
	['a link', MESSANGI_LIST, { 'request.interactive.type': 'cta_url' }, `${R}.interactive`],
	[
		'a header of two lines',
		MESSANGI_LIST,
		{ 'request.interactive.header.sub_text': 'a' },
		`${R}.interactive.header.sub_text`,
	],
	[
		'eleven sections',
		MESSANGI_LIST,
		{ 'request.interactive.action.sections': sections(11) },
		`${R}.interactive.action.sections`,
	],
	['a sender that is a name', text, { 'request.from': 'Acme' }, `${R}.from`],
	['a number as a number', text, { 'request.from': 1_000_000_001 }, `${R}.from`],
])('refuses %s', (_why, message, changes, where) => {
	const checked = checkMessage(changed(message, changes));
	expect(checked.ok ? [] : checked.violations.map(({ path }) => path)).toContain(where);
});

function sections(count: number) {
	return many(count, (index) => ({
		title: `Part ${index}`,
		rows: [{ id: `row-${index}`, title: 'Row' }],
	}));
}
