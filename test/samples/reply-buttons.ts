import fc from 'fast-check';

import type { ReplyButtonsMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/reply-buttons';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { body, idUpTo, textUpTo } from './arbitrary/basics';
import { header } from './arbitrary/header';
import { EVERY_HEADER } from './every-source';
import { interactive, type KindSamples } from './kind-samples';

const messages = {
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
const withHeader = {
	withPicture: {
		...messages.minimal,
		header: { type: 'image', source: 'link', link: 'https://files.acme.test/van.jpg' },
	},
	withVideo: {
		...messages.minimal,
		header: { type: 'video', source: 'link', link: 'https://files.acme.test/van.mp4' },
	},
	withDocument: {
		...messages.minimal,
		header: { type: 'document', source: 'link', link: 'https://files.acme.test/plan.pdf' },
	},
	withNamedDocument: {
		...messages.minimal,
		header: {
			type: 'document',
			source: 'link',
			link: 'https://files.acme.test/plan.pdf',
			filename: 'Plan 7781.pdf',
		},
	},
} as const satisfies Record<string, ReplyButtonsMessage>;

const arbitrary = fc.record(
	{
		kind: fc.constant('replyButtons' as const),
		header,
		body: body,
		footer: textUpTo(LIMITS.footer),
		buttons: fc.uniqueArray(
			fc.record({ id: idUpTo(LIMITS.buttonId), title: textUpTo(LIMITS.buttonTitle) }),
			{
				minLength: 1,
				maxLength: LIMITS.buttons,
				comparator: (a, b) => a.id === b.id || a.title === b.title,
			},
		),
	},
	{ requiredKeys: ['kind', 'body', 'buttons'] },
);

const buttons = (interactive: object) => ({
	type: 'interactive',
	interactive: {
		type: 'button',
		...interactive,
		body: { text: 'Confirm?' },
		action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
	},
});

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

export const REPLY_BUTTONS = {
	variants: [{ ...messages.full, header: EVERY_HEADER }],
	arbitrary: () => arbitrary,
	messages: { ...messages, ...withHeader },
	meta: [
		{ why: 'reply buttons', message: messages.minimal, content: buttons({}) },
		{
			why: 'reply buttons with everything',
			message: messages.full,
			content: interactive(FULL_BUTTONS),
		},
		{
			why: 'a picture as header',
			message: withHeader.withPicture,
			content: buttons({
				header: { type: 'image', image: { link: 'https://files.acme.test/van.jpg' } },
			}),
		},
		{
			why: 'a video as header',
			message: withHeader.withVideo,
			content: buttons({
				header: { type: 'video', video: { link: 'https://files.acme.test/van.mp4' } },
			}),
		},
		{
			why: 'a document as header',
			message: withHeader.withDocument,
			content: buttons({
				header: { type: 'document', document: { link: 'https://files.acme.test/plan.pdf' } },
			}),
		},
		{
			why: 'a document with a name as header',
			message: withHeader.withNamedDocument,
			content: buttons({
				header: {
					type: 'document',
					document: { link: 'https://files.acme.test/plan.pdf', filename: 'Plan 7781.pdf' },
				},
			}),
		},
	],
} as const satisfies KindSamples<'replyButtons'>;
