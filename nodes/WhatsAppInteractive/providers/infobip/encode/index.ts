import { compact, textObject } from '../../body';
import type { Encoders } from '../../provider';
import type { InfobipKind } from '../kinds';
import { INFOBIP_ORDER_STATUSES } from '../order';
import { envelope } from './envelope';
import { header } from './header';

/** Infobip's bodies: one endpoint, and so one `content`, for each kind. */
export const encode: Encoders<InfobipKind> = {
	text: (submission) => {
		const { text, previewUrl } = submission.message;
		return envelope(submission, compact({ text, previewUrl }));
	},
	replyButtons: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				header: header(message.header),
				body: { text: message.body },
				footer: textObject(message.footer),
				action: {
					buttons: message.buttons.map(({ id, title }) => ({ type: 'REPLY', id, title })),
				},
			}),
		);
	},
	list: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				header: header(message.header),
				body: { text: message.body },
				footer: textObject(message.footer),
				action: {
					title: message.buttonText,
					sections: message.sections.map(({ title, rows }) =>
						compact({
							title,
							rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
						}),
					),
				},
			}),
		);
	},
	orderStatus: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				action: compact({
					payment: compact({ type: message.paymentType, id: message.referenceId }),
					status: INFOBIP_ORDER_STATUSES[message.status],
					description: message.description,
				}),
				body: textObject(message.body),
				footer: textObject(message.footer),
			}),
		);
	},
};
