import type { MessageKind } from '../../../messages/message';
import { compact } from '../../body';
import { location } from '../../meta/encode/location';
import type { Encoders } from '../../provider';
import { contacts } from './contacts';
import { envelope } from './envelope';
import { frame } from './frame';
import { interactiveEncoders } from './interactive';
import { mediaEncoders } from './media';
import { orderDetailsAction } from './order-details';
import { INFOBIP_ORDER_STATUSES } from './order-status';
import { template } from './template';
import { typing } from './typing';

/** Infobip's bodies: one endpoint, and so one `content`, for each kind. */
export const encode = {
	text: (submission) => {
		const { text, previewUrl } = submission.message;
		return envelope(submission, compact({ text, previewUrl }));
	},
	...mediaEncoders,
	location: (submission) => envelope(submission, location(submission.message)),
	contacts: (submission) => envelope(submission, { contacts: contacts(submission.message) }),
	readReceipt: () => undefined,
	typing,
	replyButtons: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			frame(message, {
				buttons: message.buttons.map(({ id, title }) => ({ type: 'REPLY', id, title })),
			}),
		);
	},
	list: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			frame(message, {
				title: message.buttonText,
				sections: message.sections.map(({ title, rows }) =>
					compact({
						title,
						rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
					}),
				),
			}),
		);
	},
	...interactiveEncoders,
	orderDetails: (submission) => {
		const { message } = submission;
		return envelope(submission, frame(message, orderDetailsAction(message)));
	},
	orderStatus: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			frame(
				message,
				compact({
					payment: compact({ type: message.paymentType, id: message.referenceId }),
					status: INFOBIP_ORDER_STATUSES[message.status],
					description: message.description,
				}),
			),
		);
	},
	template,
} satisfies Partial<Encoders<MessageKind>>;

/** The kinds of message that Infobip takes. */
export type InfobipKind = keyof typeof encode;
