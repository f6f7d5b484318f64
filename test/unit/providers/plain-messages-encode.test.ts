import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { messagePath } from '../../../nodes/WhatsAppInteractive/providers/infobip/account';
import { bodyOf, describeEncoders, submit } from './support/encode-cases';
import { CONTACTS, META_CARD } from '../../samples/contacts';
import { LOCATION } from '../../samples/location';
import { AUDIO, DOCUMENT, IMAGE, STICKER, VIDEO } from '../../samples/media-messages';
import { RECEIVED_ID as messageId } from '../../samples/reaction';
import { parsed } from '../../support/encode-given';

/* Files, places, cards, reactions and signals, with the bodies of the providers' documents. */

const { minimal: image, captioned, stored } = IMAGE.messages;
const { minimal: video } = VIDEO.messages;
const { minimal: audio, voice } = AUDIO.messages;
const { minimal: document, named: invoice } = DOCUMENT.messages;
const { minimal: sticker } = STICKER.messages;
const { minimal: place, named: namedPlace } = LOCATION.messages;
const { minimal: ASHA, full: CARD } = CONTACTS.messages;
const LINK = image.link;

const individual = { messaging_product: 'whatsapp', recipient_type: 'individual' } as const;

describeEncoders('gupshup', [
	{
		why: 'an image that quotes, with a correlation ID',
		submission: submit(image, { correlationId: 'ord-7781', options: { replyTo: messageId } }),
		body: {
			...individual,
			to: '919800000001',
			context: { message_id: messageId },
			type: 'image',
			image: { link: LINK },
			biz_opaque_callback_data: 'ord-7781',
		},
	},
	{
		why: 'a read receipt',
		submission: submit({ kind: 'readReceipt', messageId }),
		body: {
			type: 'message-event',
			message: { messaging_product: 'whatsapp', status: 'read', message_id: messageId },
		},
	},
	{
		why: 'a typing indicator',
		submission: submit({ kind: 'typing', messageId }),
		body: {
			type: 'message-event',
			message: {
				messaging_product: 'whatsapp',
				status: 'read',
				message_id: messageId,
				typing_indicator: { type: 'text' },
			},
		},
	},
]);

describeEncoders('kaleyra', [
	{
		why: 'a read receipt',
		submission: submit({ kind: 'readReceipt', messageId }),
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				status: 'read',
				message_id: messageId,
			},
		},
	},
	{
		why: 'a typing indicator',
		submission: submit({ kind: 'typing', messageId }),
		body: {
			messaging_object: {
				messaging_product: 'whatsapp',
				status: 'read',
				message_id: messageId,
				typing_indicator: { type: 'text' },
			},
		},
	},
]);

const between = { from: '919800000000', to: '919800000001' };
const event = { sender: '919800000000', content: { type: 'TYPING_INDICATOR' } };

describeEncoders('infobip', [
	{
		why: 'an image',
		submission: submit(image),
		body: { ...between, content: { mediaUrl: LINK } },
	},
	{
		why: 'an image with everything',
		submission: submit(captioned, {
			correlationId: 'ord-7781',
			options: { messageId: 'a-1', replyTo: messageId, urlOptions: { shortenUrl: true } },
		}),
		body: {
			...between,
			messageId: 'a-1',
			content: { mediaUrl: LINK, caption: 'Enamel mug, 350 ml' },
			callbackData: 'ord-7781',
			urlOptions: { shortenUrl: true },
			context: { replyToMessageId: messageId },
		},
	},
	{
		why: 'a video',
		submission: submit({ ...video, caption: 'How to unbox' }),
		body: { ...between, content: { mediaUrl: video.link, caption: 'How to unbox' } },
	},
	{
		why: 'a sound',
		submission: submit(audio),
		body: { ...between, content: { mediaUrl: audio.link } },
	},
	{
		why: 'a voice message',
		submission: submit(voice),
		body: { ...between, content: { mediaUrl: audio.link, voice: true } },
	},
	{
		why: 'a document with everything',
		submission: submit({ ...invoice, caption: 'Invoice 7781' }),
		body: {
			...between,
			content: {
				mediaUrl: document.link,
				caption: 'Invoice 7781',
				filename: 'invoice-7781.pdf',
			},
		},
	},
	{
		why: 'a sticker',
		submission: submit(sticker),
		body: { ...between, content: { mediaUrl: sticker.link } },
	},
	{
		why: 'a location',
		submission: submit(namedPlace),
		body: {
			...between,
			content: {
				latitude: 19.076,
				longitude: 72.8777,
				name: 'Acme pickup point',
				address: '12 Harbour Road, Mumbai',
			},
		},
	},
	{
		why: 'a contact with everything',
		submission: submit(CARD),
		body: {
			...between,
			content: {
				contacts: [
					{
						name: {
							firstName: 'Asha',
							lastName: 'Rao',
							middleName: 'K',
							namePrefix: 'Ms',
							nameSuffix: 'MBA',
							formattedName: 'Ms Asha K Rao',
						},
						birthday: '1990-04-12',
						phones: [{ phone: '+91 98000 00002', type: 'CELL', waId: '919800000002' }],
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
						org: { company: 'Acme', department: 'Support', title: 'Lead' },
					},
				],
			},
		},
	},
	{
		why: 'a typing indicator',
		submission: submit({ kind: 'typing' }),
		body: { events: [{ ...event, destinations: [{ to: '919800000001' }] }] },
	},
	{
		why: 'a typing indicator with everything',
		submission: submit(
			{ kind: 'typing' },
			{ options: { messageId: 'ev-1', entityId: 'acme-shop', applicationId: 'order-notify' } },
		),
		body: {
			events: [
				{
					...event,
					destinations: [{ to: '919800000001', messageId: 'ev-1' }],
					options: { platform: { entityId: 'acme-shop', applicationId: 'order-notify' } },
				},
			],
		},
	},
	{
		why: 'a read receipt has no body',
		submission: submit({ kind: 'readReceipt', messageId }),
		body: undefined,
	},
]);

test('Infobip: a read receipt has sender and message in its path', () => {
	const path = messagePath(
		parsed(PROVIDERS.infobip, submit({ kind: 'readReceipt', messageId: 'wamid.a/b=' })),
	);
	expect(path).toBe('/whatsapp/1/senders/919800000000/message/wamid.a%2Fb%3D/read');
});

const wrapped = (request: object) => ({
	channel: 'WHATSAPP',
	request: { to: '+919800000001', from: '919800000000', ...request },
});

describeEncoders('messangi', [
	{
		why: 'an image with a caption',
		submission: submit(captioned),
		body: wrapped({ type: 'image', message: LINK, caption: 'Enamel mug, 350 ml' }),
	},
	{
		why: 'a video',
		submission: submit(video),
		body: wrapped({ type: 'video', message: video.link }),
	},
	{
		why: 'a sound',
		submission: submit(audio),
		body: wrapped({ type: 'audio', message: audio.link }),
	},
	{
		why: 'a document with its name',
		submission: submit(invoice),
		body: wrapped({ type: 'document', message: document.link, fileName: 'invoice-7781.pdf' }),
	},
	{
		why: 'a contact, with a text beside it',
		submission: submit(CARD, { options: { fallbackText: 'Asha’s number' } }),
		body: wrapped({ message: 'Asha’s number', type: 'contacts', contacts: [META_CARD] }),
	},
]);

test.each([
	['gupshup', { kind: 'image', source: 'binary', binary: 'data' }, /'data' was not uploaded/],
	['infobip', stored, /source 'id' has no public address/],
	['messangi', stored, /source 'id' has no public address/],
] as const)('%s: what no rule lets through is never encoded', (provider, message, says) => {
	expect(() => bodyOf(provider, submit(message))).toThrow(says);
});

const LEFT_OVER = { options: { urlOptions: { shortenUrl: true }, replyTo: messageId } } as const;

test.each([
	['infobip', audio, 'urlOptions'],
	['infobip', sticker, 'urlOptions'],
	['infobip', place, 'urlOptions'],
	['infobip', ASHA, 'urlOptions'],
	// A reaction says itself which message it is on, and is refused with a second one.
	['gupshup', { kind: 'reaction', messageId, remove: true }, 'context'],
	['kaleyra', { kind: 'reaction', messageId, remove: true }, 'context'],
	['messangi', image, 'replyTo'],
] as const)(
	'%s: an option that is left over from another operation stays out',
	(provider, message, member) => {
		expect(bodyOf(provider, submit(message))).toBeDefined();
		expect(JSON.stringify(bodyOf(provider, submit(message, LEFT_OVER)))).not.toContain(
			`"${member}"`,
		);
	},
);
