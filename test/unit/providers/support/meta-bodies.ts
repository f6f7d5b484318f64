import { list, orderStatus, replyButtons, text, withHeader } from './messages';

const buttons = (interactive: object) => ({
	type: 'interactive',
	interactive: {
		type: 'button',
		...interactive,
		body: { text: 'Confirm?' },
		action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
	},
});

/** `interactive` of the list with everything. */
export const FULL_LIST = {
	type: 'list',
	header: { type: 'text', text: 'Delivery slots' },
	body: { text: 'Pick a slot' },
	footer: { text: 'Free rescheduling' },
	action: {
		button: 'See slots',
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
};

/** `interactive` of the reply buttons with everything. */
export const FULL_BUTTONS = {
	type: 'button',
	header: { type: 'text', text: 'Order 7781' },
	body: { text: 'Is 5 pm fine?' },
	footer: { text: 'Acme Couriers' },
	action: {
		buttons: [
			{ type: 'reply', reply: { id: 'slot-yes', title: 'Yes' } },
			{ type: 'reply', reply: { id: 'slot-later', title: 'Later today' } },
			{ type: 'reply', reply: { id: 'slot-no', title: 'Another day' } },
		],
	},
};

/** Messages, and how Meta's message object has their content. */
export const META_CONTENTS = [
	{
		why: 'a text',
		message: text.minimal,
		content: { type: 'text', text: { body: 'Hello' } },
	},
	{
		why: 'a text with a preview',
		message: text.full,
		content: {
			type: 'text',
			text: { body: 'Track it: https://acme.test/t/7781', preview_url: true },
		},
	},
	{ why: 'reply buttons', message: replyButtons.minimal, content: buttons({}) },
	{
		why: 'reply buttons with everything',
		message: replyButtons.full,
		content: { type: 'interactive', interactive: FULL_BUTTONS },
	},
	{
		why: 'a picture as header',
		message: withHeader.image,
		content: buttons({
			header: { type: 'image', image: { link: 'https://files.acme.test/van.jpg' } },
		}),
	},
	{
		why: 'a video as header',
		message: withHeader.video,
		content: buttons({
			header: { type: 'video', video: { link: 'https://files.acme.test/van.mp4' } },
		}),
	},
	{
		why: 'a document as header',
		message: withHeader.document,
		content: buttons({
			header: { type: 'document', document: { link: 'https://files.acme.test/plan.pdf' } },
		}),
	},
	{
		why: 'a document with a name as header',
		message: withHeader.named,
		content: buttons({
			header: {
				type: 'document',
				document: { link: 'https://files.acme.test/plan.pdf', filename: 'Plan 7781.pdf' },
			},
		}),
	},
	{
		why: 'a list',
		message: list.untitled,
		content: {
			type: 'interactive',
			interactive: {
				type: 'list',
				body: { text: 'Choose' },
				action: { button: 'Open', sections: [{ rows: [{ id: 'a', title: 'Soup' }] }] },
			},
		},
	},
	{
		why: 'a list with everything',
		message: list.full,
		content: { type: 'interactive', interactive: FULL_LIST },
	},
	{
		why: 'an order status',
		message: orderStatus.minimal,
		content: {
			type: 'interactive',
			interactive: {
				type: 'order_status',
				body: { text: 'Update' },
				action: {
					name: 'review_order',
					parameters: { reference_id: 'ord7781', order: { status: 'processing' } },
				},
			},
		},
	},
] as const;

/** `interactive` of the order status with everything but the footer. */
export const FULL_ORDER_STATUS = {
	type: 'order_status',
	body: { text: 'Order 7781 is on its way' },
	action: {
		name: 'review_order',
		parameters: {
			reference_id: 'ord7781',
			order: { status: 'partially_shipped', description: 'Courier picked it up' },
		},
	},
};
