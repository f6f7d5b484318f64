import type { GupshupAccount } from '../../../accounts';
import type { InboundEvent, InboundSetting } from '../../inbound/event';
import { partiesOf } from '../../inbound/parties';
import type { Mode } from '../modes';
import type { OutgoingReport } from '../../provider';
import { callTo, type Subscription } from '../subscriptions';
import { inMetaFormat } from './meta-format';
import { inOwnFormat } from './own-format';

/**
 * Callbacks to every active subscription that asked for the event, each in the format of its
 * version; undefined for an event that neither version has.
 */
export function gupshupInbound(
	event: InboundEvent,
	setting: InboundSetting,
	account: GupshupAccount,
	subscriptions: readonly Subscription[],
): OutgoingReport[] | undefined {
	const parties = partiesOf(event, setting, account.sender);
	const bodies = {
		2: inOwnFormat(event, parties, setting, account),
		3: inMetaFormat(event, parties, setting, account),
	};
	if (bodies[2] === undefined && bodies[3] === undefined) return undefined;
	const modes = modesFor(event);
	return subscriptions
		.filter(({ active }) => active)
		.filter((one) => modes === 'every' || one.modes.some((mode) => modes.includes(mode)))
		.flatMap((subscription) => {
			const body = bodies[subscription.version];
			return body === undefined ? [] : [callTo(subscription, body)];
		});
}

/** The modes that bring an event, any of them; a check of the connection cannot be switched off. */
function modesFor({ type }: InboundEvent): readonly Mode[] | 'every' {
	switch (type) {
		case 'connectivity-check':
			return 'every';
		case 'flow-reply':
			return ['FLOWS_MESSAGE', 'ALL'];
		case 'payment':
			return ['PAYMENTS'];
		case 'billing':
			return ['BILLING'];
		case 'template-update':
			return ['TEMPLATE'];
		case 'account':
			return ['ACCOUNT'];
		case 'echo':
			return ['COEXISTENCE'];
		case 'opt':
		case 'preference':
		case 'provider-error':
			return ['OTHERS'];
		default:
			return ['MESSAGE', 'ALL'];
	}
}
