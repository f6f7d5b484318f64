import fc from 'fast-check';

import type { LocationMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/location';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { textUpTo } from './arbitrary/basics';
import type { KindSamples } from './kind-samples';

const place = { kind: 'location', latitude: '19.0760', longitude: '72.8777' } as const;

const messages = {
	minimal: place,
	named: { ...place, name: 'Acme pickup point', address: '12 Harbour Road, Mumbai' },
} as const satisfies Record<string, LocationMessage>;

const degrees = (limit: number) =>
	fc
		.double({ min: -limit, max: limit, noNaN: true })
		.map((value) => value.toFixed(6).replace(/^-(0\.0+)$/, '$1'));

export const LOCATION = {
	variants: [messages.named],
	arbitrary: () =>
		fc.record(
			{
				kind: fc.constant('location' as const),
				latitude: degrees(90),
				longitude: degrees(180),
				name: textUpTo(LIMITS.placeText),
				address: textUpTo(LIMITS.placeText),
			},
			{ requiredKeys: ['kind', 'latitude', 'longitude'] },
		),
	messages,
	meta: [
		{
			why: 'a location',
			message: messages.minimal,
			content: { type: 'location', location: { latitude: 19.076, longitude: 72.8777 } },
		},
		{
			why: 'a location with everything',
			message: messages.named,
			content: {
				type: 'location',
				location: {
					latitude: 19.076,
					longitude: 72.8777,
					name: 'Acme pickup point',
					address: '12 Harbour Road, Mumbai',
				},
			},
		},
	],
} as const satisfies KindSamples<'location'>;
