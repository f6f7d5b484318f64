import type { INodeParameters } from 'n8n-workflow';

/* The parameters of plain messages and signals: which operation, the fewest fields, all fields. */

/** Where the editor has each kind. */
export const PLAIN_OPERATIONS = {
	text: { resource: 'message', operation: 'sendText' },
	image: { resource: 'message', operation: 'sendImage' },
	video: { resource: 'message', operation: 'sendVideo' },
	audio: { resource: 'message', operation: 'sendAudio' },
	document: { resource: 'message', operation: 'sendDocument' },
	sticker: { resource: 'message', operation: 'sendSticker' },
	location: { resource: 'message', operation: 'sendLocation' },
	contacts: { resource: 'message', operation: 'sendContacts' },
	reaction: { resource: 'message', operation: 'react' },
	readReceipt: { resource: 'message', operation: 'markAsRead' },
	typing: { resource: 'message', operation: 'showTyping' },
} as const satisfies Record<string, INodeParameters>;

const RECEIVED = 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg=';

const file = (name: string): INodeParameters => ({
	mediaUrl: `https://shop.example.com/files/${name}`,
});

/** What a user has to fill in. */
export const plainContent = {
	text: () => ({ text: 'Your order 7781 left our shop' }),
	image: () => file('mug.png'),
	video: () => file('unbox.mp4'),
	audio: () => file('thanks.mp3'),
	document: () => file('invoice-7781.pdf'),
	sticker: () => file('thanks.webp'),
	location: () => ({ latitude: '19.0760', longitude: '72.8777' }),
	contacts: () => ({ contacts: { contact: [{ firstName: 'Asha' }] } }),
	reaction: () => ({ receivedMessageId: RECEIVED, emoji: '👍' }),
	readReceipt: () => ({ receivedMessageId: RECEIVED }),
	typing: () => ({ receivedMessageId: RECEIVED }),
} as const satisfies Record<string, () => INodeParameters>;

/** Every field that an operation offers, filled in; what a provider does not offer n8n leaves out. */
export const FULL_PLAIN_MESSAGES = {
	text: { text: 'Track it: https://shop.example.com/7781 *today*' },
	image: { ...file('mug.png'), caption: 'Enamel mug, 350 ml' },
	video: { ...file('unbox.mp4'), caption: 'How to unbox' },
	audio: file('thanks.ogg'),
	document: { ...file('invoice-7781.pdf'), filename: 'invoice-7781.pdf' },
	sticker: file('thanks.webp'),
	location: {
		latitude: 19.076,
		longitude: 72.8777,
		locationName: 'Acme Homeware pickup point',
		locationAddress: '12 Harbour Road, Mumbai',
	},
	contacts: {
		contacts: {
			contact: [
				{
					firstName: 'Asha',
					lastName: 'Rao',
					phones: {
						phone: [
							{ phone: '+91 98000 00002', type: 'CELL', whatsAppId: '919800000002' },
							{ phone: '+91 98000 00003', type: 'WORK' },
						],
					},
					emails: { email: [{ email: 'asha@example.com', type: 'WORK' }] },
					more: {
						formattedName: 'Ms Asha K Rao MBA',
						middleName: 'K',
						prefix: 'Ms',
						suffix: 'MBA',
						birthday: '1990-04-12',
						company: 'Acme Homeware',
						department: 'Customer care',
						jobTitle: 'Team lead',
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
						urls: { url: [{ url: 'https://shop.example.com/asha', type: 'WORK' }] },
					},
				},
			],
		},
	},
	reaction: { receivedMessageId: RECEIVED, removeReaction: true },
	readReceipt: { receivedMessageId: RECEIVED },
	typing: { receivedMessageId: RECEIVED },
} as const satisfies Record<string, INodeParameters>;

/** What all providers but Messangi offer beyond that. */
export const EXTRA_PLAIN = {
	audio: { voice: true },
	document: { caption: 'Invoice 7781' },
} as const satisfies Record<string, INodeParameters>;
