import type { Rule } from '../../../validation/check';
import { anyText, int32, nonBlank, object, oneOf, visibleText } from '../../../validation/schema';
import type { InfobipMessageWith } from './envelope';
import { INFOBIP_LIMITS } from './limits';
import { body, footer, textHeader } from './parts';

/** What is checked of a flow beyond its schema. */
export interface FlowContent {
	readonly action: {
		readonly flowAction?: 'NAVIGATE' | 'DATA_EXCHANGE';
		readonly flowActionPayload?: object;
	};
}

/** Infobip, send interactive flow message. */
export const flowContent = object(
	{
		body,
		action: object(
			{
				flowId: anyText,
				flowToken: anyText,
				callToActionButton: visibleText(INFOBIP_LIMITS.displayText),
			},
			{
				mode: oneOf(['DRAFT', 'PUBLISHED']),
				flowMessageVersion: int32,
				flowAction: oneOf(['NAVIGATE', 'DATA_EXCHANGE']),
				flowActionPayload: object(
					{ screen: nonBlank },
					{ data: { type: 'object', minProperties: 1 } },
				),
			},
		),
	},
	{ header: textHeader, footer },
);

/** Navigating, which is the default, needs a screen; a data exchange must not name one. */
export const screenFitsAction: Rule<InfobipMessageWith<FlowContent>> = ({
	content: {
		action: { flowAction = 'NAVIGATE', flowActionPayload },
	},
}) => {
	const path = 'content.action.flowActionPayload';
	switch (flowAction) {
		case 'NAVIGATE':
			return flowActionPayload === undefined
				? [{ path, message: 'must not be null when flowAction is NAVIGATE' }]
				: [];
		case 'DATA_EXCHANGE':
			return flowActionPayload === undefined
				? []
				: [{ path, message: 'must be left out when flowAction is DATA_EXCHANGE' }];
	}
};
