import type { ContactsMessage } from '../../../../../nodes/WhatsAppInteractive/messages/kinds/contacts';
import type { LocationMessage } from '../../../../../nodes/WhatsAppInteractive/messages/kinds/location';
import type {
	AudioMessage,
	DocumentMessage,
	ImageMessage,
	StickerMessage,
	VideoMessage,
} from '../../../../../nodes/WhatsAppInteractive/messages/kinds/media-messages';
import type { ReactionMessage } from '../../../../../nodes/WhatsAppInteractive/messages/kinds/reaction';
import type {
	ReadReceiptMessage,
	TypingMessage,
} from '../../../../../nodes/WhatsAppInteractive/messages/kinds/signals';

/* Plain messages and signals with every field filled, in a way that all providers accept. */

/** A file that has what each source needs, so that a test can change the source alone. */
const file = (name: string) => ({
	source: 'link' as const,
	link: `https://files.acme.test/${name}`,
	id: '1037543291543636',
	binary: 'data',
});

const image: ImageMessage = { kind: 'image', ...file('mug.png'), caption: 'Enamel mug, 350 ml' };

const video: VideoMessage = { kind: 'video', ...file('unbox.mp4'), caption: 'How to unbox' };

const audio: AudioMessage = { kind: 'audio', ...file('thanks.ogg'), voice: true };

const document: DocumentMessage = {
	kind: 'document',
	...file('7781.pdf'),
	caption: 'Invoice 7781',
	filename: 'invoice-7781.pdf',
};

const sticker: StickerMessage = { kind: 'sticker', ...file('thanks.webp') };

const location: LocationMessage = {
	kind: 'location',
	latitude: '19.0760',
	longitude: '72.8777',
	name: 'Acme Homeware pickup point',
	address: '12 Harbour Road, Mumbai',
};

const contacts: ContactsMessage = {
	kind: 'contacts',
	contacts: [
		{
			name: {
				formattedName: 'Ms Asha K Rao MBA',
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
			organization: { company: 'Acme Homeware', department: 'Customer care', title: 'Team lead' },
		},
	],
};

const messageId = 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg';

const reaction: ReactionMessage = { kind: 'reaction', messageId, remove: false, emoji: '👍' };

const readReceipt: ReadReceiptMessage = { kind: 'readReceipt', messageId };

const typing: TypingMessage = { kind: 'typing', messageId };

/** The variants of each plain message and signal; one is enough. */
export const PLAIN_MESSAGES = {
	image: [image],
	video: [video],
	audio: [audio],
	document: [document],
	sticker: [sticker],
	location: [location],
	contacts: [contacts],
	reaction: [reaction],
	readReceipt: [readReceipt],
	typing: [typing],
} as const;
