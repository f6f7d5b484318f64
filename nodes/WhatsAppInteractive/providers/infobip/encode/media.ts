import type { JsonObject } from '../../../common/json';
import type { MessageOf } from '../../../messages/message';
import { compact } from '../../body';
import type { Encoders } from '../../provider';
import { publicLink } from '../../public-link';
import { envelope } from './envelope';

const encodeCaptioned = (message: MessageOf<'image' | 'video'>): JsonObject =>
	compact({ mediaUrl: publicLink(message), caption: message.caption });

/** Infobip's messages that are a file, which it fetches from a public address. */
export const mediaEncoders: Encoders<'image' | 'video' | 'audio' | 'document' | 'sticker'> = {
	image: (submission) => envelope(submission, encodeCaptioned(submission.message)),
	video: (submission) => envelope(submission, encodeCaptioned(submission.message)),
	audio: (submission) => {
		const { message } = submission;
		return envelope(submission, compact({ mediaUrl: publicLink(message), voice: message.voice }));
	},
	document: (submission) => {
		const { message } = submission;
		const { caption, filename } = message;
		return envelope(submission, compact({ mediaUrl: publicLink(message), caption, filename }));
	},
	sticker: (submission) => envelope(submission, { mediaUrl: publicLink(submission.message) }),
};
