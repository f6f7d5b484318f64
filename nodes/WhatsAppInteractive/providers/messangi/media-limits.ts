import { FORMATS, MB, type MediaLimits, WHATSAPP_MEDIA } from '../../files/formats';

/** Messangi's limit for all of its media, and its only format of documents. */
export const mediaLimits: MediaLimits = {
	audio: { maxBytes: 5 * MB, formats: WHATSAPP_MEDIA.audio.formats },
	document: { maxBytes: 5 * MB, formats: [FORMATS.pdf] },
	image: { maxBytes: 5 * MB, formats: [FORMATS.jpeg, FORMATS.png] },
	video: { maxBytes: 5 * MB, formats: [FORMATS.mp4, FORMATS.threeGpp] },
};
