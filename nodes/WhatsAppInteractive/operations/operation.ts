/** The resources by the values of their dropdown. */
export const RESOURCE_NAMES = {
	interactive: 'Interactive Message',
	media: 'Media',
	message: 'Message',
	order: 'Order',
	template: 'Template',
} as const;

/** The values of the resource dropdown. */
export type Resource = keyof typeof RESOURCE_NAMES;

/** What the description of an operation says of the customer-service window, and of sending twice. */
export const IN_WINDOW_ONCE =
	'which only reaches customers who wrote to you in the last 24 hours. Running it twice sends it twice.';

/** How an operation appears in the editor. */
export interface Operation {
	readonly resource: Resource;
	/** The value of the operation dropdown. */
	readonly operation: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
}
