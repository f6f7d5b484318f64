import { flag, object, text, visibleText } from '../../../validation/schema';
import type { Rule, Violation } from '../../../validation/check';
import type { InfobipMessageWith } from './envelope';
import { INFOBIP_LIMITS } from './limits';
import { mediaUrl } from './parts';

/** What the preview of a text depends on. */
export interface TextContent {
	readonly text: string;
	readonly previewUrl?: boolean;
}

const caption = text(0, INFOBIP_LIMITS.caption);

/** Infobip, send text message. */
export const textContent = object({ text: visibleText(INFOBIP_LIMITS.text) }, { previewUrl: flag });

/** Infobip, send document message. */
export const documentContent = object(
	{ mediaUrl },
	{ caption, filename: text(0, INFOBIP_LIMITS.filename) },
);

/** Infobip, send image message; send video message. */
export const captionedContent = object({ mediaUrl }, { caption });

/** Infobip, send audio message; `voice` is of 2026. */
export const audioContent = object({ mediaUrl }, { voice: flag });

/** Infobip, send sticker message. */
export const stickerContent = object({ mediaUrl });

/** A preview needs an address in the text that still has its protocol. */
export const previewNeedsUrl: Rule<InfobipMessageWith<TextContent>> = ({
	content,
	urlOptions: options,
}) => {
	if (content.previewUrl !== true) return [];
	const violations: Violation[] = [];
	if (!/https?:\/\/\S/u.test(content.text)) {
		violations.push({ path: 'content.text', message: 'must contain a URL to preview' });
	}
	if (options?.removeProtocol === true) {
		violations.push({
			path: 'urlOptions.removeProtocol',
			message: 'must be false when the URL is previewed',
		});
	}
	return violations;
};
