import type { InboundEvent, InboundFields, InboundOrder, InboundType } from './event';

const media = (mediaId: string, mimeType: string) => ({ mediaId, mimeType });
const inRupees = { value: 50_800, offset: 100 };

/** What comes in where an order leaves something out: a customer of a shop for mugs. */
export const SAMPLES: { readonly [Type in InboundType]: InboundFields[Type] } = {
	text: { text: 'Where is my order?' },
	image: media('5b1f-77', 'image/jpeg'),
	video: media('5b1f-78', 'video/mp4'),
	audio: media('5b1f-79', 'audio/mpeg'),
	voice: media('5b1f-80', 'audio/ogg; codecs=opus'),
	document: { ...media('5b1f-81', 'application/pdf'), filename: 'invoice-7781.pdf' },
	sticker: media('5b1f-82', 'image/webp'),
	location: { latitude: 19.05, longitude: 72.83, name: 'Home', address: '7 Lake View' },
	contacts: {
		contacts: [{ firstName: 'Ravi', formattedName: 'Ravi Rao', phone: '+91 98000 00255' }],
	},
	// No emoji here, or an order could not leave it out to take a reaction back.
	reaction: {},
	order: {
		catalogId: '1122334455',
		items: [{ productRetailerId: 'MUG-350', quantity: 2, itemPrice: 449, currency: 'INR' }],
		text: 'Gift wrap please',
	},
	'button-reply': { id: 'slot-yes', title: 'Yes' },
	'list-reply': { id: 't-am', title: '09:00-12:00', description: 'Morning' },
	'template-reply': { text: 'Stop updates', payload: 'stop-updates' },
	'flow-reply': { text: 'Sent', response: { flow_token: 'tok-7781', reason: 'damaged' } },
	'address-reply': {
		text: '7 Lake View\nMumbai',
		values: { name: 'Asha', in_pin_code: '400001', address: '7 Lake View', city: 'Mumbai' },
	},
	'call-permission-reply': { response: 'accept' },
	'authentication-reply': { status: 'VERIFIED' },
	'payment-confirmation': {
		referenceId: 'pg-551',
		paymentId: 'ord7781',
		status: 'SUCCESS',
		currency: 'INR',
		amount: inRupees,
		transactionId: 'tx-1',
		transactionType: 'UPI',
	},
	'payment-acknowledgement': {
		acknowledgementType: 'PIX',
		paymentId: 'ped-7781',
		referenceId: 'ref-9',
	},
	infected: { malware: 'Malicious file found' },
	unsupported: { unsupportedType: 'poll' },
	edit: { originalMessageId: 'wamid.ORIGINAL', text: 'Where is my parcel?' },
	revoke: { originalMessageId: 'wamid.ORIGINAL' },
	'identity-change': { hash: 'q1w2e3=' },
	'number-change': { newNumber: '919800000256' },
	payment: {
		status: 'captured',
		referenceId: 'ORD-7781',
		paymentId: 'ord-7781',
		currency: 'INR',
		amount: inRupees,
		transactionId: 'order_1',
		transactionStatus: 'success',
	},
	click: { url: 'https://acme.test/t/7781' },
	'template-update': {
		templateId: '9001',
		templateName: 'order_update_v2',
		language: 'en_GB',
		change: { kind: 'status', newStatus: 'REJECTED', reason: 'INVALID_FORMAT' },
	},
	preference: { value: 'stop' },
	opt: { value: 'out' },
	billing: { category: 'utility' },
	echo: { text: 'Called you just now' },
	'connectivity-check': {},
	account: {
		field: 'phone_number_quality_update',
		value: {
			display_phone_number: '919800000003',
			event: 'DOWNGRADE',
			old_limit: 'TIER_10K',
			current_limit: 'TIER_2K',
		},
	},
	'provider-error': { code: 130429, title: 'Rate limit hit' },
};

/** All names of what can come in. */
export const INBOUND_TYPES = Object.keys(SAMPLES).filter(isInboundType);

/** Narrows a string to the name of something that comes in. */
function isInboundType(name: string): name is InboundType {
	return name in SAMPLES;
}

/** Fills in what an order leaves out. */
export function completed(order: InboundOrder): InboundEvent {
	// The compiler cannot see that the sample under a name has the fields of that name.
	return { ...SAMPLES[order.type], ...order } as InboundEvent;
}
