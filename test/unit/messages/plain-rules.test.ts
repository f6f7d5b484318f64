import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { verdictAt } from './support/rule-cases';
import { setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/* Files, places, cards and reactions: values typed from the documents. */

const check = (provider: ProviderId, kind: MessageKind, path: string, value: unknown) =>
	verdictAt({ provider, kind }, path, setAt(full(kind), path, value));

test.each([
	['infobip', 'link', []],
	[
		'infobip',
		'binary',
		[
			"'Media Source' must be URL: the provider fetches files from a public address and takes no uploads",
		],
	],
	[
		'messangi',
		'id',
		[
			"'Media Source' must be URL: the provider fetches files from a public address and takes no uploads",
		],
	],
	['kaleyra', 'id', []],
	['gupshup', 'binary', []],
	['gupshup', 'cloud', ["'Media Source' must be Binary File, Media ID or URL"]],
] as const)('%s takes a file from the source %s: %j', (provider, source, faults) => {
	expect(check(provider, 'image', 'message.source', source).faults).toEqual(faults);
});

test.each([
	[
		'image',
		'https://acme.test/mug.gif',
		"'Media URL' ends in .gif; what is not JPEG or PNG may be refused",
	],
	['image', 'https://acme.test/mug.JPG?size=5', undefined],
	['image', 'https://acme.test/mug.php', undefined],
	['image', 'https://acme.test/mugs/7', undefined],
	[
		'video',
		'https://acme.test/unbox.mov#t=5',
		"'Media URL' ends in .mov; what is not MP4 or 3GPP may be refused",
	],
	[
		'sticker',
		'https://acme.test/thanks.png',
		"'Media URL' ends in .png; what is not WebP may be refused",
	],
	['audio', 'https://acme.test/thanks.opus', undefined],
	[
		'audio',
		'https://acme.test/thanks.wav',
		"'Media URL' ends in .wav; what is not AAC, AMR, MP3, MP4 or OGG may be refused",
	],
	['document', 'https://acme.test/orders.xlsx', undefined],
] as const)('%s: the address %s is hinted at: %s', (kind, link, hint) => {
	const { faults, hints } = check('infobip', kind, 'message.link', link);
	expect(faults).toEqual([]);
	expect(hints).toEqual(hint === undefined ? [] : [hint]);
});

test.each([
	['image', 'https://acme.test/van.mp4', 1],
	['image', 'https://acme.test/van.jpeg', 0],
	['video', 'https://acme.test/van.jpeg', 1],
	['document', 'https://acme.test/van.jpeg', 0],
] as const)('a header of the type %s with the address %s has %i hints', (type, link, count) => {
	const submission = setAt(full('replyButtons'), 'message.header', { type, source: 'link', link });
	const place = { provider: 'kaleyra', kind: 'replyButtons' } as const;
	const { faults, hints } = verdictAt(place, 'message.header.link', submission);
	expect(faults).toEqual([]);
	expect(hints).toHaveLength(count);
});

test('Messangi: of documents, only PDF', () => {
	const { hints } = check('messangi', 'document', 'message.link', 'https://acme.test/orders.xlsx');
	expect(hints).toEqual(["'Media URL' ends in .xlsx; what is not PDF may be refused"]);
	expect(check('messangi', 'document', 'message.filename', 'invoice.PDF').faults).toEqual([]);
	expect(check('messangi', 'document', 'message.filename', 'invoice').faults).toEqual([
		"'Filename' must end in .pdf",
	]);
});

test.each([
	['infobip', 3000],
	['gupshup', 1024],
	['kaleyra', 1024],
	['messangi', 1024],
] as const)('%s: a caption of %i characters is the longest', (provider, max) => {
	const at = (length: number) =>
		check(provider, 'image', 'message.caption', '🙂'.repeat(length)).faults;
	expect(at(max)).toEqual([]);
	expect(at(max + 1)).toEqual([`'Caption' has ${max + 1} characters, but the limit is ${max}`]);
});

test.each([
	['latitude', '90', []],
	['latitude', '-90', []],
	['latitude', '90.1', ["'Latitude' is 90.1: it must be at most 90"]],
	['latitude', '19,07', ["'Latitude' must be a number, but it is '19,07'"]],
	['latitude', '', ["'Latitude' is empty"]],
	['longitude', '-180', []],
	['longitude', '-181', ["'Longitude' is -181: it must be at least -180"]],
] as const)('a location with the %s %j: %j', (member, value, faults) => {
	expect(check('gupshup', 'location', `message.${member}`, value).faults).toEqual(faults);
});

test.each([
	['1990-04-12', true],
	['2024-02-29', true],
	['2000-02-29', true],
	['1900-02-29', false],
	['2023-02-29', false],
	['1990-04-31', false],
	['1990-13-01', false],
	['12.04.1990', false],
	['1990-4-12', false],
])('the birthday %s is a day: %j', (birthday, isDay) => {
	for (const provider of ['infobip', 'gupshup'] as const) {
		const { faults } = check(provider, 'contacts', 'message.contacts[].birthday', birthday);
		expect(faults).toEqual(
			isDay ? [] : ["'Birthday' of contact 1 must be a date such as 1990-04-12"],
		);
	}
});

const named = (name: object) =>
	setAt(full('contacts'), 'message.contacts', [
		{ name },
		{ name: { formattedName: 'A', firstName: 'A' } },
	]);

test.each([
	[
		'infobip',
		{ formattedName: 'Asha Rao', lastName: 'Rao' },
		["'First Name' of contact 1 is empty"],
	],
	['kaleyra', { formattedName: 'Asha Rao', lastName: 'Rao' }, []],
	['messangi', { formattedName: 'Asha Rao', firstName: 'Asha' }, []],
	['gupshup', { formattedName: 'Asha Rao' }, ["'First Name' of contact 1 is empty"]],
] as const)('%s: a contact with the name %j: %j', (provider, name, faults) => {
	const path = 'message.contacts[].name.firstName';
	expect(verdictAt({ provider, kind: 'contacts' }, path, named(name)).faults).toEqual(faults);
});

test.each([
	['infobip', 'phones', 'CELL', true],
	['infobip', 'phones', 'FAX', false],
	['infobip', 'emails', 'CELL', false],
	['gupshup', 'phones', 'FAX', true],
	['messangi', 'urls', 'SHOP', true],
] as const)('%s: the type of %s may be %s: %j', (provider, member, type, isTaken) => {
	const { faults } = check(provider, 'contacts', `message.contacts[].${member}[].type`, type);
	expect(faults).toHaveLength(isTaken ? 0 : 1);
});

test('Infobip looks at the form of e-mail addresses', () => {
	const path = 'message.contacts[].emails[].email';
	expect(check('infobip', 'contacts', path, 'asha at acme').faults).toEqual([
		"'Email' of email 1 in contact 1 must be an e-mail address",
	]);
	expect(check('gupshup', 'contacts', path, 'asha at acme').faults).toEqual([]);
});

test.each([
	['a thumb', '👍', true],
	['a thumb of some colour', '👍🏽', true],
	['a heart with what makes it red', '❤️', true],
	['a heart without', '❤', true],
	['a family', '👨‍👩‍👧‍👦', true],
	['a flag of a country', '🇮🇳', true],
	['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', true],
	['a keycap', '1️⃣', true],
	['two thumbs', '👍👍', false],
	['a letter', 'a', false],
	['a digit', '1', false],
	['a word', ':thumbsup:', false],
	['nothing', '', false],
])('%s is one emoji: %s', (_what, emoji, isOne) => {
	expect(check('gupshup', 'reaction', 'message.emoji', emoji).faults).toHaveLength(isOne ? 0 : 1);
});

test('a reaction that is taken back needs no emoji', () => {
	const taken = setAt(setAt(full('reaction'), 'message.emoji', ''), 'message.remove', true);
	expect(
		verdictAt({ provider: 'kaleyra', kind: 'reaction' }, 'message.emoji', taken).faults,
	).toEqual([]);
});
