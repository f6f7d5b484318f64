import { decodeMetaWebhook } from '../../meta/events/webhook';

/** The events in a request of Meta. */
export const decodeEvents = decodeMetaWebhook;
