import type { JsonObject } from '../../common/json';
import { digitsOf, e164Of } from '../../common/phone/phone';
import type { MessageKind, MessageOf } from '../../messages/message';
import type { ParsedSubmission } from '../../messages/submission';
import { compact } from '../body';
import { contacts } from '../meta/encode/contacts';
import { list } from '../meta/encode/list';
import { replyButtons } from '../meta/encode/reply-buttons';
import type { Encoders } from '../provider';
import { publicLink } from '../public-link';

/** The wrapper around every message; the sender goes without a plus sign, the recipient with one. */
const envelope = (
	{ sender, recipient, correlationId, options }: ParsedSubmission,
	content: JsonObject,
) =>
	compact({
		channel: 'WHATSAPP',
		request: compact({
			message: options.fallbackText,
			clientId: options.clientId,
			externalId: correlationId,
			to: e164Of(recipient),
			from: digitsOf(sender),
			...content,
		}),
		callbacks: options.reportUrl
			?.split(',')
			.map((url) => url.trim())
			.join(','),
	});

type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** The content of Messangi's messages that are a file: its address stands where a text has its text. */
const mediaContent: {
	readonly [Kind in MediaKind]: (message: MessageOf<Kind>) => JsonObject;
} = {
	image: (message) =>
		compact({ type: 'image', message: publicLink(message), caption: message.caption }),
	video: (message) =>
		compact({ type: 'video', message: publicLink(message), caption: message.caption }),
	audio: (message) => ({ type: 'audio', message: publicLink(message) }),
	document: (message) =>
		compact({ type: 'document', message: publicLink(message), fileName: message.filename }),
};

/** Messangi's bodies, after its interactive-message page. */
export const encode = {
	text: (submission) =>
		envelope(
			submission,
			compact({
				type: 'text',
				message: submission.message.text,
				replyTo: submission.options.replyTo,
			}),
		),
	image: (submission) => envelope(submission, mediaContent.image(submission.message)),
	video: (submission) => envelope(submission, mediaContent.video(submission.message)),
	audio: (submission) => envelope(submission, mediaContent.audio(submission.message)),
	document: (submission) => envelope(submission, mediaContent.document(submission.message)),
	contacts: (submission) =>
		envelope(submission, { type: 'contacts', contacts: contacts(submission.message) }),
	replyButtons: (submission) =>
		envelope(submission, { type: 'interactive', interactive: replyButtons(submission.message) }),
	list: (submission) =>
		envelope(submission, { type: 'interactive', interactive: list(submission.message) }),
} satisfies Partial<Encoders<MessageKind>>;

/** The kinds of message that Messangi takes. */
export type MessangiKind = keyof typeof encode;
