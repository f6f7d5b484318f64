import type { AsGiven, OneOf, Stage } from '../stage';
import type { Header } from './header';
import type { JsonObject } from '../../common/json';

/** Which flow a message opens. */
type FlowReference =
	| { readonly by: 'id'; readonly id: string }
	| { readonly by: 'name'; readonly name: string };

/** What happens when a flow is opened. */
export const FLOW_ACTIONS = ['dataExchange', 'navigate'] as const;

/** One of {@link FLOW_ACTIONS}. */
export type FlowAction = (typeof FLOW_ACTIONS)[number];

/** Whether a flow is tried out or in use. */
export const FLOW_MODES = ['draft', 'published'] as const;

/** One of {@link FLOW_MODES}. */
type FlowMode = (typeof FLOW_MODES)[number];

/** A message with a button that opens a form inside WhatsApp. */
export interface FlowMessage<Values extends Stage = AsGiven> {
	readonly kind: 'flow';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
	readonly flow: FlowReference;
	/** The user's own value, which the answer carries. */
	readonly token?: string;
	/** What stands on the button. */
	readonly buttonText: string;
	readonly mode?: OneOf<FlowMode, Values>;
	/** `navigate` where nothing is told. */
	readonly action?: OneOf<FlowAction, Values>;
	/** The first screen, to navigate to. */
	readonly screen?: string;
	/** What the first screen is filled with. */
	readonly data?: JsonObject;
}
