import { IN_WINDOW_ONCE, type Operation } from '../operation';

/** What the editor offers for plain messages and for what is done to received ones. */
export const MESSAGE_OPERATIONS = {
	text: {
		resource: 'message',
		operation: 'sendText',
		name: 'Send Text',
		action: 'Send text',
		description: `Send a plain text, ${IN_WINDOW_ONCE}`,
	},
	image: {
		resource: 'message',
		operation: 'sendImage',
		name: 'Send Image',
		action: 'Send image',
		description: `Send a picture with or without a caption, ${IN_WINDOW_ONCE}`,
	},
	video: {
		resource: 'message',
		operation: 'sendVideo',
		name: 'Send Video',
		action: 'Send video',
		description: `Send a video with or without a caption, ${IN_WINDOW_ONCE}`,
	},
	audio: {
		resource: 'message',
		operation: 'sendAudio',
		name: 'Send Audio',
		action: 'Send audio',
		description: `Send a sound or a voice message, ${IN_WINDOW_ONCE}`,
	},
	document: {
		resource: 'message',
		operation: 'sendDocument',
		name: 'Send Document',
		action: 'Send document',
		description: `Send a file to download, such as an invoice, ${IN_WINDOW_ONCE}`,
	},
	sticker: {
		resource: 'message',
		operation: 'sendSticker',
		name: 'Send Sticker',
		action: 'Send sticker',
		description: `Send a sticker, ${IN_WINDOW_ONCE}`,
	},
	location: {
		resource: 'message',
		operation: 'sendLocation',
		name: 'Send Location',
		action: 'Send location',
		description: `Send a place on the map, ${IN_WINDOW_ONCE}`,
	},
	contacts: {
		resource: 'message',
		operation: 'sendContacts',
		name: 'Send Contacts',
		action: 'Send contacts',
		description: `Send contact cards that the customer can save, ${IN_WINDOW_ONCE}`,
	},
	reaction: {
		resource: 'message',
		operation: 'react',
		name: 'React',
		action: 'React to message',
		description:
			'Put an emoji on a message of the customer that is less than 30 days old, or take it back. It only works while the customer wrote to you in the last 24 hours. Running it twice sends it twice.',
	},
	readReceipt: {
		resource: 'message',
		operation: 'markAsRead',
		name: 'Mark as Read',
		action: 'Mark message as read',
		description:
			'Show the customer that a message was read, with blue ticks. Running it twice does no harm.',
	},
	typing: {
		resource: 'message',
		operation: 'showTyping',
		name: 'Show Typing',
		action: 'Show typing',
		description:
			'Show the customer for up to 25 seconds that an answer is being written, and mark the last message as read. Running it twice does no harm.',
	},
} as const satisfies Record<string, Operation>;
