import fc from 'fast-check';

import type {
	AddressParts,
	AddressRequestMessage,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/address-request';
import type { FlowMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/flow';
import type {
	Header,
	MediaHeader,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/header';
import type {
	MediaCarouselMessage,
	QuickReplyCard,
	UrlCard,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/media-carousel';
import type {
	CatalogMessage,
	ProductListMessage,
	ProductMessage,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/products';
import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from '../../../../nodes/WhatsAppInteractive/messages/kinds/requests';
import type { UrlButtonMessage } from '../../../../nodes/WhatsAppInteractive/messages/kinds/url-button';
import { LIMITS } from '../../../../nodes/WhatsAppInteractive/messages/limits';
import type { MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import {
	choicesFor,
	rulesFor,
	type AnyProvider,
} from '../../../../nodes/WhatsAppInteractive/providers';
import { idUpTo, link, textUpTo } from './basics';
import { header } from './header';
import { media } from './messages';

/* Interactive messages that a provider takes, of all shapes. */

type Footed = { footer?: fc.Arbitrary<string> };

/** The footer, where the provider has one in a kind. */
const footerOf = (provider: AnyProvider, kind: MessageKind): Footed =>
	rulesFor(provider, kind).some(({ path }) => path === 'message.footer')
		? { footer: textUpTo(LIMITS.footer) }
		: {};

const body = textUpTo(LIMITS.body);

const textHeader = fc.record({
	type: fc.constant('text' as const),
	text: textUpTo(LIMITS.headerText),
});

/** A header of a type that the provider takes in a kind. */
const headerOf = (provider: AnyProvider, kind: MessageKind): fc.Arbitrary<Header> =>
	choicesFor(provider, kind, 'message.header.type').length > 1 ? header : textHeader;

/** A text on a button that opens something, without pictures. */
const plainLabel = fc.stringMatching(/^[A-Za-z]{1,10}( [A-Za-z0-9]{1,9})?$/);

/** A page whose host has a name. */
const page = link.filter((address) => !/^https?:\/\/[\d.[]+[/?:]?/.test(address));

const retailerId = idUpTo(60);
const catalogId = fc.stringMatching(/^[1-9]\d{5,15}$/);

const urlButton = (provider: AnyProvider): fc.Arbitrary<UrlButtonMessage> =>
	fc.record(
		{
			kind: fc.constant('urlButton' as const),
			header: headerOf(provider, 'urlButton'),
			body,
			footer: textUpTo(LIMITS.footer),
			displayText: textUpTo(LIMITS.buttonText),
			url: page,
		},
		{ requiredKeys: ['kind', 'body', 'displayText', 'url'] },
	);

const locationRequest = (provider: AnyProvider): fc.Arbitrary<LocationRequestMessage> =>
	fc.record(
		{
			kind: fc.constant('locationRequest' as const),
			body,
			...footerOf(provider, 'locationRequest'),
		},
		{ requiredKeys: ['kind', 'body'] },
	);

const contactInfoRequest = (provider: AnyProvider): fc.Arbitrary<ContactInfoRequestMessage> =>
	fc.record(
		{
			kind: fc.constant('contactInfoRequest' as const),
			body,
			...footerOf(provider, 'contactInfoRequest'),
		},
		{ requiredKeys: ['kind', 'body'] },
	);

/** Infobip's request has no content at all. */
const callPermissionRequest = (provider: AnyProvider): fc.Arbitrary<CallPermissionRequestMessage> =>
	fc.record(
		{
			kind: fc.constant('callPermissionRequest' as const),
			...(provider.id === 'infobip' ? {} : { body }),
			...footerOf(provider, 'callPermissionRequest'),
		},
		{ requiredKeys: ['kind'] },
	);

const voiceCallButton = (provider: AnyProvider): fc.Arbitrary<VoiceCallButtonMessage> =>
	fc.record(
		{
			kind: fc.constant('voiceCallButton' as const),
			body,
			...footerOf(provider, 'voiceCallButton'),
			displayText: textUpTo(LIMITS.buttonText),
			validityMinutes: fc.integer({ min: 1, max: LIMITS.callMinutes }).map(String),
			payload: textUpTo(LIMITS.callPayload),
		},
		{ requiredKeys: ['kind', 'body'] },
	);

/** What a screen is filled with: never empty, and without members that say nothing. */
const screenData = fc.dictionary(
	fc.stringMatching(/^[a-z][A-Za-z_]{0,15}$/),
	fc.oneof(idUpTo(40), fc.integer(), fc.boolean(), fc.array(idUpTo(20), { minLength: 1 })),
	{ minKeys: 1, maxKeys: 4 },
);

const flow = (provider: AnyProvider): fc.Arbitrary<FlowMessage> => {
	const isInfobip = provider.id === 'infobip';
	const byId = fc.record({ by: fc.constant('id' as const), id: fc.stringMatching(/^\d{3,15}$/) });
	const byName = fc.record({ by: fc.constant('name' as const), name: idUpTo(60) });
	const shared = {
		kind: fc.constant('flow' as const),
		header: headerOf(provider, 'flow'),
		body,
		footer: textUpTo(LIMITS.footer),
		flow: isInfobip ? byId : fc.oneof(byId, byName),
		token: idUpTo(200),
		buttonText: plainLabel,
		mode: fc.constantFrom('draft', 'published'),
	};
	const needed = ['kind', 'body', 'flow', 'buttonText'] as const;
	const mark = isInfobip ? (['token'] as const) : [];
	const screen = fc.stringMatching(/^[A-Z][A-Z_]{0,20}$/);
	const navigating = fc.record(
		{ ...shared, action: fc.constant('navigate'), screen, data: screenData },
		{ requiredKeys: [...needed, ...mark, 'screen'] },
	);
	const exchanging = fc.record(
		{ ...shared, action: fc.constant('dataExchange') },
		{ requiredKeys: [...needed, ...mark, 'action'] },
	);
	return fc.oneof(navigating, exchanging);
};

const product = (): fc.Arbitrary<ProductMessage> =>
	fc.record(
		{
			kind: fc.constant('product' as const),
			body,
			footer: textUpTo(LIMITS.footer),
			catalogId,
			retailerId,
		},
		{ requiredKeys: ['kind', 'catalogId', 'retailerId'] },
	);

/** Up to the limit over all sections together, which have a title each. */
const productList = (): fc.Arbitrary<ProductListMessage> =>
	fc.record(
		{
			kind: fc.constant('productList' as const),
			header: textHeader,
			body,
			footer: textUpTo(LIMITS.footer),
			catalogId,
			sections: fc.array(
				fc.record({
					title: textUpTo(LIMITS.sectionTitle),
					retailerIds: fc.uniqueArray(retailerId, {
						minLength: 1,
						maxLength: LIMITS.products / LIMITS.sections,
					}),
				}),
				{ minLength: 1, maxLength: LIMITS.sections },
			),
		},
		{ requiredKeys: ['kind', 'header', 'body', 'catalogId', 'sections'] },
	);

const catalog = (): fc.Arbitrary<CatalogMessage> =>
	fc.record(
		{
			kind: fc.constant('catalog' as const),
			body,
			footer: textUpTo(LIMITS.footer),
			thumbnailId: retailerId,
		},
		{ requiredKeys: ['kind', 'body'] },
	);

const part = idUpTo(40);
const sixDigits = fc.stringMatching(/^\d{6}$/);

/** What the addresses of all countries have. */
const COMMON_PARTS = {
	name: part,
	phone_number: part,
	address: part,
	building_name: part,
	tower_number: part,
	floor_number: part,
	house_number: part,
	landmark_area: part,
	city: part,
	state: part,
};

const indianParts: fc.Arbitrary<AddressParts> = fc.record(
	{ ...COMMON_PARTS, in_pin_code: sixDigits },
	{ requiredKeys: [] },
);

const singaporeanParts: fc.Arbitrary<AddressParts> = fc.record(
	{ ...COMMON_PARTS, sg_post_code: sixDigits, unit_number: part },
	{ requiredKeys: [] },
);

/** Some parts of an address in a country. */
const partsOf = (country: string): fc.Arbitrary<AddressParts> =>
	(country === 'IN' ? indianParts : singaporeanParts).filter(
		(parts) => Object.keys(parts).length > 0,
	);

const addressRequest = (provider: AnyProvider): fc.Arbitrary<AddressRequestMessage> =>
	fc
		.constantFrom(
			...choicesFor(provider, 'addressRequest', 'message.country').map(({ value }) => value),
		)
		.chain((country) =>
			fc.record(
				{
					kind: fc.constant('addressRequest' as const),
					header: headerOf(provider, 'addressRequest'),
					body,
					footer: textUpTo(LIMITS.footer),
					country: fc.constant(country),
					values: partsOf(country),
					savedAddresses: fc.uniqueArray(fc.record({ id: idUpTo(40), value: partsOf(country) }), {
						minLength: 1,
						maxLength: 3,
						selector: ({ id }) => id,
					}),
					errors: partsOf(country),
				},
				{ requiredKeys: ['kind', 'body', 'country'] },
			),
		);

/** The top of a card, of one type for all cards. */
const cardHeader = (provider: AnyProvider, type: MediaHeader['type']): fc.Arbitrary<MediaHeader> =>
	media(provider).map((source) => ({ type, ...source }));

/** A text of one line: a card takes two breaks only. */
const cardBody = textUpTo(LIMITS.cardBody).filter((text) => !/[\r\n]/.test(text));

const cardsBetween = { minLength: LIMITS.cards.min, maxLength: LIMITS.cards.max };

const urlCards = (provider: AnyProvider, type: MediaHeader['type']): fc.Arbitrary<UrlCard[]> =>
	fc.array(
		fc.record({
			header: cardHeader(provider, type),
			body: cardBody,
			displayText: textUpTo(LIMITS.buttonText),
			url: page,
		}),
		cardsBetween,
	);

/** Cards with as many buttons each, whose IDs all differ. */
const quickReplyCards = (
	provider: AnyProvider,
	type: MediaHeader['type'],
): fc.Arbitrary<QuickReplyCard[]> =>
	fc.integer({ min: 1, max: 3 }).chain((buttons) =>
		fc
			.array(
				fc.record({
					header: cardHeader(provider, type),
					body: cardBody,
					titles: fc.array(textUpTo(LIMITS.buttonTitle), {
						minLength: buttons,
						maxLength: buttons,
					}),
				}),
				cardsBetween,
			)
			.map((cards) =>
				cards.map(({ titles, ...card }, position) => ({
					...card,
					buttons: titles.map((title, button) => ({ id: `card-${position}-${button}`, title })),
				})),
			),
	);

const mediaCarousel = (provider: AnyProvider): fc.Arbitrary<MediaCarouselMessage> =>
	fc.constantFrom('image' as const, 'video' as const).chain((type) =>
		fc.oneof(
			fc.record({
				kind: fc.constant('mediaCarousel' as const),
				body,
				action: fc.constant('url' as const),
				cards: urlCards(provider, type),
			}),
			fc.record({
				kind: fc.constant('mediaCarousel' as const),
				body,
				action: fc.constant('quickReplies' as const),
				cards: quickReplyCards(provider, type),
			}),
		),
	);

/** Any interactive message with one button, request, product or carousel, by its kind. */
export const interactiveMessages = {
	urlButton,
	locationRequest,
	contactInfoRequest,
	callPermissionRequest,
	voiceCallButton,
	flow,
	product,
	productList,
	catalog,
	addressRequest,
	mediaCarousel,
};
