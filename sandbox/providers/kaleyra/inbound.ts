import { randomUUID } from 'node:crypto';
import type { KaleyraAccount } from '../../accounts';
import { type JsonObject, stringAt } from '../../json';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { metaMessages } from '../inbound/meta';
import { newWamid, type Parties, partiesOf } from '../inbound/parties';
import { metaNumber } from '../meta/statuses';
import type { OutgoingReport } from '../provider';
import { type CallbackProfile, callTo } from './profiles';
import { incomingVariables, mediaUrl, templateVariables } from './variables';

/**
 * Incoming callbacks to the profile of the number (Kaleyra, V2 incoming webhook; payments;
 * template status update); undefined for an event without a documented callback.
 */
export function kaleyraInbound(
	event: InboundEvent,
	setting: InboundSetting,
	account: KaleyraAccount,
	profile: CallbackProfile | undefined,
): OutgoingReport[] | undefined {
	const parties = partiesOf(event, setting, account.senders[0] ?? '');
	const body = bodyOf(event, parties, setting, account);
	if (body === undefined) return undefined;
	if (profile === undefined) return [];
	const flat = event.type === 'payment' || event.type === 'template-update';
	return [callTo(profile, body, flat ? body : incomingVariables(event, parties, setting))];
}

function bodyOf(
	event: InboundEvent,
	parties: Parties,
	setting: InboundSetting,
	account: KaleyraAccount,
): JsonObject | undefined {
	const { at, answered } = setting;
	if (event.type === 'payment') return payment(event, parties, setting);
	if (event.type === 'template-update') return templateVariables(event, at);
	const context = answered?.quote?.context;
	const messages = metaMessages(event, parties, {
		at,
		...(context === undefined ? {} : { context }),
	});
	if (messages === undefined) return undefined;
	const sender = metaNumber(parties.to);
	const metadata = { display_phone_number: sender, phone_number_id: `1${sender.slice(-9)}` };
	return {
		meta_object: {
			value: { messaging_product: 'whatsapp', metadata, ...messages },
			field: 'messages',
		},
		extra_info: {
			media_url: mediaUrl(event, setting.baseUrl),
			...answered?.quote?.envelope,
			trace_id: randomUUID(),
			waba_id: account.wabaId,
		},
	};
}

/** Flat, unlike all other callbacks. */
function payment(
	event: InboundEvent<'payment'>,
	{ from }: Parties,
	{ at, answered }: InboundSetting,
): JsonObject {
	const { currency, status } = event;
	const amount = { ...event.amount };
	const seconds = Math.floor(at.getTime() / 1000);
	return {
		id: stringAt(answered?.quote?.context, 'id') ?? newWamid(),
		type: 'payment',
		status: status.toLowerCase(),
		phone_number: from,
		payment: {
			reference_id: event.referenceId,
			amount,
			currency,
			receipt: '',
			transaction: {
				id: event.transactionId,
				type: event.transactionType ?? 'razorpay',
				status: event.transactionStatus.toLowerCase(),
				amount,
				currency,
				created_timestamp: seconds,
				updated_timestamp: seconds,
				refunds: event.refunds === undefined ? null : [...event.refunds],
			},
		},
	};
}
