import type { JsonObject } from '../../../common/json';
import { digitsOf } from '../../../common/phone/phone';
import type { TypingMessage } from '../../../messages/kinds/signals';
import type { ParsedSubmission } from '../../../messages/submission';
import { compact, compactOrNothing } from '../../body';

/** A typing indicator: one event for one customer. The platform finds the message it answers. */
export function typing({
	sender,
	recipient,
	options,
}: ParsedSubmission<TypingMessage>): JsonObject {
	const { entityId, applicationId, messageId } = options;
	const platform = compactOrNothing({ entityId, applicationId });
	return {
		events: [
			compact({
				sender: digitsOf(sender),
				destinations: [compact({ to: digitsOf(recipient), messageId })],
				content: { type: 'TYPING_INDICATOR' },
				options: platform && { platform },
			}),
		],
	};
}
