import type { DecodedEvent } from '../events/event';
import type { IncomingRequest } from '../events/incoming-request';
import { decodeEvents as decodeGupshup } from '../providers/gupshup/events';
import { decodeEvents as decodeInfobip } from '../providers/infobip/events';
import { decodeEvents as decodeKaleyra } from '../providers/kaleyra/events';
import { decodeEvents as decodeMessangi } from '../providers/messangi/events';
import type { ProviderId } from '../providers/provider-id';

/** Reads the events in a request to the webhook, in their order; never throws, whatever comes in. */
export type EventDecoder = (request: IncomingRequest) => DecodedEvent[];

/** How each provider's requests are read. */
export const decoders: Readonly<Record<ProviderId, EventDecoder>> = {
	gupshup: decodeGupshup,
	infobip: decodeInfobip,
	kaleyra: decodeKaleyra,
	messangi: decodeMessangi,
};
