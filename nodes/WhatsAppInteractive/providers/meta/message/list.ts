import type { ListMessage } from '../../../messages/kinds/list';
import { compact } from '../../body';
import { framed } from './frame';
import type { JsonObject } from '../../../shared/json';

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
