import { type MediaLimits, WHATSAPP_MEDIA } from '../../files/formats';

/** Infobip says of documents that they can be of any format. */
export const mediaLimits: MediaLimits = {
	...WHATSAPP_MEDIA,
	document: { maxBytes: WHATSAPP_MEDIA.document.maxBytes },
};
