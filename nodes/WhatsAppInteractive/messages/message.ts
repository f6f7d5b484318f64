/**
 * What can be sent, in words that belong to no provider. A message is a discriminated union by
 * `kind`; each provider says in its own folder which kinds it can encode.
 */

/** A plain text message. Free-form: only inside the customer-service window. */
export interface TextMessage {
	readonly kind: 'text';
	readonly text: string;
	/** Whether WhatsApp shows a preview of the first link in the text. */
	readonly previewUrl?: boolean;
}

/** A title line above the body. */
export interface TextHeader {
	readonly type: 'text';
	readonly text: string;
}

/** A picture or a video above the body, by its public address. */
export interface MediaHeader {
	readonly type: 'image' | 'video';
	readonly link: string;
}

/** A document above the body, by its public address. */
export interface DocumentHeader {
	readonly type: 'document';
	readonly link: string;
	readonly filename?: string;
}

/** What stands above the body of a reply-button message. */
export type Header = TextHeader | MediaHeader | DocumentHeader;

/** One button; `id` comes back when the customer taps it. */
export interface ReplyButton {
	readonly id: string;
	readonly title: string;
}

/** A message with one to three buttons that the customer can tap. */
export interface ReplyButtonsMessage {
	readonly kind: 'replyButtons';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
	readonly buttons: readonly ReplyButton[];
}

/** One choice of a list; `id` comes back when the customer picks it. */
export interface ListRow {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
}

/** A group of rows under one title. */
export interface ListSection {
	readonly title?: string;
	readonly rows: readonly ListRow[];
}

/** A message with one button that opens a list to choose from. */
export interface ListMessage {
	readonly kind: 'list';
	readonly header?: TextHeader;
	readonly body: string;
	readonly footer?: string;
	/** The text of the button that opens the list. */
	readonly buttonText: string;
	readonly sections: readonly ListSection[];
}

/** The states that an order can be in. */
export const ORDER_STATUSES = [
	'canceled',
	'completed',
	'partiallyShipped',
	'pending',
	'processing',
	'shipped',
] as const;

/** One of {@link ORDER_STATUSES}. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** The statuses as people read them. */
export const ORDER_STATUS_NAMES: Readonly<Record<OrderStatus, string>> = {
	canceled: 'Canceled',
	completed: 'Completed',
	partiallyShipped: 'Partially Shipped',
	pending: 'Pending',
	processing: 'Processing',
	shipped: 'Shipped',
};

/** An update on an order that the customer got as an order-details message before. */
export interface OrderStatusMessage {
	readonly kind: 'orderStatus';
	/** The payment or reference ID that the order-details message carried. */
	readonly referenceId: string;
	/** The payment type of the order-details message, where the provider asks for it again. */
	readonly paymentType?: string;
	readonly status: OrderStatus;
	readonly description?: string;
	readonly body?: string;
	readonly footer?: string;
}

/** Everything that can be sent. */
export type Message = TextMessage | ReplyButtonsMessage | ListMessage | OrderStatusMessage;

/** The discriminant of {@link Message}. */
export type MessageKind = Message['kind'];

/** The message of one kind. */
export type MessageOf<Kind extends MessageKind> = Extract<Message, { kind: Kind }>;
