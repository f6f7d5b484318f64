import type { ListMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/list';
import type { OrderStatusMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import type { ReplyButtonsMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/reply-buttons';
import type { TextMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/text';

/* The messages of the encoders' tables: each kind with as little and with as much as there can be. */

export const text = {
	minimal: { kind: 'text', text: 'Hello' },
	full: { kind: 'text', text: 'Track it: https://acme.test/t/7781', previewUrl: true },
} as const satisfies Record<string, TextMessage>;

export const replyButtons = {
	minimal: { kind: 'replyButtons', body: 'Confirm?', buttons: [{ id: 'y', title: 'Yes' }] },
	full: {
		kind: 'replyButtons',
		header: { type: 'text', text: 'Order 7781' },
		body: 'Is 5 pm fine?',
		footer: 'Acme Couriers',
		buttons: [
			{ id: 'slot-yes', title: 'Yes' },
			{ id: 'slot-later', title: 'Later today' },
			{ id: 'slot-no', title: 'Another day' },
		],
	},
} as const satisfies Record<string, ReplyButtonsMessage>;

/** A message with a header of each type that is no text. */
export const withHeader = {
	image: {
		...replyButtons.minimal,
		header: { type: 'image', source: 'link', link: 'https://files.acme.test/van.jpg' },
	},
	video: {
		...replyButtons.minimal,
		header: { type: 'video', source: 'link', link: 'https://files.acme.test/van.mp4' },
	},
	document: {
		...replyButtons.minimal,
		header: { type: 'document', source: 'link', link: 'https://files.acme.test/plan.pdf' },
	},
	named: {
		...replyButtons.minimal,
		header: {
			type: 'document',
			source: 'link',
			link: 'https://files.acme.test/plan.pdf',
			filename: 'Plan 7781.pdf',
		},
	},
} as const satisfies Record<string, ReplyButtonsMessage>;

export const list = {
	minimal: {
		kind: 'list',
		body: 'Choose',
		buttonText: 'Open',
		sections: [{ title: 'Menu', rows: [{ id: 'a', title: 'Soup' }] }],
	},
	untitled: {
		kind: 'list',
		body: 'Choose',
		buttonText: 'Open',
		sections: [{ rows: [{ id: 'a', title: 'Soup' }] }],
	},
	full: {
		kind: 'list',
		header: { type: 'text', text: 'Delivery slots' },
		body: 'Pick a slot',
		footer: 'Free rescheduling',
		buttonText: 'See slots',
		sections: [
			{
				title: 'Today',
				rows: [
					{ id: 't-am', title: '09:00-12:00', description: 'Morning' },
					{ id: 't-pm', title: '14:00-18:00' },
				],
			},
			{ title: 'Tomorrow', rows: [{ id: 'n-am', title: '09:00-12:00' }] },
		],
	},
} as const satisfies Record<string, ListMessage>;

export const orderStatus = {
	minimal: { kind: 'orderStatus', referenceId: 'ord7781', status: 'processing', body: 'Update' },
	full: {
		kind: 'orderStatus',
		referenceId: 'ord7781',
		status: 'partiallyShipped',
		description: 'Courier picked it up',
		body: 'Order 7781 is on its way',
		footer: 'Acme',
	},
} as const satisfies Record<string, OrderStatusMessage>;
