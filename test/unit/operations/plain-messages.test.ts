import { readMediaMembers } from '../../../nodes/WhatsAppInteractive/operations/parts/media-source';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { faultsOf, read, readerOf, type Parameters } from './support';

/* How the fields of plain messages and signals are read. */

const LINK = { source: 'link', link: 'https://acme.test/a.png' } as const;

const CASES: ReadonlyArray<{
	why: string;
	kind: MessageKind;
	parameters: Parameters;
	message: object;
}> = [
	{
		why: 'without a source it is a URL, as in workflows that are older than the choice',
		kind: 'image',
		parameters: { mediaUrl: ' https://acme.test/a.png\n' },
		message: { kind: 'image', ...LINK },
	},
	{
		why: 'a media ID, which can be a number',
		kind: 'video',
		parameters: { mediaSource: 'id', mediaId: 1050000000000001, caption: 'How to unbox' },
		message: { kind: 'video', source: 'id', id: '1050000000000001', caption: 'How to unbox' },
	},
	{
		why: 'a binary field',
		kind: 'document',
		parameters: { mediaSource: 'binary', mediaBinaryField: ' data ', filename: 'a.pdf' },
		message: { kind: 'document', source: 'binary', binary: 'data', filename: 'a.pdf' },
	},
	{
		why: 'a voice message is told, a sound needs nothing',
		kind: 'audio',
		parameters: { mediaUrl: LINK.link, voice: true },
		message: { kind: 'audio', ...LINK, voice: true },
	},
	{
		why: 'a switch that is off says nothing',
		kind: 'audio',
		parameters: { mediaUrl: LINK.link, voice: false },
		message: { kind: 'audio', ...LINK },
	},
	{
		why: 'a sticker',
		kind: 'sticker',
		parameters: { mediaUrl: LINK.link },
		message: { kind: 'sticker', ...LINK },
	},
	{
		why: 'coordinates as numbers',
		kind: 'location',
		parameters: { latitude: 19.076, longitude: '72.8777 ', locationName: 'Shop' },
		message: { kind: 'location', latitude: '19.076', longitude: '72.8777', name: 'Shop' },
	},
	{
		why: 'a reaction',
		kind: 'reaction',
		parameters: { receivedMessageId: ' wamid.A ', emoji: '👍' },
		message: { kind: 'reaction', messageId: 'wamid.A', remove: false, emoji: '👍' },
	},
	{
		why: 'a reaction that is taken back',
		kind: 'reaction',
		parameters: { receivedMessageId: 'wamid.A', removeReaction: true },
		message: { kind: 'reaction', messageId: 'wamid.A', remove: true },
	},
	{
		why: 'a read receipt',
		kind: 'readReceipt',
		parameters: { receivedMessageId: 'wamid.A' },
		message: { kind: 'readReceipt', messageId: 'wamid.A' },
	},
	{
		why: 'typing without a message, as at Infobip',
		kind: 'typing',
		parameters: {},
		message: { kind: 'typing' },
	},
];

test.each(CASES)('$kind: $why', ({ kind, parameters, message }) => {
	const { submission, faults } = read(kind, parameters);
	expect(faults).toEqual([]);
	expect(submission.message).toStrictEqual(message);
});

test('a source that is none is told', () => {
	expect(read('image', { mediaSource: 'cloud' }).faults).toEqual([
		"'Media Source' is 'cloud': it must be binary, id or link",
	]);
});

test.each([
	[{ url: ' https://acme.test/a.png ' }, LINK],
	[{ link: LINK.link }, LINK],
	[{ id: 77 }, { source: 'id', id: '77' }],
	[{ mediaId: '77' }, { source: 'id', id: '77' }],
	[{ binary: 'photo' }, { source: 'binary', binary: 'photo' }],
	[{}, { source: 'link', link: '' }],
])('a file in a list, given as %j', (members, media) => {
	expect(readMediaMembers(readerOf(members), 'Header Media')).toEqual(media);
});

const contactsOf = (contactsJson: unknown) => {
	const { submission, faults } = read('contacts', { contactsSource: 'json', contactsJson });
	return { contacts: (submission.message as { contacts: unknown }).contacts, faults };
};

const ASHA = {
	name: { formattedName: 'Asha Rao', firstName: 'Asha', lastName: 'Rao' },
	phones: [{ phone: '+91 98000 00002', type: 'CELL', whatsAppId: '919800000002' }],
	emails: [{ email: 'asha@acme.test' }],
	organization: { company: 'Acme' },
};

describe('contacts', () => {
	test('as the editor has them', () => {
		const { submission } = read('contacts', {
			contactsSource: 'fields',
			contacts: {
				contact: [
					{
						firstName: 'Asha',
						lastName: 'Rao',
						phones: {
							phone: [{ phone: '+91 98000 00002', type: 'CELL', whatsAppId: '919800000002' }],
						},
						emails: { email: [{ email: 'asha@acme.test' }] },
						more: { company: 'Acme', birthday: '1990-04-12T00:00:00' },
					},
				],
			},
		});
		expect(submission.message).toStrictEqual({
			kind: 'contacts',
			contacts: [{ ...ASHA, birthday: '1990-04-12' }],
		});
	});

	test.each([
		[
			'as WhatsApp has them',
			[
				{
					name: { formatted_name: 'Asha Rao', first_name: 'Asha', last_name: 'Rao' },
					phones: [{ phone: '+91 98000 00002', type: 'cell', wa_id: '919800000002' }],
					emails: [{ email: 'asha@acme.test' }],
					org: { company: 'Acme' },
				},
			],
		],
		[
			'as Infobip has them',
			[
				{
					name: { formattedName: 'Asha Rao', firstName: 'Asha', lastName: 'Rao' },
					phones: [{ phone: '+91 98000 00002', type: 'CELL', waId: '919800000002' }],
					emails: [{ email: 'asha@acme.test' }],
					org: { company: 'Acme' },
				},
			],
		],
		[
			'flat, as a shop keeps them',
			[
				{
					firstName: 'Asha',
					lastName: 'Rao',
					phones: [{ phone: '+91 98000 00002', type: 'CELL', whatsAppId: '919800000002' }],
					emails: ['asha@acme.test'],
					organization: 'Acme',
				},
			],
		],
	])('%s', (_how, json) => {
		expect(contactsOf(json)).toEqual({ contacts: [ASHA], faults: [] });
		expect(contactsOf(JSON.stringify(json))).toEqual({ contacts: [ASHA], faults: [] });
	});

	test('as the trigger gave them: a received contact can be passed on', () => {
		const received = [
			{
				name: 'Asha Rao',
				phones: [{ number: '+91 98000 00002', type: null, whatsApp: '919800000002' }],
				emails: ['asha@acme.test'],
				organization: null,
			},
		];
		expect(contactsOf(received).contacts).toEqual([
			{
				name: { formattedName: 'Asha Rao', firstName: 'Asha Rao' },
				phones: [{ phone: '+91 98000 00002', whatsAppId: '919800000002' }],
				emails: [{ email: 'asha@acme.test' }],
			},
		]);
	});

	test.each([
		[
			'a company',
			{ formatted_name: 'Acme Homeware' },
			{ formattedName: 'Acme Homeware', firstName: 'Acme Homeware' },
		],
		['a last name alone', { last_name: 'Rao' }, { formattedName: 'Rao', lastName: 'Rao' }],
		[
			'all parts',
			{ prefix: 'Ms', first_name: 'Asha', middle_name: 'K', last_name: 'Rao', suffix: 'MBA' },
			{
				formattedName: 'Ms Asha K Rao MBA',
				firstName: 'Asha',
				lastName: 'Rao',
				middleName: 'K',
				prefix: 'Ms',
				suffix: 'MBA',
			},
		],
		['nothing', {}, { formattedName: '' }],
	])('the name of %s', (_what, name, expected) => {
		expect(contactsOf([{ name }]).contacts).toEqual([{ name: expected }]);
	});

	test.each([
		['+91 98000-00002', '+91 98000-00002', 'a number is shown as it is written'],
		['919800000002.0', '919800000002', 'decimals of a spreadsheet go'],
		['919800000002.', '919800000002', 'so does a point alone'],
	])('the phone %j is shown as %j: %s', (phone, shown) => {
		expect(contactsOf([{ name: 'Asha', phones: [{ phone }] }]).contacts).toMatchObject([
			{ phones: [{ phone: shown }] },
		]);
	});

	test('what is no list is told', () => {
		const reader = readerOf({ contactsSource: 'json', contactsJson: '{"name":"Asha"}' });
		expect(reader.jsonElements('contactsJson', 'Contacts (JSON)', 'Contacts')).toEqual([]);
		expect(faultsOf(reader)).toEqual(["'Contacts (JSON)' must be a list, but it is an object"]);
	});
});
