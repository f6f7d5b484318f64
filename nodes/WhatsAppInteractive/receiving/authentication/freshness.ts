import type { DecodedEvent } from '../../events/event';

/**
 * How old a signed request may be, in milliseconds. Infobip, the provider that signs, tries again for
 * 42 hours, so that three days leave nothing out that it sends.
 */
const MAX_AGE_MS = 72 * 60 * 60 * 1000;

/**
 * Whether a signed request is of these days. The provider signs no time of its own, but the body has
 * the time of each event, so that what somebody has recorded can't be played back later than this.
 */
export const isFresh = (events: readonly DecodedEvent[], receivedAt: Date): boolean =>
	events.length === 0 ||
	events.some(({ event }) => receivedAt.getTime() - Date.parse(event.time) <= MAX_AGE_MS);
