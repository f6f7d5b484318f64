import type { ShownMessage } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import type { TemplateDefinition } from '../../providers/meta/template/definition';
import { metaInteractive } from './meta-interactive';
import { isMediaType, metaLocation, metaMedia, shownContacts } from './meta-parts';
import { metaTemplate } from './meta-template';
import { given, listAt, textAt } from './read';

/** Meta's message object, whoever passes it on. */
export function shownMetaMessage(
	message: JsonValue | undefined,
	templates: readonly TemplateDefinition[],
): ShownMessage {
	const type = textAt(message, 'type') ?? 'text';
	const content = valueAt(message, type);
	if (isMediaType(type)) {
		const caption = given('body', textAt(content, 'caption'));
		return { type: 'bubble', header: metaMedia(type, content), ...caption };
	}
	switch (type) {
		case 'location':
			return { type: 'bubble', header: metaLocation(content) };
		case 'contacts':
			return { type: 'bubble', contacts: shownContacts(listAt(message, 'contacts')) };
		case 'reaction':
			return {
				type: 'reaction',
				messageId: textAt(content, 'message_id') ?? '',
				...given('emoji', textAt(content, 'emoji')),
			};
		case 'interactive':
			return metaInteractive(content ?? null);
		case 'template':
			return metaTemplate(content, templates);
		default:
			return { type: 'bubble', ...given('body', textAt(content, 'body')) };
	}
}
