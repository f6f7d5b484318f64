import type { INodeExecutionData } from 'n8n-workflow';

import type { DecodedEvent } from '../events/event';
import { redact } from './redact';
import type { TriggerSettings } from './settings';

/**
 * The items of the events that the user chose, one each, in their order. All members are always
 * present, null where the provider says nothing; `raw` only where it is asked for.
 */
export const toItems = (
	decoded: readonly DecodedEvent[],
	{ provider, events, includeRawBody }: TriggerSettings,
	secret: string,
): INodeExecutionData[] =>
	decoded
		.filter(({ event }) => events.includes(event.event))
		.map(({ event, raw }) => ({
			json: {
				event: event.event,
				provider,
				messageId: event.messageId,
				correlationId: event.correlationId,
				sender: event.sender,
				recipient: event.recipient,
				time: event.time,
				error: event.error,
				...(includeRawBody ? { raw: redact(raw, secret) } : {}),
			},
		}));
