import type { CommonRule } from '../rules';

/** The business number in a request, where the request names it. */
export const senderRules: ReadonlyArray<CommonRule> = [
	{ type: 'phone', path: 'sender', label: 'Sender' },
];

/** The customer's number. */
export const recipientRules = (
	accepts: { businessScopedUserId?: true } = {},
): ReadonlyArray<CommonRule> => [
	{
		type: 'phone',
		path: 'recipient',
		label: 'Recipient',
		country: 'defaultCountry',
		advisesOnNumber: true,
		...accepts,
	},
];

/** The message that is quoted, where the provider can quote one. */
export const replyToRule: CommonRule = {
	type: 'text',
	path: 'options.replyTo',
	label: 'Reply To',
};
