import { EVENT_TYPES } from '../../../nodes/WhatsAppInteractive/events/event';
import { triggerFields } from '../../../nodes/WhatsAppInteractive/fields/trigger-fields';
import { PROVIDER_IDS } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

const valuesOf = (name: string): unknown[] =>
	(triggerFields.find((field) => field.name === name)?.options ?? []).map((option) =>
		'value' in option ? option.value : undefined,
	);

test('the editor offers every provider and every event', () => {
	expect(valuesOf('provider')).toEqual(PROVIDER_IDS);
	expect(valuesOf('events')).toEqual([...EVENT_TYPES].sort());
});

test.each(PROVIDER_IDS)('the editor tells how to set up %s, address and secret', (provider) => {
	const notices = triggerFields.filter(
		(field) =>
			field.type === 'notice' && field.displayOptions?.show?.['provider']?.includes(provider),
	);
	expect(notices).toHaveLength(1);
	expect(notices[0]?.displayName).toMatch(/production URL/);
	expect(notices[0]?.displayName).toMatch(/Webhook Secret/);
});
