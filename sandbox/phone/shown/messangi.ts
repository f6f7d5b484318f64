import type { ShownMessage } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import { shownMetaMessage } from './meta';
import { isMediaType } from './meta-parts';
import { given, textAt } from './read';

/** A message of Messangi's: media and texts in its own form, all else as Meta has it. */
export function shownMessangiMessage(body: JsonValue): ShownMessage {
	const request = valueAt(body, 'request');
	const type = textAt(request, 'type') ?? '';
	const message = textAt(request, 'message');
	if (isMediaType(type)) {
		const name = given('name', textAt(request, 'fileName'));
		return {
			type: 'bubble',
			header: { type, ...given('link', message), ...name },
			...given('body', textAt(request, 'caption')),
		};
	}
	if (type === 'text') return { type: 'bubble', ...given('body', message) };
	return shownMetaMessage(request, []);
}
