import type { TemplateLayout } from '../../../nodes/WhatsAppInteractive/messages/template-layout';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { Account } from '../../../nodes/WhatsAppInteractive/providers/provider';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type {
	Listing,
	ListedTemplate,
	TemplateAsk,
} from '../../../nodes/WhatsAppInteractive/providers/query';
import { answer } from './support/decode-cases';

/* The lists of templates, numbers and flows: what is asked, and what is made of the answers. */

const ACCOUNT: Account = {
	baseUrl: 'https://api.test',
	id: 'HXAP1/6',
	sendPath: '',
	businessAccountId: '34 0000',
};

function templatesOf(provider: ProviderId): Listing<TemplateAsk, ListedTemplate> {
	const { getTemplates } = PROVIDERS[provider].queries;
	if (getTemplates === undefined) throw new Error(`${provider} lists no templates`);
	return getTemplates;
}

const SENDER = '919800000000';

test.each([
	{
		why: 'of a sender all at once',
		provider: 'infobip',
		ask: { sender: SENDER },
		path: '/whatsapp/2/senders/919800000000/templates',
	},
	{
		why: 'of the account in pages',
		provider: 'infobip',
		ask: { sender: '' },
		path: '/whatsapp/1/templates?page=0&size=100',
	},
	{
		why: 'with filters, which the list of the sender has not',
		provider: 'infobip',
		ask: { sender: SENDER, name: 'order update', status: 'APPROVED' },
		path: '/whatsapp/1/templates?sender=919800000000&name=order+update&status=APPROVED&page=0&size=100',
	},
	{
		why: 'a later page',
		provider: 'infobip',
		ask: { sender: '', category: 'UTILITY', language: 'en_GB' },
		page: '3',
		path: '/whatsapp/1/templates?sender=&category=UTILITY&language=en_GB&page=3&size=100'.replace(
			'sender=&',
			'',
		),
	},
	{
		why: 'of the business account',
		provider: 'kaleyra',
		ask: { sender: SENDER },
		path: '/v2/HXAP1%2F6/whatsapp/34%200000/message_templates',
	},
	{
		why: 'a later page',
		provider: 'kaleyra',
		ask: { sender: '' },
		page: 'QVFI',
		path: '/v2/HXAP1%2F6/whatsapp/34%200000/message_templates?after=QVFI',
	},
	{
		why: 'of an application, which the list of the sender can not tell',
		provider: 'infobip',
		ask: { sender: SENDER, applicationId: 'notify', entityId: 'acme' },
		path: '/whatsapp/1/templates?sender=919800000000&applicationId=notify&entityId=acme&page=0&size=100',
	},
	{
		why: 'of the app in pages',
		provider: 'gupshup',
		ask: { sender: '', applicationId: 'notify' },
		path: '/partner/app/HXAP1%2F6/templates?pageNo=0&pageSize=100',
	},
	{
		why: 'a later page',
		provider: 'gupshup',
		ask: { sender: '' },
		page: '3',
		path: '/partner/app/HXAP1%2F6/templates?pageNo=3&pageSize=100',
	},
] as const)('$provider: the list of templates $why', ({ provider, ask, path, ...rest }) => {
	const page = 'page' in rest ? rest.page : undefined;
	expect(templatesOf(provider).call(ask, ACCOUNT, page)).toEqual({ method: 'GET', path });
});

test('Kaleyra lists nothing without a business account, and says what to do', () => {
	const { businessAccountId: _none, ...account } = ACCOUNT;
	expect(templatesOf('kaleyra').missing?.({ sender: '' }, account)).toMatchObject({
		what: 'Kaleyra lists templates and numbers by WhatsApp Business Account',
		advice:
			"Fill in 'Business Account ID' in the credential. Values that are typed work without it.",
	});
	expect(templatesOf('kaleyra').missing?.({ sender: '' }, ACCOUNT)).toBeUndefined();
});

const INFOBIP = {
	id: '9001',
	name: 'order_update_v2',
	language: 'en_GB',
	status: 'APPROVED',
	category: 'UTILITY',
	structure: {
		header: { format: 'IMAGE' },
		body: { text: 'Hi {{1}}, order {{2}} is on its way.' },
		footer: { text: 'Acme' },
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Stop updates' },
			{ type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}' },
			{ type: 'PHONE_NUMBER', text: 'Call', phoneNumber: '919800000000' },
		],
		type: 'MEDIA',
	},
};

const META = {
	id: '9001',
	name: 'order_update_v2',
	language: 'en_GB',
	status: 'APPROVED',
	category: 'UTILITY',
	components: [
		{ type: 'HEADER', format: 'IMAGE' },
		{ type: 'BODY', text: 'Hi {{1}}, order {{2}} is on its way.' },
		{ type: 'FOOTER', text: 'Acme' },
		{
			type: 'BUTTONS',
			buttons: [
				{ type: 'QUICK_REPLY', text: 'Stop updates' },
				{ type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}' },
				{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '919800000000' },
			],
		},
	],
};

const GUPSHUP = {
	id: '9001',
	elementName: 'order_update_v2',
	languageCode: 'en_GB',
	status: 'APPROVED',
	category: 'UTILITY',
	templateType: 'IMAGE',
	data: 'Hi {{1}}, order {{2}} is on its way.\nAcme | [Stop updates] | [Track]',
	containerMeta: JSON.stringify({
		data: 'Hi {{1}}, order {{2}} is on its way.',
		footer: 'Acme',
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Stop updates' },
			{ type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}' },
			{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '919800000000' },
		],
	}),
};

const LAYOUT: TemplateLayout = {
	header: { type: 'image' },
	body: 'Hi {{1}}, order {{2}} is on its way.',
	footer: 'Acme',
	buttons: [
		{ type: 'quickReply', text: 'Stop updates' },
		{ type: 'url', text: 'Track', url: 'https://acme.test/{{1}}' },
		{ type: 'fixed', text: 'Call' },
	],
	cards: [],
	offerEnds: false,
	isAuthentication: false,
	isOrderStatus: false,
};

describe.each([
	{ provider: 'infobip', raw: INFOBIP, body: { templates: [INFOBIP] } },
	{
		provider: 'infobip',
		raw: INFOBIP,
		body: { results: [INFOBIP], paging: { page: 0, totalPages: 1 } },
	},
	{ provider: 'kaleyra', raw: META, body: { code: 'WA200', data: [META], error: {} } },
	{ provider: 'kaleyra', raw: META, body: { data: { data: [META], paging: {} } } },
	{ provider: 'gupshup', raw: GUPSHUP, body: { status: 'success', templates: [GUPSHUP] } },
] as const)('$provider', ({ provider, raw, body }) => {
	test('the same template comes out of each list alike', () => {
		expect(templatesOf(provider).read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{
						id: '9001',
						name: 'order_update_v2',
						language: 'en_GB',
						status: 'APPROVED',
						category: 'UTILITY',
						layout: LAYOUT,
						raw,
					},
				],
			},
		});
	});
});

test.each([
	{ why: 'a full page has another one after it', entries: 100, page: undefined, next: '1' },
	{ why: 'so has a full later page', entries: 100, page: '7', next: '8' },
	{ why: 'a short page is the last', entries: 99, page: '7', next: undefined },
	{ why: 'so is one without entries', entries: 0, page: '8', next: undefined },
	{ why: 'more than asked for is the whole list', entries: 101, page: undefined, next: undefined },
	{ why: 'no list goes on forever', entries: 100, page: '99', next: undefined },
])('Gupshup: $why', ({ entries, page, next }) => {
	const body = { status: 'success', templates: Array.from({ length: entries }, () => GUPSHUP) };
	const read = templatesOf('gupshup').read(answer(200, body), page);
	expect(read.type === 'answered' && read.result.next).toBe(next);
});

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
		what: 'a container that can not be read',
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

test.each([
	{
		why: 'a page of several',
		provider: 'infobip',
		body: { results: [], paging: { page: 0, size: 100, totalPages: 3, totalResults: 250 } },
		next: '1',
	},
	{
		why: 'the last page',
		provider: 'infobip',
		body: { results: [], paging: { page: 2, size: 100, totalPages: 3, totalResults: 250 } },
		next: undefined,
	},
	{
		why: "Meta's cursor",
		provider: 'kaleyra',
		body: { data: { data: [], paging: { cursors: { after: 'QVFI' }, next: 'https://x' } } },
		next: 'QVFI',
	},
	{
		why: "Meta's cursor of the last page",
		provider: 'kaleyra',
		body: { data: { data: [], paging: { cursors: { after: 'QVFI' } } } },
		next: undefined,
	},
] as const)('$provider: $why goes on at $next', ({ provider, body, next }) => {
	const read = templatesOf(provider).read(answer(200, body));
	expect(read).toEqual({ type: 'answered', result: { entries: [], ...(next && { next }) } });
});

test.each([
	{
		why: 'a missing scope',
		provider: 'infobip',
		response: answer(403, { errorCode: 'E403', description: 'Forbidden' }),
		cause: 'missingPermission',
		advice: 'Give the API key the scope whatsapp:manage, or type the name and language.',
	},
	{
		why: 'a wrong key',
		provider: 'infobip',
		response: answer(401, {
			requestError: { serviceException: { messageId: 'UNAUTHORIZED', text: 'Unauthorized' } },
		}),
		cause: 'invalidCredential',
		advice: 'Open the credential, copy the key again and test the connection.',
	},
	{
		why: 'an unknown business account, which a 401 stands for',
		provider: 'kaleyra',
		response: answer(401, { code: 'WA401', message: 'x', data: {}, error: { phone_number: 'y' } }),
		cause: 'account',
		advice: 'SID and API key are right. Copy the ID of the WhatsApp Business Account again.',
	},
	{
		why: 'a wrong key',
		provider: 'kaleyra',
		response: answer(401, { code: 'RBC001', message: 'x', data: [], error: { error: 'y' } }),
		cause: 'invalidCredential',
		advice:
			'Copy SID and API key again from the Kaleyra platform, and check the region in the credential.',
	},
	{
		why: 'too many calls',
		provider: 'gupshup',
		response: answer(429, { status: 'error', message: 'Too Many Requests' }),
		cause: 'rateLimited',
		advice: 'Wait a minute, then run the node again.',
	},
	{
		why: 'a fault of the provider',
		provider: 'gupshup',
		response: answer(500, { status: 'error', message: 'Internal Server Error' }),
		cause: 'unavailable',
		advice: 'Run the node again later.',
	},
	{
		why: 'a page of a proxy',
		provider: 'gupshup',
		response: answer(200, '<html>'),
		cause: 'account',
		advice: 'Check the base URL in the credential: it must be the address of the API itself.',
	},
] as const)('$provider: $why is told', ({ provider, response, cause, advice }) => {
	expect(templatesOf(provider).read(response)).toMatchObject({
		type: 'refused',
		problem: { cause, advice },
	});
});

describe('the dropdowns', () => {
	const {
		infobip: { directory: infobipLists },
		kaleyra: { directory: kaleyraLists },
	} = PROVIDERS;

	test('Infobip lists the numbers that can send WhatsApp messages', () => {
		const body = {
			numbers: [
				{ number: '919800000000', type: 'WHATSAPP', capabilities: ['WHATSAPP'] },
				{ number: '919800000002', type: 'VIRTUAL_LONG_NUMBER', capabilities: ['SMS', 'WHATSAPP'] },
				{ number: '919800000003', type: 'VIRTUAL_LONG_NUMBER', capabilities: ['SMS'] },
			],
			numberCount: 250,
		};
		expect(infobipLists.senders?.call({}, ACCOUNT)).toEqual({
			method: 'GET',
			path: '/numbers/1/numbers?limit=100&page=0',
		});
		expect(infobipLists.senders?.read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{ name: '+919800000000', value: '919800000000' },
					{ name: '+919800000002', value: '919800000002' },
				],
				next: '1',
			},
		});
		expect(infobipLists.senders?.read(answer(200, body), '2')).not.toHaveProperty('result.next');
		expect(infobipLists.senders?.read(answer(403, {}))).toMatchObject({
			problem: { advice: 'Give the API key the scope numbers:manage, or type the number.' },
		});
	});

	test('Infobip lists the flows of a sender, those that are not published by their state', () => {
		const ask = { sender: SENDER };
		expect(infobipLists.flows?.missing?.({ sender: '' }, ACCOUNT)).toMatchObject({
			advice: "Choose the 'Sender' first, or type the ID of the flow.",
		});
		expect(infobipLists.flows?.missing?.(ask, ACCOUNT)).toBeUndefined();
		expect(infobipLists.flows?.call(ask, ACCOUNT).path).toBe(
			'/whatsapp/1/senders/919800000000/flows',
		);
		const body = {
			flows: [
				{ id: '987001', name: 'Claim form', status: 'PUBLISHED' },
				{ id: 987002, name: 'Survey', status: 'DRAFT' },
			],
		};
		expect(infobipLists.flows?.read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{ name: 'Claim form', value: '987001' },
					{ name: 'Survey (DRAFT)', value: '987002' },
				],
			},
		});
	});

	test('Kaleyra lists the numbers of the business account, whatever it calls them', () => {
		const body = {
			code: 'WA200',
			data: [
				{ phone_number: '+919800000000', verified_name: 'Acme Homeware' },
				{ display_phone_number: '+91 98000 00002' },
				{ something: 'else' },
			],
		};
		expect(kaleyraLists.senders?.read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{ name: '+919800000000 (Acme Homeware)', value: '+919800000000' },
					{ name: '+91 98000 00002', value: '+91 98000 00002' },
				],
			},
		});
	});
});
