import type { JsonObject } from '../../json';
import type { Example } from './example';

const typing = (more: JsonObject, destination: JsonObject = {}): JsonObject => ({
	sender: '441134960000',
	destinations: [{ to: '441134960021', ...destination }],
	content: { type: 'TYPING_INDICATOR' },
	...more,
});

const conversion = (type: string): JsonObject => ({
	ctwaClickId: 'click-7781',
	type,
	details: { currency: 'EUR', value: 15.5 },
	conversionTime: '2026-11-20T10:00:00.000+0000',
});

/** Typing indicators. */
export const EVENTS: Example[] = [
	['typing indicator (minimal)', '/whatsapp/1/events', { events: [typing({})] }],
	[
		'typing indicator (full)',
		'/whatsapp/1/events',
		{
			events: [
				typing(
					{
						options: {
							platform: { entityId: 'acme-outfitters', applicationId: 'acme-orders' },
							validityPeriod: { amount: 2, timeUnit: 'MINUTES' },
						},
					},
					{ messageId: 'acme-typing-1' },
				),
			],
			options: { schedule: { bulkId: 'acme-bulk', sendAt: '2026-11-20T10:00:00.000+0000' } },
		},
	],
];

/** Conversions, which answer nothing. */
export const CONVERSIONS: Example[] = [
	[
		'conversions',
		'/whatsapp/1/conversions',
		{ sourceId: '112233', conversions: [conversion('PURCHASE')] },
	],
	[
		'waba conversions',
		'/whatsapp/1/conversions/waba',
		{ sourceId: '441134960000', conversions: [conversion('ORDER_SHIPPED')] },
	],
];
