import type { ListMessage } from '../../../messages/kinds/list';
import type { JsonObject } from '../../../messages/submission';
import { compact, textObject } from '../../body';
import { header } from './header';

/** `interactive` of a list message. */
export const list = (message: ListMessage): JsonObject =>
	compact({
		type: 'list',
		header: header(message.header),
		body: { text: message.body },
		footer: textObject(message.footer),
		action: {
			sections: message.sections.map(({ title, rows }) =>
				compact({
					title,
					rows: rows.map(({ id, title, description }) => compact({ id, title, description })),
				}),
			),
			button: message.buttonText,
		},
	});
