import type { AsGiven, Stage } from '../stage';

/** Asks the customer where he is; the answer comes in as a location. */
export interface LocationRequestMessage {
	readonly kind: 'locationRequest';
	readonly body: string;
	readonly footer?: string;
}

/** Asks a customer who hides his number for it; the answer comes in as a contact. */
export interface ContactInfoRequestMessage {
	readonly kind: 'contactInfoRequest';
	readonly body: string;
	readonly footer?: string;
}

/** Asks the customer whether the business may call him. */
export interface CallPermissionRequestMessage {
	readonly kind: 'callPermissionRequest';
	/** Where the provider takes a text of one's own. */
	readonly body?: string;
	readonly footer?: string;
}

/** A message with a button that calls the business within WhatsApp. */
export interface VoiceCallButtonMessage<Values extends Stage = AsGiven> {
	readonly kind: 'voiceCallButton';
	readonly body: string;
	readonly footer?: string;
	readonly displayText?: string;
	/** How long the button works, in minutes; seven days unless told. */
	readonly validityMinutes?: Values['number'];
	/** Comes back with the call. */
	readonly payload?: string;
}
