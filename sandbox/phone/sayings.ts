import type { InboundType } from '../providers/inbound/event';

/** What a customer can send besides text, with what the sandbox fills in. */
export const SAYINGS: ReadonlyArray<{ readonly label: string; readonly type: InboundType }> = [
	{ label: 'Picture', type: 'image' },
	{ label: 'Video', type: 'video' },
	{ label: 'Voice message', type: 'voice' },
	{ label: 'Document', type: 'document' },
	{ label: 'Sticker', type: 'sticker' },
	{ label: 'Location', type: 'location' },
	{ label: 'Contact', type: 'contacts' },
	{ label: 'Order from the catalog', type: 'order' },
	{ label: 'Something unsupported', type: 'unsupported' },
	{ label: 'Stop marketing', type: 'preference' },
];
