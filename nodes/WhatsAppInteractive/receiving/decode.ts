import type { DecodedEvent } from '../events/event';
import type { IncomingRequest } from '../events/incoming-request';
import { PROVIDERS } from '../providers';
import type { ProviderId } from '../providers/provider-id';

/** An event as it came in. */
export interface ReceivedEvent extends DecodedEvent {
	/** Whether the provider says when it happened; where not, its time is that of the call. */
	readonly hasTime: boolean;
}

/** The last moment that there is, at which nothing is received: it marks an event without a time. */
const NO_TIME = new Date(8.64e15);

/** The events in a call of the webhook, in their order. */
export const decodeCall = (
	provider: ProviderId,
	requests: readonly IncomingRequest[],
): ReceivedEvent[] =>
	requests.flatMap((request) =>
		PROVIDERS[provider]
			.decodeEvents({ ...request, receivedAt: NO_TIME })
			.map(({ event, ...rest }) => {
				const hasTime = event.time !== NO_TIME.toISOString();
				const time = hasTime ? event.time : request.receivedAt.toISOString();
				return { event: { ...event, time }, ...rest, hasTime };
			}),
	);
