import type { MessageOf } from '../../messages/message';
import { compact } from '../body';
import { publicLink } from '../public-link';
import type { JsonObject } from '../../common/json';

type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** The content of Messangi's messages that are a file: its address stands where a text has its text. */
export const mediaContent: {
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
