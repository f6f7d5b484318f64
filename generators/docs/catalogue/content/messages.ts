import type { INodeParameters } from 'n8n-workflow';

import { type Content, RECEIVED_MESSAGE, SHOP } from './content';

/* Plain messages around order 7781, and what is done to a message of the customer. */

const file = (name: string): INodeParameters => ({
	mediaSource: 'link',
	mediaUrl: `${SHOP}/files/${name}`,
});

/** A message that is a file: the address alone is enough. */
const fileMessage = (name: string, more: INodeParameters = {}): Content => ({
	fewest: () => ({ mediaUrl: `${SHOP}/files/${name}` }),
	all: () => ({ ...file(name), ...more }),
});

/** A signal has no field of its own but the message that it is about. */
const signal: Content = {
	fewest: () => ({ receivedMessageId: RECEIVED_MESSAGE }),
	all: () => ({ receivedMessageId: RECEIVED_MESSAGE }),
};

const teamLead: INodeParameters = {
	firstName: 'Meera',
	lastName: 'Iyer',
	phones: {
		phone: [
			{ phone: '+91 98000 00002', type: 'WORK', whatsAppId: '919800000002' },
			{ phone: '+91 98000 00003', type: 'CELL', whatsAppId: '919800000003' },
		],
	},
	emails: { email: [{ email: 'care@shop.example.com', type: 'WORK' }] },
	more: {
		addresses: {
			address: [
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
		},
		birthday: '1990-04-12',
		company: 'Acme Homeware',
		department: 'Customer care',
		formattedName: 'Ms Meera K Iyer MBA',
		jobTitle: 'Team lead',
		middleName: 'K',
		prefix: 'Ms',
		suffix: 'MBA',
		urls: { url: [{ url: `${SHOP}/care`, type: 'WORK' }] },
	},
};

/** By the kind of message. */
export const MESSAGES = {
	text: {
		fewest: () => ({ text: 'Hi Asha, thank you for order 7781. We are packing it now.' }),
		all: () => ({
			text: `Hi Asha, order 7781 has left our shop. *Track it here:* ${SHOP}/t/7781`,
		}),
	},
	image: fileMessage('mug-350.jpg', { caption: 'Your enamel mug, just before we packed it' }),
	video: fileMessage('care.mp4', { caption: 'How to care for enamel, in a minute' }),
	audio: fileMessage('thank-you.ogg', { voice: true }),
	document: fileMessage('invoice-7781.pdf', {
		caption: 'The invoice of order 7781',
		filename: 'invoice-7781.pdf',
	}),
	sticker: fileMessage('thank-you.webp'),
	location: {
		fewest: () => ({ latitude: '19.0760', longitude: '72.8777' }),
		all: () => ({
			latitude: '19.0760',
			longitude: '72.8777',
			locationName: 'Acme Homeware pickup point',
			locationAddress: '12 Harbour Road, Mumbai 400001',
		}),
	},
	contacts: {
		fewest: () => ({ contacts: { contact: [{ firstName: 'Meera' }] } }),
		all: () => ({
			contactsSource: 'fields',
			contacts: { contact: [teamLead, { firstName: 'Acme', lastName: 'Couriers' }] },
		}),
	},
	reaction: {
		fewest: () => ({ receivedMessageId: RECEIVED_MESSAGE, emoji: '👍' }),
		all: () => ({ receivedMessageId: RECEIVED_MESSAGE, removeReaction: false, emoji: '❤️' }),
	},
	readReceipt: signal,
	typing: signal,
} as const satisfies Record<string, Content>;
