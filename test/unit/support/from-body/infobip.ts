import type { MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import {
	asRecord,
	at,
	isRecord,
	type UnknownRecord,
} from '../../../../nodes/WhatsAppInteractive/common/json';
import { file } from './infobip-file';
import { orderDetails, orderStatus } from './infobip-orders';
import { template } from './infobip-templates';
import { given, listed, records, text } from './read';

/*
 * Infobip's bodies as submissions of ours: the way back from what the encoders make. A test encodes
 * each again, so that what is lost on the way back shows.
 */

function header(value: unknown): UnknownRecord | undefined {
	const type = text(value, 'type')?.toLowerCase();
	if (type === undefined) return undefined;
	return type === 'text'
		? { type, text: text(value, 'text') }
		: given({ type, ...file(value), filename: text(value, 'filename') });
}

const framed = (content: unknown): UnknownRecord =>
	given({
		header: header(at(content, 'header')),
		body: text(content, 'body', 'text'),
		footer: text(content, 'footer', 'text'),
	});

const contact = (card: UnknownRecord): UnknownRecord =>
	given({
		name: given({
			formattedName: text(card, 'name', 'formattedName'),
			firstName: text(card, 'name', 'firstName'),
			lastName: text(card, 'name', 'lastName'),
			middleName: text(card, 'name', 'middleName'),
			prefix: text(card, 'name', 'namePrefix'),
			suffix: text(card, 'name', 'nameSuffix'),
		}),
		birthday: text(card, 'birthday'),
		phones: listed(card, 'phones', ({ phone, type, waId }) =>
			given({ phone, type, whatsAppId: waId }),
		),
		emails: listed(card, 'emails', (each) => each),
		addresses: listed(card, 'addresses', (each) => each),
		urls: listed(card, 'urls', (each) => each),
		organization: card.org,
	});

function carousel(content: UnknownRecord, action: UnknownRecord): UnknownRecord {
	const isUrl = action.type === 'URL';
	return {
		kind: 'mediaCarousel',
		body: text(content, 'body', 'text'),
		action: isUrl ? 'url' : 'quickReplies',
		cards: records(action, 'cards').map((card) =>
			given({
				header: {
					type: text(card, 'header', 'type')?.toLowerCase(),
					...file(card.header, 'url'),
				},
				body: text(card, 'body', 'text'),
				displayText: text(card, 'button', 'displayText'),
				url: text(card, 'button', 'url'),
				buttons: isUrl ? undefined : card.buttons,
			}),
		),
	};
}

type Read = (content: UnknownRecord, action: UnknownRecord) => UnknownRecord;

const media =
	(kind: MessageKind): Read =>
	(content) =>
		given({
			kind,
			...file(content),
			caption: text(content, 'caption'),
			filename: text(content, 'filename'),
			voice: content.voice,
		});

const plain =
	(kind: MessageKind): Read =>
	(content) =>
		given({ kind, body: text(content, 'body', 'text') });

/** The readers of the contents, by the end of the path. */
const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
	['text', (content) => ({ kind: 'text', ...content })],
	...(['document', 'image', 'audio', 'video', 'sticker'] as const).map(
		(kind) => [kind, media(kind)] as const,
	),
	[
		'location',
		(content) => ({
			...content,
			kind: 'location',
			latitude: text(content, 'latitude'),
			longitude: text(content, 'longitude'),
		}),
	],
	[
		'contact',
		(content) => ({ kind: 'contacts', contacts: records(content, 'contacts').map(contact) }),
	],
	[
		'buttons',
		(content, action) => ({
			kind: 'replyButtons',
			...framed(content),
			buttons: records(action, 'buttons').map(({ id, title }) => ({ id, title })),
		}),
	],
	[
		'list',
		(content, { title, sections }) => ({
			kind: 'list',
			...framed(content),
			buttonText: title,
			sections,
		}),
	],
	['location-request', plain('locationRequest')],
	['request-contact-info', plain('contactInfoRequest')],
	['call-permission-request', plain('callPermissionRequest')],
	[
		'product',
		(content, action) => ({
			kind: 'product',
			...framed(content),
			catalogId: action.catalogId,
			retailerId: action.productRetailerId,
		}),
	],
	[
		'multi-product',
		(content, action) => ({
			kind: 'productList',
			...framed(content),
			catalogId: action.catalogId,
			sections: records(action, 'sections').map(({ title, productRetailerIds }) =>
				given({ title, retailerIds: productRetailerIds }),
			),
		}),
	],
	[
		'order-details',
		(content, action) => ({ kind: 'orderDetails', ...framed(content), ...orderDetails(action) }),
	],
	[
		'order-status',
		(content, action) =>
			given({
				kind: 'orderStatus',
				...framed(content),
				referenceId: text(action, 'payment', 'id'),
				paymentType: text(action, 'payment', 'type'),
				status: orderStatus(action),
				description: text(action, 'description'),
			}),
	],
	[
		'flow',
		(content, action) =>
			given({
				kind: 'flow',
				...framed(content),
				flow: { by: 'id', id: text(action, 'flowId') },
				token: text(action, 'flowToken'),
				buttonText: text(action, 'callToActionButton'),
				mode: text(action, 'mode')?.toLowerCase(),
				action:
					action.flowAction === undefined
						? undefined
						: action.flowAction === 'NAVIGATE'
							? 'navigate'
							: 'dataExchange',
				screen: text(action, 'flowActionPayload', 'screen'),
				data: at(action, 'flowActionPayload', 'data'),
			}),
	],
	[
		'url-button',
		(content, { displayText, url }) => ({
			kind: 'urlButton',
			...framed(content),
			displayText,
			url,
		}),
	],
	['media-carousel', carousel],
	[
		'voice-button',
		(content, action) =>
			given({
				kind: 'voiceCallButton',
				body: text(content, 'body', 'text'),
				displayText: text(action, 'buttonDisplayText'),
				validityMinutes: text(action, 'callValidityPeriod'),
				payload: text(action, 'callContextPayload'),
			}),
	],
	['template', template],
]);

function submission(
	body: UnknownRecord,
	message: UnknownRecord,
	more: UnknownRecord = {},
): UnknownRecord {
	return given({
		sender: text(body, 'from') ?? text(body, 'sender'),
		recipient: text(body, 'to') ?? text(body, 'destinations', 0, 'to'),
		message,
		correlationId: text(body, 'callbackData'),
		options: given({
			messageId: text(body, 'messageId') ?? text(body, 'destinations', 0, 'messageId'),
			replyTo: text(body, 'context', 'replyToMessageId'),
			reportUrl: text(body, 'notifyUrl'),
			urlOptions: body.urlOptions,
			entityId: text(body, 'entityId') ?? text(body, 'options', 'platform', 'entityId'),
			applicationId:
				text(body, 'applicationId') ?? text(body, 'options', 'platform', 'applicationId'),
			smsFailover: body.smsFailover,
			...more,
		}),
		preparedAt: 0,
	});
}

/** Whether something has all that a submission needs. */
const isSubmission = (value: UnknownRecord): value is UnknownRecord & Submission =>
	typeof value.sender === 'string' &&
	typeof value.recipient === 'string' &&
	isRecord(value.message) &&
	isRecord(value.options);

/**
 * The submissions that make a body, one for each of its messages; none where the node has no
 * operation for the call.
 */
export function fromInfobipBody(path: string, body: UnknownRecord): Submission[] {
	const name = path.split('/').at(-1) ?? '';
	if (name === 'events') {
		return records(body, 'events')
			.map((event) => submission(event, { kind: 'typing' }))
			.filter(isSubmission);
	}
	const read = READERS.get(name);
	if (read === undefined) return [];
	const messages = name === 'template' ? records(body, 'messages') : [body];
	const bulkId = name === 'template' ? text(body, 'bulkId') : undefined;
	return messages
		.map((each) => {
			const content = asRecord(each.content);
			const message = read(content, asRecord(content.action));
			return submission(each, message, bulkId === undefined ? {} : { bulkId });
		})
		.filter(isSubmission);
}
