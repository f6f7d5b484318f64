import {
	asList,
	asRecord,
	firstText,
	isEmpty,
	isRecord,
	lookUp,
	parseMembers,
	type UnknownRecord,
} from '../../../common/json';
import { decodeApart, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import type { IncomingRequest } from '../../../events/incoming-request';
import { decodeMetaChange } from '../../meta/events';
import { META_DIALECT } from '../../meta/events/dialect';
import { createDialect } from './dialect';
import { decodeInbound } from './inbound';
import { decodeTemplate } from './notices';
import { decodePayment } from './payments';
import { decodeReport } from './reports';

const has = (callback: UnknownRecord, member: string): boolean =>
	!isEmpty(lookUp(callback, member));

/** How many events Meta's part of a callback holds. */
const countOf = (callback: UnknownRecord): number => {
	const { statuses, messages } = asRecord(asRecord(callback.meta_object).value);
	return asList(statuses).length + asList(messages).length;
};

/** Version 2: Meta's webhook value in a wrapper. */
function decodeWrapped(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const change = { field: 'messages', ...asRecord(callback.meta_object) };
	// What the wrapper says is about the one event in it; should there be more, it fits none of them.
	return countOf(callback) > 1
		? decodeMetaChange(change, receivedAt, META_DIALECT).map((each) => ({
				...each,
				around: callback,
			}))
		: decodeMetaChange(change, receivedAt, createDialect(callback)).map(({ event }) => ({
				event,
				raw: callback,
			}));
}

/** What a callback without Meta's part has that makes it an event, asked in this order. */
const FLAT: ReadonlyArray<
	readonly [isKind: (callback: UnknownRecord) => boolean, decode: typeof decodeReport]
> = [
	// The `failed` and `pending` of a payment are not about a message.
	[({ type }) => type === 'payment', decodePayment],
	[(callback) => has(callback, 'message_template_id'), decodeTemplate],
	[(callback) => has(callback, 'status'), decodeReport],
	[(callback) => has(callback, 'from') || has(callback, 'wanumber'), decodeInbound],
];

/** A callback profile of another method has its variables in the address. */
const METHODS_WITH_BODY: readonly string[] = ['POST', 'PUT'];

/** The members that are JSON in a text where a callback comes as a form or in a query. */
const JSON_MEMBERS: readonly string[] = ['meta_object', 'extra_info', 'payment'];

function decodeCallback(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const [, decode] = FLAT.find(([isKind]) => isKind(callback)) ?? [];
	const isWrapped = countOf(callback) > 0 || (decode === undefined && has(callback, 'meta_object'));
	if (isWrapped) return decodeWrapped(callback, receivedAt);
	if (decode !== undefined) return decode(callback, receivedAt);
	const type = firstText(callback.type, callback.event);
	return unknownEvent(createEventBase(receivedAt.toISOString()), callback, type);
}

/** The events of a callback, with what came for their `raw`. */
function decodeUnfolded(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const unfolded = parseMembers(callback, JSON_MEMBERS);
	return decodeCallback(unfolded, receivedAt).map(({ event, raw }) => ({
		event,
		raw: raw === unfolded ? callback : raw,
	}));
}

/**
 * The events in a request of Kaleyra: one a request, in the query or in the body, as the callback
 * profile has it; where its method has it in neither, it is looked for in the other. Follows Kaleyra's
 * WhatsApp API V2 documentation on webhooks, and the older callbacks with dynamic variables.
 */
export function decodeEvents({ method, query, body, receivedAt }: IncomingRequest): DecodedEvent[] {
	const [usual, other] = METHODS_WITH_BODY.includes(method) ? [body, query] : [query, body];
	const callback = isEmpty(usual) ? other : usual;
	return decodeApart(callback, receivedAt, () =>
		isRecord(callback)
			? decodeUnfolded(callback, receivedAt)
			: unknownEvent(createEventBase(receivedAt.toISOString()), callback, null),
	);
}
