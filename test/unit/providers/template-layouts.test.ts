import type { TemplateLayout } from '../../../nodes/WhatsAppInteractive/messages/template-layout';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { answer } from './support/decode-cases';
import { templatesOf } from './support/template-lists';

/* What a template looks like to the user, read from what each provider tells of it. */

/** The layout of one template of a provider, by what differs from an empty one. */
function layoutOf(provider: ProviderId, template: object): TemplateLayout | undefined {
	const list = provider === 'kaleyra' ? { data: [template] } : { templates: [template] };
	const read = templatesOf(provider).read(answer(200, list));
	return read.type === 'answered' ? read.result.entries[0]?.layout : undefined;
}

const infobip = (structure: object, more: object = {}) => ({ name: 'x', structure, ...more });
const meta = (components: object[], more: object = {}) => ({ name: 'x', components, ...more });
const gupshup = (containerMeta: object, more: object = {}) => ({
	elementName: 'x',
	templateType: 'TEXT',
	containerMeta: JSON.stringify(containerMeta),
	...more,
});

test.each([
	{
		what: 'a headline',
		provider: 'infobip',
		template: infobip({ header: { format: 'TEXT', text: 'Order {{1}}' } }),
		layout: { header: { type: 'text', text: 'Order {{1}}' } },
	},
	{
		what: 'a headline',
		provider: 'kaleyra',
		template: meta([{ type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' }]),
		layout: { header: { type: 'text', text: 'Order {{1}}' } },
	},
	{
		what: 'a headline',
		provider: 'gupshup',
		template: gupshup({ header: 'Order {{1}}', data: 'Hi' }),
		layout: { header: { type: 'text', text: 'Order {{1}}' }, body: 'Hi' },
	},
	{
		what: 'no headline, which Gupshup also calls a text',
		provider: 'gupshup',
		template: gupshup({ data: 'Hi' }),
		layout: { body: 'Hi' },
	},
	{
		what: 'a container that cannot be read',
		provider: 'gupshup',
		template: { elementName: 'x', templateType: 'TEXT', data: 'Hi {{1}}', containerMeta: '{' },
		layout: { body: 'Hi {{1}}' },
	},
	{
		what: 'an offer with an end',
		provider: 'infobip',
		template: infobip({ limitedTimeOffer: { hasExpiration: true, text: 'Soon' } }),
		layout: { offerEnds: true },
	},
	{
		what: 'an offer with an end',
		provider: 'kaleyra',
		template: meta([
			{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Soon', has_expiration: true } },
		]),
		layout: { offerEnds: true },
	},
	{
		what: 'an offer with an end',
		provider: 'gupshup',
		template: gupshup({ limitedTimeOffer: { text: 'Soon', hasExpiration: true } }),
		layout: { offerEnds: true },
	},
	{
		what: 'a one-time code, whose body WhatsApp writes',
		provider: 'infobip',
		template: infobip(
			{
				body: { addSecurityRecommendation: true },
				buttons: [{ otpType: 'COPY_CODE', text: 'Copy code' }],
			},
			{ category: 'AUTHENTICATION' },
		),
		layout: { isAuthentication: true, buttons: [{ type: 'fixed', text: 'Copy code' }] },
	},
	{
		what: 'an update on an order',
		provider: 'infobip',
		template: infobip({}, { subCategory: 'ORDER_STATUS' }),
		layout: { isOrderStatus: true },
	},
	{
		what: 'an update on an order',
		provider: 'kaleyra',
		template: meta([], { sub_category: 'ORDER_STATUS' }),
		layout: { isOrderStatus: true },
	},
	{
		what: 'an update on an order',
		provider: 'gupshup',
		template: gupshup({ data: 'Hi' }, { templateType: 'ORDER_STATUS' }),
		layout: { body: 'Hi', isOrderStatus: true },
	},
	{
		what: 'the cards of a carousel',
		provider: 'infobip',
		template: infobip({
			carousel: {
				cards: [
					{
						header: { format: 'VIDEO' },
						body: { text: 'Only {{1}}' },
						buttons: [{ type: 'QUICK_REPLY', text: 'Like' }],
					},
				],
			},
		}),
		layout: {
			cards: [
				{
					header: { type: 'video' },
					body: 'Only {{1}}',
					buttons: [{ type: 'quickReply', text: 'Like' }],
				},
			],
		},
	},
	{
		what: 'the cards of a carousel',
		provider: 'kaleyra',
		template: meta([
			{
				type: 'CAROUSEL',
				cards: [
					{
						components: [
							{ type: 'HEADER', format: 'VIDEO' },
							{ type: 'BODY', text: 'Only {{1}}' },
							{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Like' }] },
						],
					},
				],
			},
		]),
		layout: {
			cards: [
				{
					header: { type: 'video' },
					body: 'Only {{1}}',
					buttons: [{ type: 'quickReply', text: 'Like' }],
				},
			],
		},
	},
	{
		what: 'the cards of a carousel',
		provider: 'gupshup',
		template: gupshup(
			{
				data: 'New',
				cards: [
					{
						headerType: 'VIDEO',
						body: 'Only {{1}}',
						buttons: [{ type: 'QUICK_REPLY', text: 'Like' }],
					},
				],
			},
			{ templateType: 'CAROUSEL' },
		),
		layout: {
			body: 'New',
			cards: [
				{
					header: { type: 'video' },
					body: 'Only {{1}}',
					buttons: [{ type: 'quickReply', text: 'Like' }],
				},
			],
		},
	},
] as const)('$provider: $what', ({ provider, template, layout }) => {
	expect(layoutOf(provider, template)).toEqual({
		buttons: [],
		cards: [],
		offerEnds: false,
		isAuthentication: false,
		isOrderStatus: false,
		...layout,
	});
});

test.each([
	['CATALOG', 'catalog'],
	['COPY_CODE', 'copyCode'],
	['FLOW', 'flow'],
	['MULTI_PRODUCT', 'products'],
	['ORDER_DETAILS', 'orderDetails'],
	['QUICK_REPLY', 'quickReply'],
	['REQUEST_CONTACT_INFO', 'fixed'],
	['VOICE_CALL', 'voiceCall'],
	['SOMETHING_NEW', 'fixed'],
])('infobip: a button %s is one of the type %s', (type, expected) => {
	expect(layoutOf('infobip', infobip({ buttons: [{ type }] }))?.buttons).toEqual([
		{ type: expected },
	]);
});

test.each([
	['MPM', 'products'],
	['url', 'url'],
	['OTP', 'fixed'],
])('kaleyra: a button %s is one of the type %s', (type, expected) => {
	const buttons = layoutOf('kaleyra', meta([{ type: 'BUTTONS', buttons: [{ type }] }]))?.buttons;
	expect(buttons).toEqual([{ type: expected }]);
});
