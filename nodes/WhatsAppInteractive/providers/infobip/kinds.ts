/** The kinds of message that Infobip takes, as this package encodes them. */
export type InfobipKind = 'text' | 'replyButtons' | 'list' | 'orderStatus';

/** The endpoint of each kind. */
export const PATHS = {
	text: '/whatsapp/1/message/text',
	replyButtons: '/whatsapp/1/message/interactive/buttons',
	list: '/whatsapp/1/message/interactive/list',
	orderStatus: '/whatsapp/1/message/interactive/order-status',
} as const satisfies Record<InfobipKind, string>;
