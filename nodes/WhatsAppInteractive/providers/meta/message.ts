import type {
	Header,
	ListMessage,
	MessageKind,
	MessageOf,
	OrderStatus,
	OrderStatusMessage,
	ReplyButtonsMessage,
	TextMessage,
} from '../../messages/message';
import type { JsonObject } from '../../messages/submission';
import { compact, textObject } from '../body';

/*
 * Meta's message object, as its Cloud API documentation describes it. Gupshup takes it as it is,
 * Kaleyra inside a wrapper; Messangi takes its interactive part.
 */

/** The statuses of an order, in the spelling of one provider. */
export type StatusSpelling = Readonly<Partial<Record<OrderStatus, string>>>;

/** How Meta spells them; `pending` is the state of a new order and can't be sent. */
export const META_ORDER_STATUSES = {
	canceled: 'canceled',
	completed: 'completed',
	partiallyShipped: 'partially_shipped',
	processing: 'processing',
	shipped: 'shipped',
} as const satisfies StatusSpelling;

function header(content: Header | undefined): JsonObject | undefined {
	switch (content?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { type: 'text', text: content.text };
		case 'image':
		case 'video':
			return { type: content.type, [content.type]: { link: content.link } };
		case 'document':
			return {
				type: 'document',
				document: compact({ link: content.link, filename: content.filename }),
			};
	}
}

/** `interactive` of a message with reply buttons. */
export const replyButtons = (message: ReplyButtonsMessage): JsonObject =>
	compact({
		type: 'button',
		header: header(message.header),
		body: { text: message.body },
		footer: textObject(message.footer),
		action: {
			buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
		},
	});

/** `interactive` of a list message. */
export const list = (message: ListMessage): JsonObject =>
	compact({
		type: 'list',
		header: header(message.header),
		body: { text: message.body },
		footer: textObject(message.footer),
		action: {
			sections: message.sections.map(({ title, rows }) =>
				compact({
					title,
					rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
				}),
			),
			button: message.buttonText,
		},
	});

/** `interactive` of an order-status message. */
export const orderStatus =
	(spelling: StatusSpelling) =>
	(message: OrderStatusMessage): JsonObject =>
		compact({
			type: 'order_status',
			body: textObject(message.body),
			footer: textObject(message.footer),
			action: {
				name: 'review_order',
				parameters: {
					reference_id: message.referenceId,
					order: compact({
						status: spelling[message.status],
						description: message.description,
					}),
				},
			},
		});

const text = ({ text, previewUrl }: TextMessage): JsonObject =>
	compact({ body: text, preview_url: previewUrl });

const interactive = (content: JsonObject): JsonObject => ({
	type: 'interactive',
	interactive: content,
});

/** The members of the message object that stand for its content: `type` and what `type` names. */
export const contentEncoders = (
	statuses: StatusSpelling,
): { readonly [Kind in MessageKind]: (message: MessageOf<Kind>) => JsonObject } => ({
	text: (message) => ({ type: 'text', text: text(message) }),
	replyButtons: (message) => interactive(replyButtons(message)),
	list: (message) => interactive(list(message)),
	orderStatus: (message) => interactive(orderStatus(statuses)(message)),
});
