import type { JsonObject } from '../common/json';
import type { MessageKind, ParsedMessage } from '../messages/message';
import { pictureOf } from '../../../shown/picture';
import { showMessage } from './show';

/**
 * In which conversation a message would be: a template opens one, everything else needs one that the
 * customer has opened in the last 24 hours. What is done to a received message is in none.
 */
function conversationOf(kind: MessageKind): 'freeForm' | 'template' | null {
	if (kind === 'template') return 'template';
	return kind === 'readReceipt' || kind === 'typing' ? null : 'freeForm';
}

/** The name of the item's binary field with the picture. */
export const PICTURE = 'preview';

/**
 * The message as the customer's phone shows it, as a page that n8n's output panel opens. It stands in
 * the item itself, since n8n shows no page out of its file storage; and as plain text, of which n8n
 * offers a view, and which it draws as the page that the type of the file says it is. n8n cleans the
 * page, and opens it in a frame where nothing can run.
 */
export const pictureFile = (message: ParsedMessage) => ({
	data: Buffer.from(pictureOf(showMessage(message))).toString('base64'),
	mimeType: 'text/plain',
	fileType: 'html' as const,
	fileName: 'preview.html',
	fileExtension: 'html',
});

/** What an item says about a message that only was to be looked at. */
export const previewOf = (
	kind: MessageKind,
	request: JsonObject,
	hints: readonly string[],
): JsonObject => ({
	messageId: null,
	accepted: false,
	status: 'previewed',
	conversation: conversationOf(kind),
	request,
	hints: [...hints],
});
