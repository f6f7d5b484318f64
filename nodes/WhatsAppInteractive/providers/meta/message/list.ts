import type { ListMessage } from '../../../messages/kinds/list';
import type { JsonObject } from '../../../messages/submission';
import { compact } from '../../body';
import { framed } from './frame';

/** `interactive` of a list message. */
export const list = (message: ListMessage): JsonObject =>
	framed('list', message, {
		sections: message.sections.map(({ title, rows }) =>
			compact({
				title,
				rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
			}),
		),
		button: message.buttonText,
	});
