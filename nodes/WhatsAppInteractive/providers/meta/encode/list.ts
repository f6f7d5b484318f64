import type { JsonObject } from '../../../common/json';
import type { ListMessage } from '../../../messages/kinds/list';
import { compact } from '../../body';
import { frame } from './frame';

/** `interactive` of a list message. */
export const list = (message: ListMessage): JsonObject =>
	frame('list', message, {
		sections: message.sections.map(({ title, rows }) =>
			compact({
				title,
				rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
			}),
		),
		button: message.buttonText,
	});
