import type { EventType } from './event';

/** Events that a workflow goes on with in the same way. */
export interface EventGroup {
	/** What the editor calls the group. */
	readonly name: string;
	readonly events: readonly EventType[];
}

/** All events, each in one group; the order is that of the trigger's outputs. */
export const EVENT_GROUPS: readonly EventGroup[] = [
	{ name: 'Delivery', events: ['accepted', 'sent', 'delivered', 'deleted'] },
	{ name: 'Seen', events: ['seen'] },
	{ name: 'Failed', events: ['failed'] },
	{ name: 'Replies', events: ['reply'] },
	{ name: 'Messages', events: ['message'] },
	{ name: 'Orders and Payments', events: ['order', 'payment'] },
	{
		name: 'Other',
		events: ['click', 'template', 'preference', 'identity', 'billing', 'unknown'],
	},
	// Last, so that the connections of workflows from before it was there stay where they are.
	{ name: 'Account', events: ['account'] },
];
