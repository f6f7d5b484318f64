import type { AddressRequestMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/address-request';
import type { FlowMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/flow';
import type { MediaCarouselMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/media-carousel';
import type {
	CatalogMessage,
	ProductListMessage,
	ProductMessage,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/products';
import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/requests';
import type { UrlButtonMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/url-button';

/* The interactive messages of the encoders' tables, with as little and with as much as there can be. */

export const urlButton = {
	minimal: {
		kind: 'urlButton',
		body: 'Track order 7781',
		displayText: 'Track',
		url: 'https://acme.test/t/7781',
	},
	full: {
		kind: 'urlButton',
		header: {
			type: 'document',
			source: 'link',
			link: 'https://files.acme.test/invoices/7781.pdf',
			filename: 'invoice-7781.pdf',
		},
		body: 'Track order 7781',
		footer: 'Acme',
		displayText: 'Track',
		url: 'https://acme.test/t/7781',
	},
} as const satisfies Record<string, UrlButtonMessage>;

export const locationRequest = {
	minimal: { kind: 'locationRequest', body: 'Please share your drop point.' },
	full: { kind: 'locationRequest', body: 'Please share your drop point.', footer: 'Acme' },
} as const satisfies Record<string, LocationRequestMessage>;

export const contactInfoRequest = {
	minimal: { kind: 'contactInfoRequest', body: 'May we have your number?' },
	full: { kind: 'contactInfoRequest', body: 'May we have your number?', footer: 'Acme' },
} as const satisfies Record<string, ContactInfoRequestMessage>;

export const callPermissionRequest = {
	minimal: { kind: 'callPermissionRequest' },
	full: { kind: 'callPermissionRequest', body: 'May we call you?', footer: 'Acme' },
} as const satisfies Record<string, CallPermissionRequestMessage>;

export const voiceCallButton = {
	minimal: { kind: 'voiceCallButton', body: 'Prefer to talk?' },
	full: {
		kind: 'voiceCallButton',
		body: 'Prefer to talk?',
		footer: 'Acme',
		displayText: 'Call support',
		validityMinutes: '2880',
		payload: 'order=7781',
	},
} as const satisfies Record<string, VoiceCallButtonMessage>;

export const flow = {
	minimal: {
		kind: 'flow',
		body: 'Tell us what happened',
		flow: { by: 'id', id: '987001' },
		buttonText: 'Open form',
	},
	named: {
		kind: 'flow',
		body: 'Tell us what happened',
		flow: { by: 'name', name: 'claim_form' },
		buttonText: 'Open form',
	},
	full: {
		kind: 'flow',
		header: { type: 'text', text: 'Claim form' },
		body: 'Tell us what happened',
		footer: 'Takes a minute',
		flow: { by: 'id', id: '987001' },
		token: 'tok-7781',
		buttonText: 'Open form',
		mode: 'published',
		action: 'navigate',
		screen: 'CLAIM_START',
		data: { orderId: '7781' },
	},
} as const satisfies Record<string, FlowMessage>;

export const product = {
	minimal: { kind: 'product', catalogId: '1122334455', retailerId: 'MUG-350' },
	full: {
		kind: 'product',
		body: 'Still interested?',
		footer: 'In stock',
		catalogId: '1122334455',
		retailerId: 'MUG-350',
	},
} as const satisfies Record<string, ProductMessage>;

export const productList = {
	minimal: {
		kind: 'productList',
		header: { type: 'text', text: 'Picked for you' },
		body: 'Have a look',
		catalogId: '1122334455',
		sections: [{ retailerIds: ['MUG-350'] }],
	},
	full: {
		kind: 'productList',
		header: { type: 'text', text: 'Picked for you' },
		body: 'Have a look',
		footer: 'While stocks last',
		catalogId: '1122334455',
		sections: [
			{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] },
			{ title: 'Plates', retailerIds: ['PLT-20'] },
		],
	},
} as const satisfies Record<string, ProductListMessage>;

export const catalog = {
	minimal: { kind: 'catalog', body: 'All that we have' },
	full: { kind: 'catalog', body: 'All that we have', footer: 'Acme', thumbnailId: 'MUG-350' },
} as const satisfies Record<string, CatalogMessage>;

export const addressRequest = {
	minimal: { kind: 'addressRequest', body: 'Where to?', country: 'IN' },
	full: {
		kind: 'addressRequest',
		header: { type: 'text', text: 'Order 7781' },
		body: 'Where to?',
		footer: 'Acme',
		country: 'IN',
		values: { name: 'Asha', phone_number: '+919800000001', in_pin_code: '400050' },
		savedAddresses: [{ id: 'home', value: { house_number: '51', city: 'Mumbai' } }],
		errors: { in_pin_code: 'We do not deliver there' },
	},
} as const satisfies Record<string, AddressRequestMessage>;

/** Of Singapore, where other parts are known. */
export const singapore = {
	kind: 'addressRequest',
	body: 'Where to?',
	country: 'SG',
	values: { sg_post_code: '049483', unit_number: '12-01' },
} as const satisfies AddressRequestMessage;

const picture = (name: string) =>
	({
		type: 'image',
		source: 'link',
		link: `https://files.acme.test/img/${name}.jpg`,
	}) as const;

const carousel = { kind: 'mediaCarousel', body: 'New in' } as const;

export const mediaCarousel = {
	/** All alike, without what is optional. */
	minimal: {
		...carousel,
		action: 'url',
		cards: [
			{ header: picture('a'), displayText: 'View', url: 'https://acme.test/p/mug' },
			{ header: picture('b'), displayText: 'View', url: 'https://acme.test/p/plate' },
		],
	},
	/** A picture and a video, which not every provider takes. */
	mixed: {
		...carousel,
		action: 'url',
		cards: [
			{
				header: picture('a'),
				body: 'Mug',
				displayText: 'View',
				url: 'https://acme.test/p/mug',
			},
			{
				header: { type: 'video', source: 'link', link: 'https://files.acme.test/vid/b.mp4' },
				body: 'Plate',
				displayText: 'View',
				url: 'https://acme.test/p/plate',
			},
		],
	},
	/** Videos that the provider has stored. */
	stored: {
		...carousel,
		action: 'url',
		cards: ['1037543291543636', '1037543291543637'].map((id) => ({
			header: { type: 'video', source: 'id', id } as const,
			displayText: 'View',
			url: 'https://acme.test/p/mug',
		})),
	},
	quickReplies: {
		...carousel,
		action: 'quickReplies',
		cards: [
			{ header: picture('a'), body: 'Mug', buttons: [{ id: 'like-a', title: 'Like' }] },
			{ header: picture('b'), body: 'Plate', buttons: [{ id: 'like-b', title: 'Like' }] },
		],
	},
} as const satisfies Record<string, MediaCarouselMessage>;
