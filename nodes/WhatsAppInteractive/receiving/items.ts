import type { INodeExecutionData } from 'n8n-workflow';

import type { DecodedEvent } from '../events/event';
import { isRecord } from '../events/json';
import type { ProviderId } from '../providers/provider-id';
import { type Json, redact } from './redact';
import type { TriggerSettings } from './settings';

/** What every item has, in this order; null where the provider says nothing. */
const COMMON: Readonly<Record<string, null>> = {
	event: null,
	provider: null,
	messageId: null,
	correlationId: null,
	sender: null,
	recipient: null,
	contactName: null,
	time: null,
	error: null,
};

/** The event as it goes into an item: what all have, then the part that only this one has. */
function toJson(
	{ event, raw }: DecodedEvent,
	provider: ProviderId,
	withRaw: boolean,
	secret: string,
): { [name: string]: Json } {
	const json = redact({ ...COMMON, ...event, provider, ...(withRaw ? { raw } : {}) }, secret);
	return isRecord(json) ? json : {};
}

/**
 * The items of the events that the user chose, one each, in their order. `raw` is there where it is
 * asked for, and with what nobody understands, which says nothing without it.
 */
export const toItems = (
	decoded: readonly DecodedEvent[],
	{ provider, events, includeRawBody }: TriggerSettings,
	secret: string,
): INodeExecutionData[] =>
	decoded
		.filter(({ event }) => events.includes(event.event))
		.map((each) => ({
			json: toJson(each, provider, includeRawBody || each.event.event === 'unknown', secret),
		}));
