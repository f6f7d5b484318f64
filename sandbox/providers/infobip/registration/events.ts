/** What a WhatsApp subscription can ask for (Infobip, subscriptions, events). */
export const INFOBIP_EVENTS = [
	'ACCOUNT_REGISTRATION',
	'ACCOUNT_UPDATE_NOTIFICATION',
	'BILLING',
	'BUSINESS_APP_CONTACT_SYNC',
	'BUSINESS_APP_MESSAGE_ECHO',
	'BUSINESS_APP_MESSAGE_HISTORY',
	'CLICK',
	'DELIVERY',
	'IDENTITY_CHANGE',
	'INBOUND_MESSAGE',
	'MARKETING_SUBSCRIPTION_UPDATE',
	'PAYMENT_STATUS',
	'SEEN',
	'TEMPLATE_UPDATE',
] as const;

/** One of {@link INFOBIP_EVENTS}. */
export type InfobipEvent = (typeof INFOBIP_EVENTS)[number];

/** Narrows to an event that the channel knows; others are ignored without a word. */
export function isInfobipEvent(name: string): name is InfobipEvent {
	return INFOBIP_EVENTS.some((known) => known === name);
}
