import { type Answer, json } from '../../http/message';

/** The 200 of a send (Gupshup Partner API, v3 message): Gupshup's ID, and the number echoed. */
export function accepted(messageId: string, recipient: string): Answer {
	return json(200, {
		messages: [{ id: messageId }],
		messaging_product: 'whatsapp',
		contacts: [{ input: recipient, wa_id: recipient }],
	});
}

/** A Gupshup error: flat, unlike Meta's. */
function failure(status: number, message: string): Answer {
	return json(status, { status: 'error', message });
}

/** The documented errors of the send call and of the subscription calls. */
export const errors = {
	authentication: () => failure(401, 'Authentication Failed'),
	access: () => failure(401, 'Unauthorized Access'),
	callbackBilling: () => failure(400, 'Callback Billing must be enabled for this API'),
	appDetails: () => failure(400, 'Invalid App Details'),
	appType: () =>
		failure(
			400,
			'The provided app is not of the expected type for this API. Please ensure that the app is on the cloud.',
		),
	/** Documented for a sister call; the send call's own page shows no error for a wrong body. */
	invalidJson: () => failure(400, 'Invalid JSON payload'),
	/** Documented for a sister call; the send call's own page shows no error for a wrong body. */
	parameters: () => failure(400, 'Please review the request parameters and retry'),
	outboundEvent: () => failure(400, 'Outbound event not supported'),
	invalidUrl: () => failure(400, 'Invalid URL Passed'),
	noSubscription: () => failure(400, 'Subscription Does Not Exist'),
	notSubscriptionOwner: () => failure(403, 'Not Subscription Owner'),
	subscriptionNotCreated: () => failure(500, 'Unable To Create Subscription'),
	tooManyRequests: () => failure(429, 'Too Many Requests'),
	internal: (status: number) => failure(status, 'Internal Server Error'),
};
