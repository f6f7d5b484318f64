import type { SchemaObject } from 'ajv';
import { type Check, checker, type Rule, type Violation } from '../../validation/check';
import { type Choice, type Section, soundSections, uniqueButtons } from '../../validation/choices';
import {
	anyText,
	flag,
	list,
	object,
	oneOf,
	only,
	text,
	trimmedText,
	union,
	visibleText,
	webAddress,
} from '../../validation/schema';

/** Limits of the send calls in code points (Infobip, outbound messages; order status). */
export const INFOBIP_LIMITS = {
	phoneNumber: 24,
	/** A business-scoped user ID, such as `IN.5550001`. */
	userId: 150,
	messageId: 100,
	callbackData: 4000,
	notifyUrl: 2048,
	entityId: 255,
	text: 4096,
	body: 1024,
	footer: 60,
	headerText: 60,
	mediaUrl: 2048,
	filename: 240,
	buttons: 3,
	buttonId: 256,
	buttonTitle: 20,
	listTitle: 20,
	sections: 10,
	sectionTitle: 24,
	rowId: 200,
	rowTitle: 24,
	rowDescription: 72,
	orderDescription: 120,
	paymentIdUpiPayu: 25,
	paymentId: 35,
} as const;

/** The envelope of every send call (Infobip, outbound messages), with what one call carries. */
export interface InfobipMessage<Content = unknown> {
	readonly from: string;
	readonly to: string;
	readonly content: Content;
	readonly messageId?: string;
	readonly callbackData?: string;
	readonly notifyUrl?: string;
	readonly urlOptions?: { readonly removeProtocol?: boolean };
	readonly entityId?: string;
	readonly applicationId?: string;
}

interface TextContent {
	readonly text: string;
	readonly previewUrl?: boolean;
}

interface ButtonsContent {
	readonly action: { readonly buttons: readonly Choice[] };
}

interface ListContent {
	readonly action: { readonly sections: readonly Section[] };
}

const body = object({ text: visibleText(INFOBIP_LIMITS.body) });
const footer = object({ text: visibleText(INFOBIP_LIMITS.footer) });
const mediaUrl = webAddress(INFOBIP_LIMITS.mediaUrl);
const textHeader = object({ type: only('TEXT'), text: visibleText(INFOBIP_LIMITS.headerText) });

const textContent = object({ text: visibleText(INFOBIP_LIMITS.text) }, { previewUrl: flag });

const button = object({
	type: only('REPLY'),
	id: trimmedText(INFOBIP_LIMITS.buttonId),
	title: visibleText(INFOBIP_LIMITS.buttonTitle),
});

const buttonsHeader = union(
	'type',
	textHeader,
	object({ type: only('IMAGE'), mediaUrl }),
	object({ type: only('VIDEO'), mediaUrl }),
	object({ type: only('DOCUMENT'), mediaUrl }, { filename: text(0, INFOBIP_LIMITS.filename) }),
);

const buttonsContent = object(
	{ body, action: object({ buttons: list(button, 1, INFOBIP_LIMITS.buttons) }) },
	{ header: buttonsHeader, footer },
);

const row = object(
	{ id: visibleText(INFOBIP_LIMITS.rowId), title: visibleText(INFOBIP_LIMITS.rowTitle) },
	{ description: text(0, INFOBIP_LIMITS.rowDescription) },
);
const section = object({ rows: list(row, 1) }, { title: text(0, INFOBIP_LIMITS.sectionTitle) });

const listContent = object(
	{
		body,
		action: object({
			title: visibleText(INFOBIP_LIMITS.listTitle),
			sections: list(section, 1, INFOBIP_LIMITS.sections),
		}),
	},
	{ header: textHeader, footer },
);

/** The other ways to pay have IDs of one form; UPI_PAYU alone has its own. */
const PAYMENT_TYPES = [
	'BRAZIL',
	'BRAZIL_PIX_DC',
	'PG_PAYU',
	'PG_RAZORPAY',
	'BRAZIL_LINK',
	'BRAZIL_BOLETO',
	'UPI_INTENT',
	'UPI_LINK',
] as const;

const ORDER_STATUSES = [
	'PENDING',
	'PROCESSING',
	'PARTIALLY_SHIPPED',
	'SHIPPED',
	'COMPLETED',
	'CANCELED',
] as const;

const payment = union(
	'type',
	object({ type: only('UPI_PAYU'), id: visibleText(INFOBIP_LIMITS.paymentIdUpiPayu) }),
	object({
		type: oneOf(PAYMENT_TYPES),
		id: { type: 'string', pattern: `^[A-Za-z0-9\\-_.]{1,${INFOBIP_LIMITS.paymentId}}$` },
	}),
);

const orderStatusContent = object(
	{
		action: object(
			{ payment, status: oneOf(ORDER_STATUSES) },
			{ description: text(0, INFOBIP_LIMITS.orderDescription) },
		),
	},
	{ body, footer },
);

const urlOptions = object(
	{},
	{
		shortenUrl: flag,
		trackClicks: flag,
		trackingUrl: anyText,
		removeProtocol: flag,
		customDomain: anyText,
	},
);

/** Phone numbers keep to the older limit; later documents let user IDs be longer. */
const recipient: SchemaObject = {
	type: 'string',
	minLength: 1,
	if: { pattern: '^[A-Z]{2}\\.' },
	then: { maxLength: INFOBIP_LIMITS.userId },
	else: { maxLength: INFOBIP_LIMITS.phoneNumber },
};

function message(content: SchemaObject): SchemaObject {
	return object(
		{ from: visibleText(INFOBIP_LIMITS.phoneNumber), to: recipient, content },
		{
			messageId: text(0, INFOBIP_LIMITS.messageId),
			callbackData: text(0, INFOBIP_LIMITS.callbackData),
			notifyUrl: text(0, INFOBIP_LIMITS.notifyUrl),
			urlOptions,
			entityId: text(0, INFOBIP_LIMITS.entityId),
			applicationId: text(0, INFOBIP_LIMITS.entityId),
			context: object({ replyToMessageId: anyText }),
		},
	);
}

const previewNeedsUrl: Rule<InfobipMessage<TextContent>> = ({ content, urlOptions: options }) => {
	if (content.previewUrl !== true) return [];
	const violations: Violation[] = [];
	if (!/https?:\/\/\S/u.test(content.text)) {
		violations.push({ path: 'content.text', message: 'must contain a URL to preview' });
	}
	if (options?.removeProtocol === true) {
		violations.push({
			path: 'urlOptions.removeProtocol',
			message: 'must be false when the URL is previewed',
		});
	}
	return violations;
};

/** The send calls, by their path below `/whatsapp/1/message/`: one line a message type. */
export const SEND_CALLS: Readonly<Record<string, Check<InfobipMessage>>> = {
	text: checker<InfobipMessage<TextContent>>(message(textContent), previewNeedsUrl),
	'interactive/buttons': checker<InfobipMessage<ButtonsContent>>(
		message(buttonsContent),
		({ content }) => uniqueButtons(content.action.buttons, 'content.action.buttons'),
	),
	'interactive/list': checker<InfobipMessage<ListContent>>(message(listContent), ({ content }) =>
		soundSections(content.action.sections, 'content.action.sections'),
	),
	'interactive/order-status': checker<InfobipMessage>(message(orderStatusContent)),
};
