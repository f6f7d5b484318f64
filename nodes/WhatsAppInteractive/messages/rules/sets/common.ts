import { NO_SENDER_ID, SENDER_ID } from '../../../common/sender-id';
import type { CommonRule } from '../rules';

/** The business number in a request, where the request names it. */
export const senderRules: ReadonlyArray<CommonRule> = [
	{ type: 'phone', path: 'sender', label: 'Sender', required: true },
];

/** The provider's ID of the business number, where that is what a request names. */
export const senderIdRules: ReadonlyArray<CommonRule> = [
	{
		type: 'text',
		path: 'sender',
		label: 'Sender',
		required: true,
		pattern: { matches: SENDER_ID, says: NO_SENDER_ID },
	},
];

/** The customer's number. */
export const recipientRules = (
	accepts: { businessScopedUserId?: true } = {},
): ReadonlyArray<CommonRule> => [
	{
		type: 'phone',
		path: 'recipient',
		label: 'Recipient',
		required: true,
		country: 'defaultCountry',
		unlike: { path: 'sender', label: 'Sender' },
		advisesOnNumber: true,
		...accepts,
	},
];

/** The message that is quoted, where the provider can quote one. */
export const replyToRule: CommonRule = {
	type: 'field',
	path: 'options.replyTo',
	label: 'Reply To',
};
