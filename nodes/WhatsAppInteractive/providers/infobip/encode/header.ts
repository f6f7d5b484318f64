import type { JsonObject } from '../../../common/json';
import type { Header } from '../../../messages/kinds/header';
import { compact } from '../../body';
import { publicLink } from '../../public-link';

/** `content.header` of an interactive message. */
export function header(content: Header | undefined): JsonObject | undefined {
	switch (content?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { type: 'TEXT', text: content.text };
		case 'image':
			return { type: 'IMAGE', mediaUrl: publicLink(content) };
		case 'video':
			return { type: 'VIDEO', mediaUrl: publicLink(content) };
		case 'document':
			return compact({
				type: 'DOCUMENT',
				mediaUrl: publicLink(content),
				filename: content.filename,
			});
	}
}
