import fc from 'fast-check';

import type { FlowMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/flow';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import type { AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { body, idUpTo, textUpTo } from './arbitrary/basics';
import { headerOf } from './arbitrary/header';
import { EVERY_HEADER } from './every-source';
import { interactive, type KindSamples } from './kind-samples';

const messages = {
	minimal: {
		kind: 'flow',
		body: 'Tell us what happened',
		flow: { by: 'id', id: '987001' },
		buttonText: 'Open form',
	},
	named: {
		kind: 'flow',
		body: 'Tell us what happened',
		flow: { by: 'name', name: 'claim_form' },
		buttonText: 'Open form',
	},
	full: {
		kind: 'flow',
		header: { type: 'text', text: 'Claim form' },
		body: 'Tell us what happened',
		footer: 'Takes a minute',
		flow: { by: 'id', id: '987001' },
		token: 'tok-7781',
		buttonText: 'Open form',
		mode: 'published',
		action: 'navigate',
		screen: 'CLAIM_START',
		data: { orderId: '7781' },
	},
} as const satisfies Record<string, FlowMessage>;

/** Your own endpoint says what the first screen is. */
const {
	screen: _first,
	data: _filling,
	...exchanged
} = { ...messages.full, action: 'dataExchange' };

/** A text on a button that opens something, without pictures. */
const plainLabel = fc.stringMatching(/^[A-Za-z]{1,10}( [A-Za-z0-9]{1,9})?$/);

/** What a screen is filled with: never empty, and without members that say nothing. */
const screenData = fc.dictionary(
	fc.stringMatching(/^[a-z][A-Za-z_]{0,15}$/),
	fc.oneof(idUpTo(40), fc.integer(), fc.boolean(), fc.array(idUpTo(20), { minLength: 1 })),
	{ minKeys: 1, maxKeys: 4 },
);

const arbitrary = (provider: AnyProvider): fc.Arbitrary<FlowMessage> => {
	const isInfobip = provider.id === 'infobip';
	const byId = fc.record({ by: fc.constant('id' as const), id: fc.stringMatching(/^\d{3,15}$/) });
	const byName = fc.record({ by: fc.constant('name' as const), name: idUpTo(60) });
	const shared = {
		kind: fc.constant('flow' as const),
		header: headerOf(provider, 'flow'),
		body,
		footer: textUpTo(LIMITS.footer),
		flow: isInfobip ? byId : fc.oneof(byId, byName),
		token: idUpTo(200),
		buttonText: plainLabel,
		mode: fc.constantFrom('draft', 'published'),
	};
	const needed = ['kind', 'body', 'flow', 'buttonText'] as const;
	const mark = isInfobip ? (['token'] as const) : [];
	const screen = fc.stringMatching(/^[A-Z][A-Z_]{0,20}$/);
	const navigating = fc.record(
		{ ...shared, action: fc.constant('navigate'), screen, data: screenData },
		{ requiredKeys: [...needed, ...mark, 'screen'] },
	);
	const exchanging = fc.record(
		{ ...shared, action: fc.constant('dataExchange') },
		{ requiredKeys: [...needed, ...mark, 'action'] },
	);
	return fc.oneof(navigating, exchanging);
};

export const FLOW = {
	variants: [
		messages.full,
		{ ...messages.full, header: EVERY_HEADER, flow: { by: 'name', name: 'claim_form' } },
		exchanged,
	],
	arbitrary,
	messages,
	meta: [
		{
			why: 'a flow',
			message: messages.minimal,
			content: interactive({
				type: 'flow',
				body: { text: 'Tell us what happened' },
				action: {
					name: 'flow',
					parameters: { flow_message_version: '3', flow_id: '987001', flow_cta: 'Open form' },
				},
			}),
		},
		{
			why: 'a flow by its name, whose first screen the endpoint chooses',
			message: { ...messages.named, action: 'dataExchange', mode: 'draft' },
			content: interactive({
				type: 'flow',
				body: { text: 'Tell us what happened' },
				action: {
					name: 'flow',
					parameters: {
						flow_message_version: '3',
						flow_name: 'claim_form',
						flow_cta: 'Open form',
						mode: 'draft',
						flow_action: 'data_exchange',
					},
				},
			}),
		},
		{
			why: 'a flow with everything',
			message: messages.full,
			content: interactive({
				type: 'flow',
				header: { type: 'text', text: 'Claim form' },
				body: { text: 'Tell us what happened' },
				footer: { text: 'Takes a minute' },
				action: {
					name: 'flow',
					parameters: {
						flow_message_version: '3',
						flow_id: '987001',
						flow_cta: 'Open form',
						flow_token: 'tok-7781',
						mode: 'published',
						flow_action: 'navigate',
						flow_action_payload: { screen: 'CLAIM_START', data: { orderId: '7781' } },
					},
				},
			}),
		},
	],
} as const satisfies KindSamples<'flow'>;
