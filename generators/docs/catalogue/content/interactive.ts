import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { CATALOG, type Content, SHOP, typed } from './content';

/* Questions about the delivery of order 7781, and what Asha may want next. */

const FOOTER = 'Acme Homeware';

const invoiceAbove: INodeParameters = {
	headerType: 'document',
	headerMediaSource: 'link',
	headerMediaUrl: `${SHOP}/files/invoice-7781.pdf`,
	headerFilename: 'invoice-7781.pdf',
};

const product = (slug: string): INodeParameters => ({
	mediaType: 'image',
	mediaSource: 'link',
	mediaUrl: `${SHOP}/files/${slug}.jpg`,
});

const PRODUCTS = [
	{ slug: 'mug-350', name: 'Enamel mug, 350 ml' },
	{ slug: 'plt-20', name: 'Plate, 20 cm' },
] as const;

const address: INodeParameters = {
	address: '7 Lake View Road',
	building_name: 'Lake View Towers',
	city: 'Mumbai',
	floor_number: '5',
	house_number: '51',
	landmark_area: 'Opposite the lake',
	name: 'Asha Rao',
	phone_number: '+919800000001',
	in_pin_code: '400050',
	state: 'Maharashtra',
	tower_number: '2',
};

const addressErrors: INodeParameters = {
	address: 'Please add the street',
	building_name: 'We know no such building',
	city: 'We deliver in Mumbai only',
	floor_number: 'The building has four floors',
	house_number: 'Please add the number of the flat',
	landmark_area: 'Please tell what is nearby',
	name: 'Please add the family name',
	phone_number: 'The courier needs a number',
	in_pin_code: 'This PIN code is not in Mumbai',
	state: 'We deliver in Maharashtra only',
	tower_number: 'Please tell which tower',
};

const question = (body: string): Content => ({
	fewest: () => ({ body }),
	all: () => ({ body, footer: FOOTER }),
});

/** By the kind of message. */
export const INTERACTIVE = {
	replyButtons: {
		fewest: () => ({
			body: 'Is 5 pm fine for the delivery of order 7781?',
			buttons: { button: [{ title: 'Yes', id: 'delivery-yes' }] },
		}),
		all: () => ({
			...invoiceAbove,
			body: 'Hi Asha, is 5 pm fine for the delivery of order 7781?',
			footer: FOOTER,
			buttonsSource: 'fields',
			buttons: {
				button: [
					{ title: 'Yes', id: 'delivery-yes' },
					{ title: 'Later', id: 'delivery-later' },
					{ title: 'Call me', id: 'delivery-call' },
				],
			},
		}),
	},
	list: {
		fewest: (provider) => ({
			body: 'When shall we deliver order 7781?',
			listButtonText: 'See times',
			sections: {
				section: [
					{
						// Messangi asks for a title also where there is one section only.
						...(provider === 'messangi' && { title: 'Tomorrow' }),
						rows: { row: [{ title: '09:00 to 12:00', id: 'tomorrow-morning' }] },
					},
				],
			},
		}),
		all: () => ({
			headerText: 'Order 7781',
			body: 'Hi Asha, when shall we deliver?',
			footer: FOOTER,
			listButtonText: 'See times',
			sectionsSource: 'fields',
			sections: {
				section: [
					{
						title: 'Tomorrow',
						rows: {
							row: [
								{ title: '09:00 to 12:00', id: 'tomorrow-morning', description: 'Free' },
								{ title: '12:00 to 18:00', id: 'tomorrow-noon', description: 'Free' },
							],
						},
					},
					{
						title: 'Or another way',
						rows: {
							row: [{ title: 'Pick it up', id: 'pickup', description: '12 Harbour Road, Mumbai' }],
						},
					},
				],
			},
		}),
	},
	urlButton: {
		fewest: () => ({
			body: 'Order 7781 is on its way.',
			buttonText: 'Track order',
			buttonUrl: `${SHOP}/t/7781`,
		}),
		all: () => ({
			...invoiceAbove,
			body: 'Hi Asha, order 7781 is on its way. The invoice is above.',
			footer: FOOTER,
			buttonText: 'Track order',
			buttonUrl: `${SHOP}/t/7781`,
		}),
	},
	locationRequest: question('Where shall the courier meet you with order 7781?'),
	contactInfoRequest: question('The courier needs your number for order 7781. May we have it?'),
	callPermissionRequest: {
		fewest: () => ({}),
		all: () => ({ body: 'May we call you about the delivery of order 7781?', footer: FOOTER }),
	},
	voiceCallButton: {
		fewest: () => ({ body: 'Anything wrong with order 7781? Talk to us.' }),
		all: () => ({
			body: 'Hi Asha, anything wrong with order 7781? Talk to us.',
			footer: FOOTER,
			buttonText: 'Call Acme',
			callValidFor: 2880,
			callPayload: 'order=7781',
		}),
	},
	flow: {
		fewest: (provider) => ({
			flow: typed('id', '880011'),
			body: 'Something broken? Tell us in a minute.',
			buttonText: 'Open form',
			// Infobip asks for both, Meta does not.
			...(provider === 'infobip' && { flowMark: 'order-7781', flowScreen: 'REPORT_START' }),
		}),
		all: () => ({
			headerType: 'text',
			headerText: 'Order 7781',
			body: 'Hi Asha, is something broken? Tell us in a minute.',
			footer: FOOTER,
			flow: typed('id', '880011'),
			buttonText: 'Open form',
			flowMark: 'order-7781',
			flowAction: 'navigate',
			flowScreen: 'REPORT_START',
			flowData: '{\n  "order": "7781",\n  "customer": "Asha"\n}',
			flowMode: 'published',
		}),
	},
	product: {
		fewest: () => ({ catalogId: CATALOG, productRetailerId: 'MUG-350' }),
		all: () => ({
			body: 'Your enamel mug is back in stock.',
			footer: FOOTER,
			catalogId: CATALOG,
			productRetailerId: 'MUG-350',
		}),
	},
	productList: {
		fewest: () => ({
			headerText: 'Goes with your mug',
			body: 'Picked for you.',
			catalogId: CATALOG,
			productSections: { section: [{ productRetailerIds: 'PLT-20' }] },
		}),
		all: () => ({
			headerText: 'Goes with your mug',
			body: 'Hi Asha, we picked these for you.',
			footer: FOOTER,
			catalogId: CATALOG,
			productSectionsSource: 'fields',
			productSections: {
				section: [
					{ title: 'Mugs', productRetailerIds: 'MUG-350, MUG-500' },
					{ title: 'Plates', productRetailerIds: 'PLT-20' },
				],
			},
		}),
	},
	catalog: {
		// One of two documents asks for the picture: without it there would be a hint.
		fewest: () => ({
			body: 'Everything that we have, in one place.',
			thumbnailProductRetailerId: 'MUG-350',
		}),
		all: () => ({
			body: 'Hi Asha, have a look at everything that we have.',
			footer: FOOTER,
			thumbnailProductRetailerId: 'MUG-350',
		}),
	},
	addressRequest: {
		fewest: () => ({ body: 'Where shall we deliver order 7781?' }),
		all: () => ({
			...invoiceAbove,
			body: 'Hi Asha, we cannot find the address of order 7781. Please correct it.',
			footer: FOOTER,
			addressCountry: 'IN',
			addressValues: address,
			savedAddresses: JSON.stringify(
				[{ id: 'office', value: { ...address, address: '12 Harbour Road', house_number: '4' } }],
				null,
				2,
			),
			addressErrors,
		}),
	},
	mediaCarousel: {
		fewest: (provider: ProviderId) => ({
			body: 'New in our shop',
			cards: {
				card: PRODUCTS.map(({ slug, name }) => ({
					mediaType: 'image',
					mediaUrl: `${SHOP}/files/${slug}.jpg`,
					// Infobip asks for a text on each card.
					...(provider === 'infobip' && { body: name }),
					buttonText: 'View',
					buttonUrl: `${SHOP}/p/${slug}`,
				})),
			},
		}),
		all: () => ({
			body: 'Hi Asha, these go with your enamel mug.',
			cardButtons: 'quickReplies',
			cardsSource: 'fields',
			cards: {
				card: PRODUCTS.map(({ slug, name }) => ({
					...product(slug),
					body: name,
					buttons: {
						button: [
							{ title: 'Like', id: `like-${slug}` },
							{ title: 'Reserve', id: `reserve-${slug}` },
						],
					},
				})),
			},
		}),
	},
} as const satisfies Record<string, Content>;
