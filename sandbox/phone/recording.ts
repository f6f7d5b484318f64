import type { ShownMessage } from '../../shown/message';
import { checkInbound } from '../control/inbound-schemas';
import { type JsonObject, type JsonValue, toJson } from '../json';
import { PROVIDER_NAMES, type ProviderName } from '../provider-names';
import type { InboundOrder } from '../providers/inbound/event';
import type { Happening } from '../records/timeline';
import { type Checked, checker, type Violation } from '../validation/check';
import { anyText, integer, list, object, oneOf, only, text, union } from '../validation/schema';

/** One thing that was done in a conversation. */
export type Turn =
	| {
			readonly from: 'customer';
			/** As `POST /inbound` takes it, without provider and customer. */
			readonly event: JsonObject;
			/** Which of the business's messages is answered, the first being 0. */
			readonly replyTo?: number;
	  }
	| { readonly from: 'business'; readonly shown: JsonObject };

/** A conversation that was saved, to be played again. */
export interface Recording {
	readonly version: 1;
	readonly provider: ProviderName;
	readonly customer: string;
	/** Members of the business's messages that may differ, as paths: `order.referenceId`. */
	readonly ignore?: readonly string[];
	readonly turns: readonly Turn[];
}

const MAX_TURNS = 500;

const turn = union(
	'from',
	object(
		{ from: only('customer'), event: { type: 'object', required: ['type'] } },
		{ replyTo: integer(0) },
	),
	object({ from: only('business'), shown: { type: 'object', required: ['type'] } }),
);

const checkShape = checker<Recording>(
	object(
		{
			version: { type: 'integer', const: 1 },
			provider: oneOf(PROVIDER_NAMES),
			customer: text(1, 140),
			turns: list(turn, 1, MAX_TURNS),
		},
		{ ignore: list(anyText, 0) },
	),
);

/** What a turn of the customer asks for, from a customer. */
export function orderOf(
	provider: ProviderName,
	event: JsonObject,
	from: string,
): Checked<InboundOrder> {
	const checked = checkInbound({ ...event, provider, from });
	if (!checked.ok) return checked;
	const { provider: _, replyTo: __, overrides: ___, copies: ____, ...order } = checked.value;
	return { ok: true, value: order };
}

/** Checks a conversation that somebody saved, and may have changed. */
export function checkRecording(body: JsonValue | undefined): Checked<Recording> {
	const checked = checkShape(body);
	if (!checked.ok) return checked;
	const { provider, customer, turns } = checked.value;
	const violations = turns.flatMap((one, index): Violation[] => {
		if (one.from === 'business') return [];
		const order = orderOf(provider, one.event, customer);
		if (order.ok) return [];
		return order.violations.map(({ path, message }) => ({
			path: `turns[${index}].event.${path}`,
			message,
		}));
	});
	return violations.length === 0 ? checked : { ok: false, violations };
}

/** What is compared of a message: a reaction names its message by an ID that is another each time. */
export const recorded = (shown: ShownMessage): JsonObject =>
	toJson(shown.type === 'reaction' ? { ...shown, messageId: '' } : shown);

/** Saves a conversation. */
export function recordingOf(
	provider: ProviderName,
	customer: string,
	happenings: readonly Happening[],
	shownOf: (happening: Extract<Happening, { kind: 'message' }>) => ShownMessage,
): Recording {
	const messages: string[] = [];
	const turns = happenings.flatMap((happening): Turn[] => {
		switch (happening.kind) {
			case 'message':
				messages.push(happening.message.messageId);
				return [{ from: 'business', shown: recorded(shownOf(happening)) }];
			case 'inbound': {
				// Who wrote, and with which ID, is told by whoever plays it.
				const { from, to, messageId, ...event } = happening.event;
				const replyTo = messages.lastIndexOf(happening.replyTo ?? '');
				const answered = replyTo < 0 ? {} : { replyTo };
				return [{ from: 'customer', event: toJson(event), ...answered }];
			}
			case 'refusal':
			case 'typing':
				return [];
		}
	});
	return { version: 1, provider, customer, turns };
}
