import type { ContactsMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/contacts';

/* Files, places, cards and reactions, and what Meta's message object makes of them. */

export const LINK = 'https://files.acme.test/img/mug.png';
export const image = { kind: 'image', source: 'link', link: LINK } as const;
export const captioned = { ...image, caption: 'Enamel mug, 350 ml' } as const;
export const stored = { kind: 'image', source: 'id', id: '1050000000000001' } as const;
export const video = {
	kind: 'video',
	source: 'link',
	link: 'https://files.acme.test/unbox.mp4',
} as const;
export const audio = {
	kind: 'audio',
	source: 'link',
	link: 'https://files.acme.test/hello.ogg',
} as const;
export const voice = { ...audio, voice: true } as const;
export const document = {
	kind: 'document',
	source: 'link',
	link: 'https://files.acme.test/7781.pdf',
} as const;
export const invoice = { ...document, filename: 'invoice-7781.pdf' } as const;
export const sticker = {
	kind: 'sticker',
	source: 'link',
	link: 'https://files.acme.test/thanks.webp',
} as const;
export const place = { kind: 'location', latitude: '19.0760', longitude: '72.8777' } as const;
export const namedPlace = {
	...place,
	name: 'Acme pickup point',
	address: '12 Harbour Road, Mumbai',
} as const;

export const ASHA: ContactsMessage = {
	kind: 'contacts',
	contacts: [{ name: { formattedName: 'Asha Rao', firstName: 'Asha' } }],
};

export const CARD: ContactsMessage = {
	kind: 'contacts',
	contacts: [
		{
			name: {
				formattedName: 'Ms Asha K Rao',
				firstName: 'Asha',
				lastName: 'Rao',
				middleName: 'K',
				prefix: 'Ms',
				suffix: 'MBA',
			},
			birthday: '1990-04-12',
			phones: [{ phone: '+91 98000 00002', type: 'CELL', whatsAppId: '919800000002' }],
			emails: [{ email: 'asha@acme.test', type: 'WORK' }],
			addresses: [
				{
					street: '12 Harbour Road',
					city: 'Mumbai',
					state: 'MH',
					zip: '400001',
					country: 'India',
					countryCode: 'IN',
					type: 'WORK',
				},
			],
			urls: [{ url: 'https://acme.test/team/asha', type: 'WORK' }],
			organization: { company: 'Acme', department: 'Support', title: 'Lead' },
		},
	],
};

/** The same card as Meta writes it. */
export const META_CARD = {
	name: {
		formatted_name: 'Ms Asha K Rao',
		first_name: 'Asha',
		last_name: 'Rao',
		middle_name: 'K',
		prefix: 'Ms',
		suffix: 'MBA',
	},
	birthday: '1990-04-12',
	phones: [{ phone: '+91 98000 00002', type: 'CELL', wa_id: '919800000002' }],
	emails: [{ email: 'asha@acme.test', type: 'WORK' }],
	addresses: [
		{
			street: '12 Harbour Road',
			city: 'Mumbai',
			state: 'MH',
			zip: '400001',
			country: 'India',
			country_code: 'IN',
			type: 'WORK',
		},
	],
	urls: [{ url: 'https://acme.test/team/asha', type: 'WORK' }],
	org: { company: 'Acme', department: 'Support', title: 'Lead' },
};

export const messageId = 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg=';

/** What Gupshup and Kaleyra take alike, and Messangi in part. */
export const META_CASES = [
	{ why: 'an image', message: image, content: { type: 'image', image: { link: LINK } } },
	{
		why: 'an image with a caption',
		message: captioned,
		content: { type: 'image', image: { link: LINK, caption: 'Enamel mug, 350 ml' } },
	},
	{
		why: 'an image that the provider has',
		message: stored,
		content: { type: 'image', image: { id: '1050000000000001' } },
	},
	{
		why: 'a video with a caption',
		message: { ...video, caption: 'How to unbox' },
		content: { type: 'video', video: { link: video.link, caption: 'How to unbox' } },
	},
	{ why: 'a sound', message: audio, content: { type: 'audio', audio: { link: audio.link } } },
	{
		why: 'a voice message',
		message: voice,
		content: { type: 'audio', audio: { link: audio.link, voice: true } },
	},
	{
		why: 'a document with everything',
		message: { ...invoice, caption: 'Invoice 7781' },
		content: {
			type: 'document',
			document: { link: document.link, caption: 'Invoice 7781', filename: 'invoice-7781.pdf' },
		},
	},
	{
		why: 'a sticker',
		message: sticker,
		content: { type: 'sticker', sticker: { link: sticker.link } },
	},
	{
		why: 'a location',
		message: place,
		content: { type: 'location', location: { latitude: 19.076, longitude: 72.8777 } },
	},
	{
		why: 'a location with everything',
		message: namedPlace,
		content: {
			type: 'location',
			location: {
				latitude: 19.076,
				longitude: 72.8777,
				name: 'Acme pickup point',
				address: '12 Harbour Road, Mumbai',
			},
		},
	},
	{
		why: 'a contact',
		message: ASHA,
		content: {
			type: 'contacts',
			contacts: [{ name: { formatted_name: 'Asha Rao', first_name: 'Asha' } }],
		},
	},
	{
		why: 'a contact with everything',
		message: CARD,
		content: { type: 'contacts', contacts: [META_CARD] },
	},
	{
		why: 'a reaction',
		message: { kind: 'reaction', messageId, remove: false, emoji: '👍' },
		content: { type: 'reaction', reaction: { message_id: messageId, emoji: '👍' } },
	},
	{
		why: 'a reaction that is taken back',
		message: { kind: 'reaction', messageId, remove: true, emoji: '👍' },
		content: { type: 'reaction', reaction: { message_id: messageId, emoji: '' } },
	},
] as const;
