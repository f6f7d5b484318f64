import { ORDER_STATUSES } from '../../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import type { MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import {
	asList,
	asNumber,
	asRecord,
	asText,
	at,
	isRecord,
	type UnknownRecord,
} from '../../../../nodes/WhatsAppInteractive/common/json';

/*
 * Infobip's bodies as submissions of ours: the way back from what the encoders make. A test encodes
 * each again, so that what is lost on the way back shows.
 */

/** Members without those that have no value. */
const given = (members: UnknownRecord): UnknownRecord =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

const text = (value: unknown, ...path: ReadonlyArray<string | number>): string | undefined =>
	asText(at(value, ...path)) ?? undefined;

const records = (value: unknown, ...path: ReadonlyArray<string | number>): UnknownRecord[] =>
	asList(at(value, ...path)).map(asRecord);

const listed = <Entry>(
	value: unknown,
	name: string,
	read: (entry: UnknownRecord) => Entry,
): Entry[] | undefined =>
	at(value, name) === undefined ? undefined : records(value, name).map(read);

const file = (value: unknown, member = 'mediaUrl') => ({
	source: 'link',
	link: text(value, member) ?? '',
});

/** An amount in minor units as people write it. */
const amount = (value: unknown): string | undefined => {
	const minor = asNumber(at(value, 'value'));
	return minor === null ? undefined : (minor / 100).toFixed(2);
};

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

const described = (value: unknown): UnknownRecord | undefined =>
	value === undefined
		? undefined
		: given({ amount: amount(value), description: text(value, 'description') });

const orderItem = (line: UnknownRecord): UnknownRecord =>
	given({
		name: text(line, 'name'),
		retailerId: text(line, 'retailerId'),
		amount: amount(line.amount),
		saleAmount: line.saleAmount === undefined ? undefined : amount(line.saleAmount),
		quantity: text(line, 'quantity'),
		originCountry: text(line, 'originCountry'),
		importerName: text(line, 'importerName'),
		importerAddress: isRecord(line.importerAddress)
			? given({
					addressLine1: text(line, 'importerAddress', 'firstAddressLine'),
					addressLine2: text(line, 'importerAddress', 'secondAddressLine'),
					city: text(line, 'importerAddress', 'city'),
					zoneCode: text(line, 'importerAddress', 'zoneCode'),
					postalCode: text(line, 'importerAddress', 'postalCode'),
					countryCode: text(line, 'importerAddress', 'countryCode'),
				})
			: undefined,
	});

function payment(value: UnknownRecord): UnknownRecord {
	const { callbackData } = value;
	return given({
		type: text(value, 'type'),
		productDescription: text(value, 'productDescription'),
		customerFirstName: text(value, 'customerFirstName'),
		customerLastName: text(value, 'customerLastName'),
		customerEmail: text(value, 'customerEmail'),
		values: Array.isArray(callbackData) ? callbackData : undefined,
		notes: isRecord(callbackData)
			? Object.entries(callbackData).map(([key, note]) => ({ key, value: note }))
			: undefined,
		link: text(value, 'paymentLink') ?? text(value, 'format', 'paymentLink'),
		code: text(value, 'code'),
		merchantName: text(value, 'merchantName'),
		keyType: text(value, 'keyType'),
		key: text(value, 'key'),
		flowType: text(value, 'flowType'),
		payments: listed(value, 'payments', payment),
	});
}

/** An order with its payment, of a message or of a template's button. */
function orderDetails(action: UnknownRecord): UnknownRecord {
	const pay = asRecord(action.payment);
	const order = asRecord(action.order);
	const seconds = asNumber(at(order, 'orderExpiration', 'expirationSeconds'));
	return given({
		referenceId: text(pay, 'id') ?? text(pay, 'payments', 0, 'id'),
		goods: text(action, 'orderType') === 'DIGITAL_GOODS' ? 'digital' : 'physical',
		payment: payment(pay),
		configuration: text(action, 'paymentConfiguration'),
		beneficiary: isRecord(pay.beneficiary)
			? given({
					name: text(pay, 'beneficiary', 'name'),
					addressLine1: text(pay, 'beneficiary', 'firstAddressLine'),
					addressLine2: text(pay, 'beneficiary', 'secondAddressLine'),
					city: text(pay, 'beneficiary', 'city'),
					state: text(pay, 'beneficiary', 'state'),
					postalCode: text(pay, 'beneficiary', 'postalCode'),
				})
			: undefined,
		order: given({
			items: records(order, 'items').map(orderItem),
			catalogId: text(order, 'catalogId'),
			tax: described(order.tax),
			shipping: described(order.shipping),
			discount: isRecord(order.discount)
				? given({
						...described(order.discount.amount),
						programName: text(order, 'discount', 'programName'),
					})
				: undefined,
			total: amount(action.totalAmount),
			expiry:
				seconds === null
					? undefined
					: given({
							minutes: String(seconds / 60),
							description: text(order, 'orderExpiration', 'description'),
						}),
			quickPay: text(order, 'orderDetailsType') === 'QUICK_PAY' ? true : undefined,
		}),
	});
}

const orderStatus = (value: unknown): string | undefined =>
	ORDER_STATUSES.find(
		(each) => each.toLowerCase() === text(value, 'status')?.replaceAll('_', '').toLowerCase(),
	);

function templateHeader(value: unknown): UnknownRecord | undefined {
	const type = text(value, 'type')?.toLowerCase();
	switch (type) {
		case undefined:
			return undefined;
		case 'text':
			return { type, text: text(value, 'placeholder') };
		case 'location':
			return { type, latitude: text(value, 'latitude'), longitude: text(value, 'longitude') };
		default:
			return given({ type, ...file(value), filename: text(value, 'filename') });
	}
}

function templateButton(value: UnknownRecord, index: number): UnknownRecord {
	const parameter = text(value, 'parameter');
	const thumbnailRetailerId = text(value, 'thumbnailProductRetailerId');
	switch (value.type) {
		case 'QUICK_REPLY':
			return { type: 'quickReply', index, payload: parameter };
		case 'URL':
			return { type: 'url', index, suffix: parameter };
		case 'COPY_CODE':
			return { type: 'copyCode', index, code: parameter };
		case 'FLOW':
			return given({ type: 'flow', index, token: text(value, 'flowToken'), data: value.data });
		case 'CATALOG':
			return given({ type: 'catalog', index, thumbnailRetailerId });
		case 'MULTI_PRODUCT':
			return given({
				type: 'products',
				index,
				thumbnailRetailerId,
				sections: records(value, 'sections').map(({ title, productRetailerIds }) => ({
					title,
					retailerIds: productRetailerIds,
				})),
			});
		case 'ORDER_DETAILS':
			return { type: 'orderDetails', index, details: orderDetails(asRecord(value.action)) };
		default:
			return given({
				type: 'voiceCall',
				index,
				validityMinutes: text(value, 'callValidityPeriod'),
				callPayload: text(value, 'callContextPayload'),
			});
	}
}

const texts = (value: unknown): UnknownRecord[] | undefined => {
	const placeholders = asList(at(value, 'placeholders'));
	return placeholders.length === 0 ? undefined : placeholders.map((each) => ({ text: each }));
};

function template(content: UnknownRecord): UnknownRecord {
	const data = asRecord(content.templateData);
	const ends = text(data, 'limitedTimeOffer', 'expirationTime');
	const [status] = records(data, 'orderStatus', 'orderStatuses');
	return {
		kind: 'template',
		name: text(content, 'templateName'),
		language: text(content, 'language'),
		filling: given({
			header: templateHeader(data.header),
			body: texts(data.body),
			buttons:
				data.buttons === undefined ? undefined : records(data, 'buttons').map(templateButton),
			cards: isRecord(data.carousel)
				? records(data, 'carousel', 'cards').map((card) =>
						given({
							header: templateHeader(card.header),
							body: texts(card.body),
							buttons:
								card.buttons === undefined
									? undefined
									: records(card, 'buttons').map(templateButton),
						}),
					)
				: undefined,
			offerEndsAt: ends === undefined ? undefined : Date.parse(ends.replace('+0000', 'Z')),
			orderStatus:
				status &&
				given({
					referenceId: text(status, 'payment', 'id'),
					paymentType: text(status, 'payment', 'type'),
					status: orderStatus(status),
					description: text(status, 'description'),
				}),
		}),
	};
}

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
