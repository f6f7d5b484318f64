import { digitsOf, e164Of } from '../../common/phone/phone';
import type { MessageKind } from '../../messages/message';
import type { ParsedSubmission } from '../../messages/submission';
import { compact } from '../body';
import { contacts } from '../meta/message/contacts';
import { list } from '../meta/message/list';
import { replyButtons } from '../meta/message/reply-buttons';
import type { Encoders } from '../provider';
import { mediaContent } from './media';
import type { JsonObject } from '../../common/json';

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
