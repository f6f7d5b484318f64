import type { EventType } from '../events/event';

/** A setting of the trigger that only some providers have use for. */
export type RegistrationSetting =
	/** Delete the profile when the workflow is unpublished. */
	| 'deleteProfile'
	/** Take the place of somebody else's webhook where there is room for one only. */
	| 'replaceOther'
	/** Receive the events of some numbers only. */
	| 'senders'
	/** Let the provider sign what it sends. */
	| 'signCalls';

/** What is left to the user, and what happens without; HTML, as n8n's notices take it. */
interface Way {
	readonly notice: string;
}

/** How events get to the trigger, in the words of its panel: a choice for each way that there is. */
export interface WebhookSetup {
	/** The node registers the webhook. */
	readonly automatic?: Way & {
		/** What publishing the workflow does. */
		readonly description: string;
		readonly settings?: readonly RegistrationSetting[];
	};
	/** The node has everything of a number forwarded here. */
	readonly forwarding?: Way & {
		/** What comes in this way; all else does not. */
		readonly events: readonly EventType[];
	};
	/** The user tells the provider the address. */
	readonly manual: Way;
}
