import type { JsonObject } from '../../../common/json';
import type { Header } from '../../../messages/kinds/header';
import { compact, textObject } from '../../body';
import { header } from './header';

/** What stands around the action of an interactive message. */
interface Framed {
	readonly header?: Header;
	readonly body?: string;
	readonly footer?: string;
}

/** `interactive`: a type, the texts that the message has, and its action. */
export const frame = (type: string, message: Framed, action: JsonObject): JsonObject =>
	compact({
		type,
		header: header(message.header),
		body: textObject(message.body),
		footer: textObject(message.footer),
		action,
	});
