import type { DecodedEvent, WebhookEvent } from '../../events/event';

/**
 * How old a signed request may be, in milliseconds, at a provider that says nothing else: three days
 * leave nothing out that is sent again within two.
 */
export const MAX_AGE_MS = 72 * 60 * 60 * 1000;

/** How long ago an event was, in milliseconds; 0 where nothing is said of when. */
export const ageOf = (event: WebhookEvent, receivedAt: Date): number =>
	receivedAt.getTime() - Date.parse(event.time);

/**
 * Whether a signed request is of these days. The provider signs no time of its own, but the body has
 * the time of each event, so that what somebody has recorded can't be played back later than this. A
 * click has that of its message, which may have been sent long before; that one, and what has no time
 * at all, the history lets in once.
 * @param maxAge how old it may be, in milliseconds
 */
export const isFresh = (
	events: readonly DecodedEvent[],
	receivedAt: Date,
	maxAge = MAX_AGE_MS,
): boolean =>
	events.length === 0 ||
	events.some(({ event }) => event.event === 'click' || ageOf(event, receivedAt) <= maxAge);
