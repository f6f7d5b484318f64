import type { JsonObject } from '../../json';
import { type Example, full, minimal, type Option } from './example';

const pair = (
	name: string,
	small: JsonObject,
	large: JsonObject,
	missing: readonly Option[] = [],
): Example[] => [
	[`${name} (minimal)`, `/whatsapp/1/message/${name}`, minimal(small)],
	[`${name} (full)`, `/whatsapp/1/message/${name}`, full(large, missing)],
];

const file = (name: string) => ({ mediaUrl: `https://files.acme.test/${name}` });

const asha: JsonObject = {
	addresses: [
		{
			street: '12 Harbour Road',
			city: 'Mumbai',
			state: 'MH',
			zip: '400001',
			country: 'India',
			countryCode: 'IN',
			type: 'HOME',
		},
	],
	birthday: '1992-02-29',
	emails: [{ email: 'asha@acme.test', type: 'WORK' }],
	name: {
		firstName: 'Asha',
		lastName: 'Rao',
		middleName: 'M',
		namePrefix: 'Dr',
		nameSuffix: 'MD',
		formattedName: 'Dr Asha M Rao',
	},
	org: { company: 'Acme Outfitters', department: 'Repairs', title: 'Head' },
	phones: [{ phone: '+44 1134 960021', type: 'CELL', waId: '441134960021' }],
	urls: [{ url: 'https://acme.test/repairs', type: 'WORK' }],
};

/** Text, media, place and people. */
export const FREE_FORM: Example[] = [
	...pair(
		'text',
		{ text: 'Order 7781 is packed.' },
		{ text: 'Order 7781: https://acme.test/t/7781', previewUrl: true },
	),
	...pair('document', file('invoice.pdf'), {
		...file('invoice.pdf'),
		caption: 'Invoice of order 7781',
		filename: '7781.pdf',
	}),
	...pair('image', file('mug.png'), { ...file('mug.png'), caption: 'Your enamel mug' }),
	...pair('audio', file('thanks.mp3'), { ...file('thanks.ogg'), voice: true }, ['urlOptions']),
	...pair('video', file('packing.mp4'), { ...file('packing.mp4'), caption: 'We pack it so' }),
	...pair('sticker', file('mug.webp'), file('mug.webp'), ['urlOptions']),
	...pair(
		'location',
		{ latitude: 53.79, longitude: -1.54 },
		{ latitude: 53.79, longitude: -1.54, name: 'Acme pickup point', address: '1 Mill Lane, Leeds' },
		['urlOptions'],
	),
	...pair(
		'contact',
		{ contacts: [{ name: { firstName: 'Asha', formattedName: 'Asha Rao' } }] },
		{ contacts: [asha] },
		['urlOptions'],
	),
];
