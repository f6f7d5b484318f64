import type { OrderStatus } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import { ORDER_STATUSES } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import { choicesFor, PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { bodyOf, submit } from './support/encode-cases';

interface Spelling {
	readonly status: OrderStatus;
	readonly infobip: string;
	readonly kaleyra: string | undefined;
	readonly gupshup: string | undefined;
}

const SPELLINGS: readonly Spelling[] = [
	{ status: 'pending', infobip: 'PENDING', kaleyra: undefined, gupshup: undefined },
	{ status: 'processing', infobip: 'PROCESSING', kaleyra: 'processing', gupshup: 'processing' },
	{
		status: 'partiallyShipped',
		infobip: 'PARTIALLY_SHIPPED',
		kaleyra: 'partially_shipped',
		gupshup: 'partially_shipped',
	},
	{ status: 'shipped', infobip: 'SHIPPED', kaleyra: 'shipped', gupshup: 'shipped' },
	{ status: 'completed', infobip: 'COMPLETED', kaleyra: 'completed', gupshup: 'completed' },
	{ status: 'canceled', infobip: 'CANCELED', kaleyra: 'cancelled', gupshup: 'canceled' },
];

test('the table has every status', () => {
	expect(SPELLINGS.map(({ status }) => status).sort()).toEqual([...ORDER_STATUSES].sort());
});

describe.each(['infobip', 'kaleyra', 'gupshup'] as const)('%s', (provider) => {
	test.each(SPELLINGS)('$status', ({ status, ...spelled }) => {
		const taken = choicesFor(PROVIDERS[provider], 'orderStatus', 'message.status');
		expect(taken.some(({ value }) => value === status)).toBe(spelled[provider] !== undefined);
		if (spelled[provider] === undefined) return;
		const body = bodyOf(
			provider,
			submit({ kind: 'orderStatus', referenceId: 'r', status, body: 'b' }),
		);
		expect(JSON.stringify(body)).toContain(`"status":"${spelled[provider]}"`);
	});
});

test('Messangi documents no order status', () => {
	const given = submit({ kind: 'orderStatus', referenceId: 'r', status: 'shipped' });
	expect(() => bodyOf('messangi', given)).toThrow("Messangi can't send orderStatus");
});
