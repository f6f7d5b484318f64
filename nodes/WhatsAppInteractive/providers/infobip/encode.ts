import type { Header, OrderStatus } from '../../messages/message';
import { asDigits } from '../../messages/phone';
import type { JsonObject, Submission } from '../../messages/submission';
import { compact, textObject } from '../body';
import type { Encoders } from '../provider';

/** The kinds of message that Infobip takes, as this package encodes them. */
export type InfobipKind = 'text' | 'replyButtons' | 'list' | 'orderStatus';

/** Infobip's spelling of the order statuses, after its order-status page. */
export const INFOBIP_ORDER_STATUSES = {
	canceled: 'CANCELED',
	completed: 'COMPLETED',
	partiallyShipped: 'PARTIALLY_SHIPPED',
	pending: 'PENDING',
	processing: 'PROCESSING',
	shipped: 'SHIPPED',
} as const satisfies Record<OrderStatus, string>;

/** The payment types that Infobip's order-status endpoint takes; their names are in the rules. */
export const INFOBIP_PAYMENT_TYPES = [
	'BRAZIL',
	'BRAZIL_BOLETO',
	'BRAZIL_LINK',
	'BRAZIL_PIX_DC',
	'PG_PAYU',
	'PG_RAZORPAY',
	'UPI_INTENT',
	'UPI_LINK',
	'UPI_PAYU',
] as const;

function header(content: Header | undefined): JsonObject | undefined {
	switch (content?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { type: 'TEXT', text: content.text };
		case 'image':
			return { type: 'IMAGE', mediaUrl: content.link };
		case 'video':
			return { type: 'VIDEO', mediaUrl: content.link };
		case 'document':
			return compact({ type: 'DOCUMENT', mediaUrl: content.link, filename: content.filename });
	}
}

/** What every single-message endpoint takes around the content. */
const envelope = ({ sender, recipient, correlationId, options }: Submission, content: JsonObject) =>
	compact({
		from: asDigits(sender),
		to: asDigits(recipient),
		messageId: options.messageId,
		content,
		callbackData: correlationId,
		notifyUrl: options.reportUrl,
		urlOptions: options.urlOptions && compact({ ...options.urlOptions }),
		entityId: options.entityId,
		applicationId: options.applicationId,
	});

/** Infobip's bodies: one endpoint, and so one `content`, for each kind. */
export const encode: Encoders<InfobipKind> = {
	text: (submission) => {
		const { text, previewUrl } = submission.message;
		return envelope(submission, compact({ text, previewUrl }));
	},
	replyButtons: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				header: header(message.header),
				body: { text: message.body },
				footer: textObject(message.footer),
				action: {
					buttons: message.buttons.map(({ id, title }) => ({ type: 'REPLY', id, title })),
				},
			}),
		);
	},
	list: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				header: header(message.header),
				body: { text: message.body },
				footer: textObject(message.footer),
				action: {
					title: message.buttonText,
					sections: message.sections.map(({ title, rows }) =>
						compact({
							title,
							rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
						}),
					),
				},
			}),
		);
	},
	orderStatus: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				action: compact({
					payment: compact({ type: message.paymentType, id: message.referenceId }),
					status: INFOBIP_ORDER_STATUSES[message.status],
					description: message.description,
				}),
				body: textObject(message.body),
				footer: textObject(message.footer),
			}),
		);
	},
};

/** The endpoint of each kind. */
export const PATHS = {
	text: '/whatsapp/1/message/text',
	replyButtons: '/whatsapp/1/message/interactive/buttons',
	list: '/whatsapp/1/message/interactive/list',
	orderStatus: '/whatsapp/1/message/interactive/order-status',
} as const satisfies Record<InfobipKind, string>;
