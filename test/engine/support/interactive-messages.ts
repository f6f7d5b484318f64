import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/* The parameters of interactive messages: which operation, the fewest fields, all fields. */

/** Where the editor has each kind. */
export const INTERACTIVE_OPERATIONS = {
	addressRequest: { resource: 'interactive', operation: 'requestAddress' },
	callPermissionRequest: { resource: 'interactive', operation: 'requestCallPermission' },
	catalog: { resource: 'interactive', operation: 'sendCatalog' },
	contactInfoRequest: { resource: 'interactive', operation: 'requestContactInfo' },
	flow: { resource: 'interactive', operation: 'sendFlow' },
	locationRequest: { resource: 'interactive', operation: 'requestLocation' },
	mediaCarousel: { resource: 'interactive', operation: 'sendMediaCarousel' },
	product: { resource: 'interactive', operation: 'sendProduct' },
	productList: { resource: 'interactive', operation: 'sendMultiProduct' },
	urlButton: { resource: 'interactive', operation: 'sendUrlButton' },
	voiceCallButton: { resource: 'interactive', operation: 'sendVoiceCallButton' },
} as const satisfies Record<string, INodeParameters>;

const card = (name: string): INodeParameters => ({
	mediaType: 'image',
	mediaUrl: `https://shop.example.com/files/${name}.jpg`,
});

const flowById = (id: string): INodeParameters => ({
	flow: { __rl: true, mode: 'id', value: id },
});

/** What a user has to fill in. Infobip needs a text on each card, and the first screen of a flow. */
export const interactiveContent = {
	addressRequest: () => ({ body: 'Where shall we deliver order 7781?' }),
	callPermissionRequest: () => ({}),
	catalog: () => ({ body: 'All that we have' }),
	contactInfoRequest: () => ({ body: 'May we have your number?' }),
	flow: (provider: ProviderId) => ({
		body: 'Tell us what happened',
		...flowById('987001'),
		buttonText: 'Open form',
		...(provider === 'infobip' && { flowMark: 'tok-7781', flowScreen: 'CLAIM_START' }),
	}),
	locationRequest: () => ({ body: 'Please share your drop point.' }),
	mediaCarousel: (provider: ProviderId) => ({
		body: 'New in',
		cards: {
			card: ['mug', 'plate'].map((name) => ({
				...card(name),
				...(provider === 'infobip' && { body: `The ${name}` }),
				buttonText: 'View',
				buttonUrl: `https://shop.example.com/p/${name}`,
			})),
		},
	}),
	product: () => ({ catalogId: '1122334455', productRetailerId: 'MUG-350' }),
	productList: () => ({
		headerText: 'Picked for you',
		body: 'Have a look',
		catalogId: '1122334455',
		productSections: { section: [{ productRetailerIds: 'MUG-350' }] },
	}),
	urlButton: () => ({
		body: 'Track order 7781',
		buttonText: 'Track',
		buttonUrl: 'https://shop.example.com/t/7781',
	}),
	voiceCallButton: () => ({ body: 'Prefer to talk?' }),
} as const satisfies Record<string, (provider: ProviderId) => INodeParameters>;

const address = {
	name: 'Asha Rao',
	phone_number: '+919800000001',
	address: '7 Lake View',
	building_name: 'Lake View Towers',
	tower_number: '2',
	floor_number: '5',
	house_number: '51',
	landmark_area: 'Opposite the lake',
	city: 'Mumbai',
	state: 'Maharashtra',
	in_pin_code: '400050',
};

/** Every field that an operation offers with all providers that have it, filled in. */
export const FULL_INTERACTIVE_MESSAGES = {
	addressRequest: {
		headerType: 'image',
		headerMediaUrl: 'https://shop.example.com/files/parcel.jpg',
		body: 'Where shall we deliver order 7781?',
		footer: 'Acme Homeware',
		addressCountry: 'IN',
		addressValues: address,
		savedAddresses: [{ id: 'home', value: { ...address, house_number: '52' } }],
		addressErrors: { in_pin_code: 'We do not deliver there' },
	},
	callPermissionRequest: {},
	catalog: {
		body: 'All that we have',
		footer: 'Acme Homeware',
		thumbnailProductRetailerId: 'MUG-350',
	},
	contactInfoRequest: { body: 'May we have your number?' },
	flow: {
		headerType: 'text',
		headerText: 'Claim form',
		body: 'Tell us what happened',
		footer: 'Takes a minute',
		...flowById('987001'),
		buttonText: 'Open form',
		flowMark: 'tok-7781',
		flowAction: 'navigate',
		flowScreen: 'CLAIM_START',
		flowData: { orderId: '7781' },
		flowMode: 'draft',
	},
	locationRequest: { body: 'Please share your drop point.' },
	mediaCarousel: {
		body: 'New in',
		cardButtons: 'quickReplies',
		cards: {
			card: ['mug', 'plate'].map((name) => ({
				...card(name),
				body: `The ${name}`,
				buttons: {
					button: [
						{ title: 'Like', id: `like-${name}` },
						{ title: 'Order', id: `order-${name}` },
					],
				},
			})),
		},
	},
	product: {
		body: 'Still interested?',
		footer: 'In stock',
		catalogId: '1122334455',
		productRetailerId: 'MUG-350',
	},
	productList: {
		headerText: 'Picked for you',
		body: 'Have a look',
		footer: 'While stocks last',
		catalogId: '1122334455',
		productSections: {
			section: [
				{ title: 'Mugs', productRetailerIds: 'MUG-350' },
				{ title: 'Plates', productRetailerIds: 'PLT-20' },
			],
		},
	},
	urlButton: {
		headerType: 'document',
		headerMediaUrl: 'https://shop.example.com/files/invoice-7781.pdf',
		headerFilename: 'invoice-7781.pdf',
		body: 'Track order 7781',
		footer: 'Acme Homeware',
		buttonText: 'Track',
		buttonUrl: 'https://shop.example.com/t/7781',
	},
	voiceCallButton: {
		body: 'Prefer to talk?',
		buttonText: 'Call support',
		callValidFor: 2880,
		callPayload: 'order=7781',
	},
} as const satisfies Record<string, INodeParameters>;

/** What the providers that are sent Meta's message object offer beyond Infobip. */
export const META_INTERACTIVE = {
	callPermissionRequest: { body: 'May we call you about order 7781?', footer: 'Acme Homeware' },
	contactInfoRequest: { footer: 'Acme Homeware' },
	locationRequest: { footer: 'Acme Homeware' },
	voiceCallButton: { footer: 'Acme Homeware' },
} as const satisfies Record<string, INodeParameters>;

/** Choices of the editor that reach the provider in its own spelling, or not at all. */
export const RESPELLED_INTERACTIVE = ['draft', 'id', 'navigate', 'quickReplies', 'text'];
