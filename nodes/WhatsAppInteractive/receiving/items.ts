import type { INodeExecutionData } from 'n8n-workflow';

import { EVENT_GROUPS } from '../events/groups';
import { isRecord } from '../common/json';
import type { ProviderId } from '../providers/provider-id';
import type { Json, Redaction } from '../common/redact';
import type { FreshEvent } from './history/drop-seen';
import type { TriggerSettings } from './settings';

/** The settings that items depend on. */
export type ItemSettings = Pick<
	TriggerSettings,
	'provider' | 'includeRawBody' | 'hasOutputPerGroup'
>;

/**
 * What every item has, in this order; null where the provider says nothing. In a reply, `sender` is the
 * business all the same: whoever answers to it writes to himself, hence the two names that say who it is.
 */
const COMMON: Readonly<Record<string, null>> = {
	event: null,
	provider: null,
	messageId: null,
	correlationId: null,
	references: null,
	customer: null,
	business: null,
	sender: null,
	recipient: null,
	recipientUserId: null,
	recipientParentUserId: null,
	contactName: null,
	username: null,
	groupId: null,
	time: null,
	error: null,
};

/** The event as it goes into an item: what all have, then the part that only this one has. */
export function toJson(
	{ event, raw, late }: FreshEvent,
	provider: ProviderId,
	withRaw: boolean,
	redaction: Redaction,
): { [name: string]: Json } {
	const json = redaction.inValue({
		...COMMON,
		...event,
		customer: event.recipient,
		business: event.sender,
		...('report' in event ? { report: { ...event.report, late } } : {}),
		...('reply' in event ? { reply: { ...event.reply, late } } : {}),
		provider,
		...(withRaw ? { raw } : {}),
	});
	return isRecord(json) ? json : {};
}

/**
 * The items of events by the node's outputs, one each, in their order: all by one output, or a group
 * of events each. `raw` is there where it is asked for, and with what nobody understands, which says
 * nothing without it.
 */
export function toOutputs(
	events: readonly FreshEvent[],
	{ provider, includeRawBody, hasOutputPerGroup }: ItemSettings,
	redaction: Redaction,
): INodeExecutionData[][] {
	const outputs = hasOutputPerGroup
		? EVENT_GROUPS.map((group) => events.filter(({ event }) => group.events.includes(event.event)))
		: [events];
	return outputs.map((output) =>
		output.map((each) => ({
			json: toJson(each, provider, includeRawBody || each.event.event === 'unknown', redaction),
		})),
	);
}
