import fc from 'fast-check';

import {
	type Contact,
	PHONE_TYPES,
	PLACE_TYPES,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/contacts';
import type { MediaSource } from '../../../../nodes/WhatsAppInteractive/messages/kinds/media';
import type { MessageOf } from '../../../../nodes/WhatsAppInteractive/messages/message';
import { LIMITS } from '../../../../nodes/WhatsAppInteractive/messages/limits';
import type { AnyProvider } from '../../../../nodes/WhatsAppInteractive/providers';
import { idUpTo, link, phone, textUpTo } from './basics';

/* Plain messages and signals that a provider takes. A file of the workflow has its ID by now. */

const linked: fc.Arbitrary<MediaSource> = fc.record({ source: fc.constant('link' as const), link });

const stored: fc.Arbitrary<MediaSource> = fc.record({
	source: fc.constant('id' as const),
	id: fc.stringMatching(/^[1-9]\d{5,15}$/),
});

/** A file from where a provider takes it. */
export const media = ({ id }: AnyProvider): fc.Arbitrary<MediaSource> =>
	id === 'infobip' || id === 'messangi' ? linked : fc.oneof(linked, stored);

/** A message that is a file, with some of what may go along. */
const file = <Kind extends 'image' | 'video' | 'audio' | 'document' | 'sticker'>(
	kind: Kind,
	provider: AnyProvider,
	rest: Readonly<Record<string, fc.Arbitrary<string | boolean>>>,
) =>
	fc
		.tuple(media(provider), fc.record({ ...rest }, { requiredKeys: [] }))
		.map(([source, members]) => ({ kind, ...source, ...members }) as unknown as MessageOf<Kind>);

const caption = textUpTo(LIMITS.caption);

const degrees = (limit: number) =>
	fc
		.double({ min: -limit, max: limit, noNaN: true })
		.map((value) => value.toFixed(6).replace(/^-(0\.0+)$/, '$1'));

/** A text of one line that people would write into a form. */
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .'-]{0,30}[A-Za-z0-9]$/);

const placeType = fc.constantFrom(...PLACE_TYPES);

const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

const contact: fc.Arbitrary<Contact> = fc.record(
	{
		name: fc.record(
			{
				formattedName: word,
				firstName: word,
				lastName: word,
				middleName: word,
				prefix: word,
				suffix: word,
			},
			{ requiredKeys: ['formattedName', 'firstName'] },
		),
		birthday: day,
		phones: fc.array(
			fc.record(
				{ phone, type: fc.constantFrom(...PHONE_TYPES), whatsAppId: phone },
				{ requiredKeys: ['phone'] },
			),
			{ minLength: 1, maxLength: 3 },
		),
		emails: fc.array(
			fc.record(
				{ email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.test$/), type: placeType },
				{ requiredKeys: ['email'] },
			),
			{ minLength: 1, maxLength: 3 },
		),
		addresses: fc.array(
			fc.record({
				street: word,
				city: word,
				state: word,
				zip: word,
				country: word,
				countryCode: fc.stringMatching(/^[A-Z]{2}$/),
				type: placeType,
			}),
			{ minLength: 1, maxLength: 2 },
		),
		urls: fc.array(fc.record({ url: link, type: placeType }, { requiredKeys: ['url'] }), {
			minLength: 1,
			maxLength: 2,
		}),
		organization: fc.record({ company: word, department: word, title: word }),
	},
	{ requiredKeys: ['name'] },
);

const emoji = fc.constantFrom('👍', '❤️', '🙏🏽', '👨‍👩‍👧‍👦', '🇮🇳', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '☺');

const messageId = idUpTo(100);

/** Any plain message or signal, by its kind. */
export const plainMessages = {
	image: (provider: AnyProvider) => file('image', provider, { caption }),
	video: (provider: AnyProvider) => file('video', provider, { caption }),
	audio: (provider: AnyProvider) =>
		file('audio', provider, provider.id === 'messangi' ? {} : { voice: fc.constant(true) }),
	document: (provider: AnyProvider) =>
		file('document', provider, {
			filename: textUpTo(LIMITS.filename - 4).map((name) => `${name}.pdf`),
			...(provider.id === 'messangi' ? {} : { caption }),
		}),
	sticker: (provider: AnyProvider) => file('sticker', provider, {}),
	location: () =>
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
	contacts: () =>
		fc.record({
			kind: fc.constant('contacts' as const),
			contacts: fc.array(contact, { minLength: 1, maxLength: 3 }),
		}),
	reaction: () =>
		fc.oneof(
			fc.record({
				kind: fc.constant('reaction' as const),
				messageId,
				remove: fc.constant(false),
				emoji,
			}),
			fc.record({ kind: fc.constant('reaction' as const), messageId, remove: fc.constant(true) }),
		),
	readReceipt: () => fc.record({ kind: fc.constant('readReceipt' as const), messageId }),
	typing: () => fc.record({ kind: fc.constant('typing' as const), messageId }),
};
