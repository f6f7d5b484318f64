import type { Header } from '../../../messages/kinds/header';
import type { JsonObject } from '../../../messages/submission';
import { compact } from '../../body';

/** `content.header` of an interactive message. */
export function header(content: Header | undefined): JsonObject | undefined {
	switch (content?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { type: 'TEXT', text: content.text };
		case 'image':
			return { type: 'IMAGE', mediaUrl: content.link };
		case 'video':
			return { type: 'VIDEO', mediaUrl: content.link };
		case 'document':
			return compact({ type: 'DOCUMENT', mediaUrl: content.link, filename: content.filename });
	}
}
