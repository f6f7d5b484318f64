import type { ReplyButton } from '../../messages/kinds/reply-buttons';
import type { Reader } from '../reader/reader';

/** What can be tapped: its title is its ID, too, unless it has one of its own. */
export function readChoice(choice: Reader): ReplyButton {
	const title = choice.text('title', 'Title') ?? '';
	return { id: choice.line('id', 'ID') ?? title.trim(), title };
}

/** Reads a button that answers, of a message or of a card. */
export function readReplyButton(button: Reader): ReplyButton {
	const read = readChoice(button);
	button.close('Buttons');
	return read;
}
