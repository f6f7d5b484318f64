import type {
	AddressParts,
	AddressRequestMessage,
} from '../../../../../nodes/WhatsAppInteractive/messages/kinds/address-request';
import type { FlowMessage } from '../../../../../nodes/WhatsAppInteractive/messages/kinds/flow';
import type { MediaCarouselMessage } from '../../../../../nodes/WhatsAppInteractive/messages/kinds/media-carousel';
import type {
	CatalogMessage,
	ProductListMessage,
	ProductMessage,
} from '../../../../../nodes/WhatsAppInteractive/messages/kinds/products';
import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from '../../../../../nodes/WhatsAppInteractive/messages/kinds/requests';
import type { UrlButtonMessage } from '../../../../../nodes/WhatsAppInteractive/messages/kinds/url-button';

/* Interactive messages with every field filled, in ways that the providers accept. */

/** Has what every type and source of a header needs, so that a test can change these alone. */
const header = {
	type: 'document' as const,
	text: 'Order 7781',
	source: 'link' as const,
	link: 'https://files.acme.test/receipt.pdf',
	id: '1037543291543636',
	binary: 'receipt',
	filename: 'receipt.pdf',
};

/** A header that takes a text alone. */
const textHeader = { type: 'text', text: 'Order 7781' } as const;

const urlButton: UrlButtonMessage = {
	kind: 'urlButton',
	header,
	body: 'Track order 7781',
	footer: 'Acme Homeware',
	displayText: 'Track',
	url: 'https://acme.test/t/7781',
};

const locationRequest: LocationRequestMessage = {
	kind: 'locationRequest',
	body: 'Please share your drop point.',
	footer: 'Acme Homeware',
};

const contactInfoRequest: ContactInfoRequestMessage = {
	kind: 'contactInfoRequest',
	body: 'May we have your number?',
	footer: 'Acme Homeware',
};

const callPermissionRequest: CallPermissionRequestMessage = {
	kind: 'callPermissionRequest',
	body: 'May we call you about order 7781?',
	footer: 'Acme Homeware',
};

const voiceCallButton: VoiceCallButtonMessage = {
	kind: 'voiceCallButton',
	body: 'Prefer to talk?',
	footer: 'Acme Homeware',
	displayText: 'Call support',
	validityMinutes: '2880',
	payload: 'order=7781',
};

const flow: FlowMessage = {
	kind: 'flow',
	header: textHeader,
	body: 'Tell us what happened',
	footer: 'Takes a minute',
	flow: { by: 'id', id: '987001' },
	token: 'tok-7781',
	buttonText: 'Open form',
	mode: 'published',
	action: 'navigate',
	screen: 'CLAIM_START',
	data: { orderId: '7781' },
};

/** Your own endpoint says what the first screen is. */
const { screen: _first, data: _filling, ...exchanged } = { ...flow, action: 'dataExchange' };

const product: ProductMessage = {
	kind: 'product',
	body: 'Still interested?',
	footer: 'In stock',
	catalogId: '1122334455',
	retailerId: 'MUG-350',
};

const productList: ProductListMessage = {
	kind: 'productList',
	header: textHeader,
	body: 'Have a look',
	footer: 'While stocks last',
	catalogId: '1122334455',
	sections: [
		{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] },
		{ title: 'Plates', retailerIds: ['PLT-20'] },
	],
};

const catalog: CatalogMessage = {
	kind: 'catalog',
	body: 'All that we have',
	footer: 'Acme Homeware',
	thumbnailId: 'MUG-350',
};

/** New each time: copies of a submission keep what two of its members share. */
const address = (): AddressParts => ({
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
});

const indian = (): AddressParts => ({ ...address(), in_pin_code: '400050' });

const singaporean = (): AddressParts => ({
	...address(),
	sg_post_code: '049483',
	unit_number: '12-01',
});

const addressRequest: AddressRequestMessage = {
	kind: 'addressRequest',
	header,
	body: 'Where shall we deliver order 7781?',
	footer: 'Acme Homeware',
	country: 'IN',
	values: indian(),
	savedAddresses: [
		{ id: 'home', value: indian() },
		{ id: 'work', value: indian() },
	],
	errors: { in_pin_code: 'We do not deliver there' },
};

/** Has what every source of a file needs, so that a test can change the source alone. */
const picture = (name: string) => ({
	type: 'image' as const,
	source: 'link' as const,
	link: `https://files.acme.test/${name}.jpg`,
	id: '1037543291543636',
	binary: name,
});

const urlCarousel = {
	kind: 'mediaCarousel' as const,
	body: 'New in',
	action: 'url' as const,
	cards: [
		{
			header: picture('mug'),
			body: 'Enamel mug',
			displayText: 'View',
			url: 'https://acme.test/p/mug',
		},
		{
			header: picture('plate'),
			body: 'Plate 20 cm',
			displayText: 'View',
			url: 'https://acme.test/p/plate',
		},
	],
} satisfies MediaCarouselMessage;

const videoCarousel: MediaCarouselMessage = {
	...urlCarousel,
	cards: urlCarousel.cards.map((card) => ({ ...card, header: { ...card.header, type: 'video' } })),
};

const quickReplyCarousel: MediaCarouselMessage = {
	kind: 'mediaCarousel',
	body: 'New in',
	action: 'quickReplies',
	cards: [
		{
			header: picture('mug'),
			body: 'Enamel mug',
			buttons: [{ id: 'like-mug', title: 'Like' }],
		},
		{
			header: picture('plate'),
			body: 'Plate 20 cm',
			buttons: [{ id: 'like-plate', title: 'Like' }],
		},
	],
};

/** The variants of each interactive message. */
export const INTERACTIVE_MESSAGES = {
	urlButton: [urlButton],
	locationRequest: [locationRequest],
	contactInfoRequest: [contactInfoRequest],
	callPermissionRequest: [callPermissionRequest],
	voiceCallButton: [voiceCallButton],
	flow: [flow, { ...flow, header, flow: { by: 'name', name: 'claim_form' } }, exchanged],
	product: [product],
	productList: [productList, { ...productList, sections: [{ retailerIds: ['MUG-350'] }] }],
	catalog: [catalog],
	addressRequest: [
		addressRequest,
		{
			...addressRequest,
			country: 'SG',
			values: singaporean(),
			savedAddresses: [{ id: 'home', value: singaporean() }],
			errors: { sg_post_code: 'We do not deliver there', unit_number: 'There is none' },
		},
	],
	mediaCarousel: [urlCarousel, videoCarousel, quickReplyCarousel],
} as const;
