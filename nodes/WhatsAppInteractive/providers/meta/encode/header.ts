import type { JsonObject } from '../../../common/json';
import type { Header } from '../../../messages/kinds/header';
import { compact } from '../../body';
import { mediaObject } from './media';

/** `header` of an interactive message. */
export function header(content: Header | undefined): JsonObject | undefined {
	switch (content?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { type: 'text', text: content.text };
		case 'image':
		case 'video':
			return { type: content.type, [content.type]: mediaObject(content) };
		case 'document':
			return {
				type: 'document',
				document: compact({ ...mediaObject(content), filename: content.filename }),
			};
	}
}
