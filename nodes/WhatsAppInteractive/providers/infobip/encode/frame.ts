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

/** `content` of an interactive message: the texts that it has, and its action where it has one. */
export const frame = (message: Framed, action: JsonObject | undefined): JsonObject =>
	compact({
		header: header(message.header),
		body: textObject(message.body),
		footer: textObject(message.footer),
		action,
	});
