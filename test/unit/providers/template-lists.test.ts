import type { TemplateLayout } from '../../../nodes/WhatsAppInteractive/messages/template-layout';
import { answer } from './support/decode-cases';
import { ACCOUNT, SENDER, templatesOf } from './support/template-lists';
import { phone } from '../../support/phone';

/* The lists of templates: what is asked, and what is made of the answers. */

test.each([
	{
		why: 'of a sender all at once',
		provider: 'infobip',
		ask: { sender: phone(SENDER) },
		path: '/whatsapp/2/senders/919800000000/templates',
	},
	{
		why: 'of the account in pages',
		provider: 'infobip',
		ask: {},
		path: '/whatsapp/1/templates?page=0&size=100',
	},
	{
		why: 'with filters, which the list of the sender has not',
		provider: 'infobip',
		ask: { sender: phone(SENDER), name: 'order update', status: 'APPROVED' },
		path: '/whatsapp/1/templates?sender=919800000000&name=order+update&status=APPROVED&page=0&size=100',
	},
	{
		why: 'a later page',
		provider: 'infobip',
		ask: { category: 'UTILITY', language: 'en_GB' },
		page: '3',
		path: '/whatsapp/1/templates?sender=&category=UTILITY&language=en_GB&page=3&size=100'.replace(
			'sender=&',
			'',
		),
	},
	{
		why: 'of the business account',
		provider: 'kaleyra',
		ask: { sender: phone(SENDER) },
		path: '/v2/HXAP1%2F6/whatsapp/34%200000/message_templates',
	},
	{
		why: 'a later page',
		provider: 'kaleyra',
		ask: {},
		page: 'QVFI',
		path: '/v2/HXAP1%2F6/whatsapp/34%200000/message_templates?after=QVFI',
	},
	{
		why: 'of an application, which the list of the sender cannot tell',
		provider: 'infobip',
		ask: { sender: phone(SENDER), applicationId: 'notify', entityId: 'acme' },
		path: '/whatsapp/1/templates?sender=919800000000&applicationId=notify&entityId=acme&page=0&size=100',
	},
	{
		why: 'of the app in pages',
		provider: 'gupshup',
		ask: { applicationId: 'notify' },
		path: '/partner/app/HXAP1%2F6/templates?pageNo=0&pageSize=100',
	},
	{
		why: 'a later page',
		provider: 'gupshup',
		ask: {},
		page: '3',
		path: '/partner/app/HXAP1%2F6/templates?pageNo=3&pageSize=100',
	},
] as const)('$provider: the list of templates $why', ({ provider, ask, path, ...rest }) => {
	const page = 'page' in rest ? rest.page : undefined;
	expect(templatesOf(provider).call(ask, ACCOUNT, page)).toEqual({ method: 'GET', path });
});

test('Kaleyra lists nothing without a business account, and says what to do', () => {
	const { businessAccountId: _none, ...account } = ACCOUNT;
	expect(templatesOf('kaleyra').missing?.({}, account)).toMatchObject({
		what: 'Kaleyra lists templates and numbers by WhatsApp Business Account',
		advice:
			"Fill in 'Business Account ID' in the credential. Values that are typed work without it.",
	});
	expect(templatesOf('kaleyra').missing?.({}, ACCOUNT)).toBeUndefined();
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
