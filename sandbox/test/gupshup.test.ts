import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, CREDENTIALS, wide } from './harness';
import { gupshup, GUPSHUP_BUTTONS, META_LIST } from './samples';

const { appId, appIdWithoutCallbackBilling, appIdOnPremises } = ACCOUNTS.gupshup;
const error = (message: string) => ({ status: 'error', message });
const pathOf = (app: string) => `/partner/app/${app}/v3/message`;

const text = {
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '919800000001',
	type: 'text',
	text: { body: 'Hello' },
};
const orderStatus = (status: string) =>
	gupshup({
		type: 'order_status',
		body: { text: 'Update' },
		footer: { text: 'Acme' },
		action: { name: 'review_order', parameters: { reference_id: 'o-1', order: { status } } },
	});

describe('Gupshup', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (body: JsonValue, path = pathOf(appId)) =>
		await call(sandbox, 'gupshup', { path, body });

	test('answers the sample of the v3 message page as the page does', async () => {
		const { status, data } = await send(GUPSHUP_BUTTONS);
		expect(status).toBe(200);
		expect(data).toEqual({
			messages: [{ id: expect.stringMatching(/^[0-9a-f-]{36}$/) }],
			messaging_product: 'whatsapp',
			contacts: [{ input: '919800000001', wa_id: '919800000001' }],
		});
	});

	test.each<[string, JsonValue]>([
		['text', text],
		['a number with plus', { ...text, to: '+919800000001' }],
		['a user ID', { ...changed(text, { to: undefined }), recipient: 'IN.ENT.abc123' }],
		['the longest callback data', { ...text, biz_opaque_callback_data: wide(512) }],
		['a reply', { ...text, context: { message_id: 'wamid.x' } }],
		['the longest list body', gupshup(changed(META_LIST, { 'body.text': wide(4096) }))],
		[
			'an uploaded image',
			changed(GUPSHUP_BUTTONS, { 'interactive.header': { type: 'image', image: { id: '1' } } }),
		],
		['an order that is shipped', orderStatus('partially_shipped')],
		['an order that is canceled', orderStatus('canceled')],
		[
			'the state of a payment',
			changed(orderStatus('completed'), {
				'interactive.action.parameters.payment': { status: 'captured' },
			}),
		],
	])('accepts %s', async (_why, body) => {
		expect(await send(body)).toMatchObject({ status: 200 });
	});

	test.each<[string, JsonValue]>([
		['no recipient type', changed(text, { recipient_type: undefined })],
		['no type', changed(text, { type: undefined })],
		['no recipient', changed(text, { to: undefined })],
		['a number with dashes', { ...text, to: '91-9800000001' }],
		['long callback data', { ...text, biz_opaque_callback_data: wide(513) }],
		['the spelling of Kaleyra', orderStatus('cancelled')],
		['a long list body', gupshup(changed(META_LIST, { 'body.text': wide(4097) }))],
		['an unknown field', { ...text, callback: 'http://x.test' }],
	])('refuses %s', async (_why, body) => {
		const { status, data } = await send(body);
		expect(status).toBe(400);
		expect(data).toEqual(error('Please review the request parameters and retry'));
	});

	test.each([
		['an unknown app', '00000000-0000-0000-0000-000000000000', 'Invalid App Details'],
		[
			'an app without callback billing',
			appIdWithoutCallbackBilling,
			'Callback Billing must be enabled for this API',
		],
		[
			'an app that is not on the cloud',
			appIdOnPremises,
			'The provided app is not of the expected type for this API. Please ensure that the app is on the cloud.',
		],
	])('answers 400 to %s', async (_why, app, message) => {
		const { status, data } = await send(GUPSHUP_BUTTONS, pathOf(app));
		expect({ status, data }).toEqual({ status: 400, data: error(message) });
	});

	const { appToken, universalAppToken, tokenWithoutAccess } = ACCOUNTS.gupshup;

	test.each([
		['a raw app token', appToken, 200],
		['a universal app token', `Bearer ${universalAppToken}`, 200],
		['an app token as bearer', `Bearer ${appToken}`, 401],
		['a raw universal app token', universalAppToken, 401],
		['a wrong token', 'sk_wrong', 401],
		['a token of someone else', tokenWithoutAccess, 401],
	])('answers %s', async (_why, authorization, status) => {
		const headers = { authorization, 'content-type': 'application/json' };
		expect(await call(sandbox, 'gupshup', { headers, body: text })).toMatchObject({ status });
		const path = `/partner/app/${appId}/subscription`;
		const test = await call(sandbox, 'gupshup', { method: 'GET', path, headers });
		expect(test.status).toBe(status);
	});

	test('prints the documented body of a 401', async () => {
		const headers = { authorization: 'sk_wrong' };
		const { data } = await call(sandbox, 'gupshup', { headers, body: text });
		expect(data).toEqual(error('Authentication Failed'));
	});

	test('prints the documented body for what is no JSON', async () => {
		const headers = { ...CREDENTIALS.gupshup, 'content-type': 'application/json' };
		const { status, data } = await call(sandbox, 'gupshup', { headers });
		expect({ status, data }).toEqual({ status: 400, data: error('Invalid JSON payload') });
	});
});
