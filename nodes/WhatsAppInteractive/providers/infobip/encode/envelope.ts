import type { JsonObject } from '../../../common/json';
import { digitsOf } from '../../../common/phone/phone';
import type { ParsedSubmission } from '../../../messages/submission';
import { compact } from '../../body';

/** What every single-message endpoint takes around the content, where it has one. */
export const envelope = (
	{ sender, recipient, correlationId, options }: ParsedSubmission,
	content: JsonObject | undefined,
) =>
	compact({
		from: digitsOf(sender),
		to: digitsOf(recipient),
		messageId: options.messageId,
		content,
		callbackData: correlationId,
		notifyUrl: options.reportUrl,
		urlOptions: options.urlOptions && compact({ ...options.urlOptions }),
		entityId: options.entityId,
		applicationId: options.applicationId,
		context: options.replyTo === undefined ? undefined : { replyToMessageId: options.replyTo },
	});
