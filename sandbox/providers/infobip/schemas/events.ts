import type { SchemaObject } from 'ajv';
import { checker } from '../../../validation/check';
import { anyText, integer, list, object, oneOf, only, text } from '../../../validation/schema';
import { attribution, recipient, sender } from './envelope';
import { INFOBIP_LIMITS } from './limits';

/** Events for customers, such as a typing indicator. */
export interface EventsRequest {
	readonly events: ReadonlyArray<{
		readonly destinations: ReadonlyArray<{ readonly to: string; readonly messageId?: string }>;
		readonly options?: {
			readonly validityPeriod?: { readonly amount: number; readonly timeUnit?: string };
		};
	}>;
	readonly options?: { readonly schedule?: { readonly bulkId?: string } };
}

/** A time with an offset, with or without a colon in it. */
export const dateTime: SchemaObject = {
	type: 'string',
	pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})$',
};

const event = object(
	{
		sender,
		destinations: list(
			object({ to: recipient }, { messageId: text(0, INFOBIP_LIMITS.eventMessageId) }),
			1,
			1,
		),
		content: object({ type: only('TYPING_INDICATOR') }, { messageId: anyText }),
	},
	{
		options: object(
			{},
			{
				platform: object({}, attribution),
				validityPeriod: object(
					{ amount: integer(0) },
					{ timeUnit: oneOf(['SECONDS', 'MINUTES', 'HOURS']) },
				),
			},
		),
	},
);

const schedule = object(
	{},
	{
		bulkId: text(0, INFOBIP_LIMITS.bulkId),
		sendAt: dateTime,
		sendingSpeedLimit: object(
			{ amount: integer(0) },
			{ timeUnit: oneOf(['MINUTE', 'HOUR', 'DAY']) },
		),
	},
);

const MINUTES: Readonly<Record<string, number>> = { SECONDS: 1 / 60, MINUTES: 1, HOURS: 60 };
const MAX_VALIDITY_MINUTES = 48 * 60;

/** Checks the body of Infobip's events call. */
export const checkEvents = checker<EventsRequest>(
	object({ events: list(event, 1) }, { options: object({}, { schedule }) }),
	({ events }) =>
		events.flatMap(({ options }, index) => {
			const { amount = 0, timeUnit = 'MINUTES' } = options?.validityPeriod ?? {};
			return amount * (MINUTES[timeUnit] ?? 1) <= MAX_VALIDITY_MINUTES
				? []
				: [
						{
							path: `events[${index}].options.validityPeriod`,
							message: 'must be at most 48 hours',
						},
					];
		}),
);
