import { asText, isRecord } from '../../../common/json';
import { decodeApart, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import type { IncomingRequest } from '../../../events/incoming-request';
import { decodeMetaChange, decodeMetaEnvelope } from './index';
import { META_DIALECT } from './dialect';

/**
 * The events in a request whose body is Meta's webhook as it is (Cloud API, webhooks); what has no
 * entries is nothing that Meta documents.
 */
export const decodeMetaWebhook = ({ body, receivedAt }: IncomingRequest): DecodedEvent[] =>
	decodeApart(body, receivedAt, () =>
		isRecord(body) && Array.isArray(body.entry)
			? decodeMetaEnvelope(body, receivedAt, (change, at) =>
					decodeMetaChange(change, at, META_DIALECT),
				)
			: unknownEvent(
					createEventBase(receivedAt.toISOString()),
					body,
					isRecord(body) ? asText(body.object) : null,
				),
	);
