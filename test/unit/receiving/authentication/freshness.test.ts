import type { DecodedEvent } from '../../../../nodes/WhatsAppInteractive/events/event';
import { createEventBase } from '../../../../nodes/WhatsAppInteractive/events/event-base';
import { createMessage } from '../../../../nodes/WhatsAppInteractive/events/inbound-message';
import { isFresh } from '../../../../nodes/WhatsAppInteractive/receiving/authentication/freshness';

const NOW = new Date('2026-11-29T12:00:00.000Z');
const HOUR = 3_600_000;

/** A text of the customer, so many milliseconds old. */
const old = (age: number): DecodedEvent => ({
	event: {
		...createEventBase(new Date(NOW.getTime() - age).toISOString(), {}),
		...createMessage('text', { text: 'Yes' }),
	},
	raw: {},
});

test.each<readonly [why: string, events: readonly DecodedEvent[], isTaken: boolean]>([
	['nothing in it, as in a test of the address', [], true],
	['an event of this moment', [old(0)], true],
	['an event as old as providers send again', [old(72 * HOUR)], true],
	['an older one, which somebody may have recorded', [old(72 * HOUR + 1)], false],
	['older ones beside a newer one', [old(100 * HOUR), old(HOUR)], true],
])('a signed call with %s', (_why, events, isTaken) => {
	expect(isFresh(events, NOW)).toBe(isTaken);
});

test('a provider that sends again for longer is given longer', () => {
	expect(isFresh([old(100 * HOUR)], NOW, 100 * HOUR)).toBe(true);
	expect(isFresh([old(100 * HOUR + 1)], NOW, 100 * HOUR)).toBe(false);
});
