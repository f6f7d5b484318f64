import type { SchemaObject } from 'ajv';
import type { Rule, Violation } from '../../../validation/check';
import { anyText, object, oneOf, only, visibleText } from '../../../validation/schema';
import type { InteractiveDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer, headerSchema, identifier } from '../parts';

/** A flow as the rule reads it. */
export interface FlowMessage {
	readonly type: 'flow';
	readonly action: {
		readonly parameters: {
			readonly flow_id?: string;
			readonly flow_name?: string;
			readonly flow_cta: string;
			readonly flow_action?: 'navigate' | 'data_exchange';
			readonly flow_action_payload?: object;
		};
	};
}

const parameters = object(
	{ flow_message_version: only('3'), flow_cta: visibleText(META_LIMITS.flowButton) },
	{
		flow_id: identifier,
		flow_name: identifier,
		flow_token: anyText,
		mode: oneOf(['draft', 'published']),
		flow_action: oneOf(['navigate', 'data_exchange']),
		flow_action_payload: object(
			{ screen: identifier },
			{ data: { type: 'object', minProperties: 1 } },
		),
	},
);

/** A form (Cloud API, flow messages). The text page shows text headers, media are seen in use. */
export function flowSchema(dialect: InteractiveDialect): SchemaObject {
	return object(
		{ type: only('flow'), body, action: object({ name: only('flow'), parameters }) },
		{ header: headerSchema(['text', 'image', 'video', 'document'], dialect), footer },
	);
}

/** Exactly one of ID and name, no emoji on the button, a screen only to navigate to. */
export function flowRule(path: string): Rule<FlowMessage> {
	return ({ action: { parameters: given } }) => {
		const where = `${path}.action.parameters`;
		const violations: Violation[] = [];
		if ((given.flow_id === undefined) === (given.flow_name === undefined)) {
			violations.push({ path: where, message: 'needs either flow_id or flow_name' });
		}
		if (/\p{Extended_Pictographic}/u.test(given.flow_cta)) {
			violations.push({ path: `${where}.flow_cta`, message: 'must not have an emoji' });
		}
		if (given.flow_action === 'data_exchange' && given.flow_action_payload !== undefined) {
			violations.push({
				path: `${where}.flow_action_payload`,
				message: 'goes with flow_action navigate only',
			});
		}
		return violations;
	};
}
