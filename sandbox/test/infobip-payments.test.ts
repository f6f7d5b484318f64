import { ACCOUNTS, type PaymentStatus, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed, control } from './harness';
import { example } from './infobip-examples';

const DETAILS = '/whatsapp/1/message/interactive/order-details';
const STATUS = '/whatsapp/1/message/interactive/order-status';
const BASE = `/whatsapp/1/senders/${ACCOUNTS.infobip.sender}/payments`;
const PAYU = `${BASE}/upi/payu`;
const UPI = `${BASE}/upi`;
const BRAZIL = `${BASE}/br`;

describe('Payments and orders of Infobip', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const get = async (path: string) => await call(sandbox, 'infobip', { method: 'GET', path });
	const send = async (path: string, body: JsonValue) =>
		await call(sandbox, 'infobip', { path, body });

	test('shows a payment of before', async () => {
		const { status, data } = await get(`${UPI}/ord-7781`);
		expect({ status, data }).toEqual({
			status: 200,
			data: {
				referenceId: 'ref-ord-7781',
				paymentId: 'ord-7781',
				paymentStatus: 'CAPTURED',
				currency: 'INR',
				totalAmountValue: 122_950,
				totalAmountOffset: 100,
				transactions: [
					{
						id: 'tx-ord-7781',
						type: 'UPI',
						status: 'SUCCESS',
						createdTimestamp: '2026-11-18T09:00:00.000+0000',
						updatedTimestamp: '2026-11-18T09:01:00.000+0000',
					},
				],
				callbackData: { workflow: 'wf-17', order: '7781' },
			},
		});
	});

	test.each<[string, string, number]>([
		['a UPI_PAYU payment', `${PAYU}/ord7781`, 200],
		['a gateway payment among UPI_PAYU ones', `${PAYU}/ord-7781`, 404],
		['a UPI_PAYU payment among gateway ones', `${UPI}/ord7781`, 404],
		['a payment in Brazil', `${BRAZIL}/ped-7781`, 200],
		['an Indian payment in Brazil', `${BRAZIL}/ord-7781`, 404],
		['an unknown payment', `${UPI}/ord-1`, 404],
		['a long UPI_PAYU ID', `${PAYU}/${'a'.repeat(26)}`, 400],
		['a long ID', `${UPI}/${'a'.repeat(36)}`, 400],
		['an ID with a blank', `${BRAZIL}/a%20b`, 400],
		['a payment of another sender', '/whatsapp/1/senders/1/payments/upi/ord-7781', 404],
	])('answers %s', async (_why, path, status) => {
		expect((await get(path)).status).toBe(status);
	});

	test.each<[string, string]>([
		['UPI_PAYU', `${PAYU}/acme7781`],
		['PG_PAYU', `${UPI}/acme-7781`],
		['PG_RAZORPAY', `${UPI}/acme-7781`],
	])('knows what was asked for with %s', async (type, path) => {
		await send(DETAILS, example(`order-details ${type} (full)`));
		expect(await get(path)).toMatchObject({
			status: 200,
			data: {
				paymentStatus: 'NEW',
				totalAmountValue: 5347,
				transactions: [],
				callbackData: expect.anything(),
			},
		});
	});

	test.each(['UPI_INTENT', 'UPI_LINK'])('has no look-up for %s', async (type) => {
		await send(DETAILS, example(`order-details ${type} (full)`));
		expect((await get(`${UPI}/acme-7781`)).status).toBe(404);
	});

	test.each<[PaymentStatus, string[]]>([
		['NEW', []],
		['PENDING', ['PENDING']],
		['CAPTURED', ['SUCCESS']],
		['CANCELED', ['CANCELED']],
		['FAILED', ['FAILED']],
		['UNKNOWN', []],
	])('is told that a payment is %s', async (status, transactions) => {
		const put = await control(sandbox, 'PUT', '/payments/infobip/ped-7781', { status });
		expect(put.status).toBe(200);
		const { data } = await get(`${BRAZIL}/ped-7781`);
		expect(data).toEqual(put.data);
		expect(data.paymentStatus).toBe(status);
		expect(data.transactions.map((one: { status: string }) => one.status)).toEqual(transactions);
	});

	test.each<[string, string, JsonValue, number]>([
		['an unknown payment', 'none', { status: 'NEW' }, 404],
		['an unknown status', 'ped-7781', { status: 'PAID' }, 400],
	])('cannot be told of %s', async (_why, id, body, status) => {
		expect((await control(sandbox, 'PUT', `/payments/infobip/${id}`, body)).status).toBe(status);
	});

	/** What becomes of order statuses, sent one after the other. */
	const outcomes = async (statuses: readonly string[]) => {
		for (const status of statuses) {
			const body = changed(example('order-status UPI_PAYU (minimal)'), {
				'content.action.status': status,
			});
			expect((await send(STATUS, body)).data.status.groupId).toBe(1);
		}
		return sandbox
			.messages()
			.filter(({ kind }) => kind === 'interactive/order-status')
			.map(({ outcome }) => (outcome.kind === 'failed' ? outcome.failure : outcome.kind));
	};

	test.each<[why: string, statuses: string[], last: string]>([
		['a usual order', ['PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'COMPLETED'], 'seen'],
		['a canceled order', ['PENDING', 'PROCESSING', 'CANCELED'], 'seen'],
		['an order after its end', ['COMPLETED', 'PROCESSING'], 'order-state'],
		['an order after it was canceled', ['CANCELED', 'SHIPPED'], 'order-state'],
		['an order that ends twice', ['COMPLETED', 'COMPLETED'], 'order-state'],
		['an order that begins again', ['SHIPPED', 'PENDING'], 'order-state'],
	])('follows %s', async (_why, statuses, last) => {
		await send(DETAILS, example('order-details UPI_PAYU (minimal)'));
		const found = await outcomes(statuses);
		expect(found).toEqual([...statuses.slice(1).map(() => 'seen'), last]);
	});

	test.each<[PaymentStatus, string]>([
		['CAPTURED', 'order-state'],
		['PENDING', 'order-state'],
		['FAILED', 'seen'],
		['NEW', 'seen'],
	])('cancels an order whose payment is %s as WhatsApp would', async (payment, outcome) => {
		await send(DETAILS, example('order-details UPI_PAYU (minimal)'));
		sandbox.settleInfobipPayment('acme7781', payment);
		expect(await outcomes(['CANCELED'])).toEqual([outcome]);
	});

	test('knows nothing of orders from elsewhere', async () => {
		expect(await outcomes(['COMPLETED', 'PENDING'])).toEqual(['seen', 'seen']);
	});
});
