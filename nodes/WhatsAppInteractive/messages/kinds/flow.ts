import type { JsonObject } from '../submission';
import type { Header } from './header';

/** Which flow a message opens. */
export type FlowReference =
	| { readonly by: 'id'; readonly id: string }
	| { readonly by: 'name'; readonly name: string };

/** What happens when a flow is opened. */
export const FLOW_ACTIONS = ['dataExchange', 'navigate'] as const;

/** Whether a flow is tried out or in use. */
export const FLOW_MODES = ['draft', 'published'] as const;

/** A message with a button that opens a form inside WhatsApp. */
export interface FlowMessage {
	readonly kind: 'flow';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
	readonly flow: FlowReference;
	/** The user's own value, which the answer carries. */
	readonly token?: string;
	/** What stands on the button. */
	readonly buttonText: string;
	readonly mode?: string;
	/** One of {@link FLOW_ACTIONS}; `navigate` where nothing is told. */
	readonly action?: string;
	/** The first screen, to navigate to. */
	readonly screen?: string;
	/** What the first screen is filled with. */
	readonly data?: JsonObject;
}
