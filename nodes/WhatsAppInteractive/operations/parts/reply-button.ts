import type { ReplyButton } from '../../messages/kinds/reply-buttons';
import type { Reader } from '../reader/reader';

/** Reads a button that answers, of a message or of a card. */
export function readReplyButton(button: Reader): ReplyButton {
	const read = {
		id: button.text('id', 'ID') ?? '',
		title: button.text('title', 'Title') ?? '',
	};
	button.close('Buttons');
	return read;
}
