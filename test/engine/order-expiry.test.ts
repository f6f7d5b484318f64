import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/*
 * When an order ends is a time with most providers. They measure it when the message comes in, and
 * refuse one that is less than five minutes ahead by then.
 */

const bench = useBench();

const SHORTEST = 6;

const message = (provider: ProviderId): INodeParameters =>
	messageOf(provider, 'orderDetails', {
		orderOptions: { catalogId: '1122334455', expiresAfter: SHORTEST, expiryDescription: 'Soon' },
	});

const template = (provider: ProviderId): INodeParameters =>
	messageOf(provider, 'template', {
		template: 'payment_request|en',
		variablesSource: 'json',
		templateVariablesJson: JSON.stringify({
			body: ['7781'],
			buttons: [
				{
					type: 'orderDetails',
					order: {
						referenceId: 'ORDER-7781',
						paymentType: 'PG_RAZORPAY',
						paymentConfiguration: 'acme-razorpay',
						catalogId: '1122334455',
						items: [{ name: 'Enamel mug', price: '499.00', quantity: 1 }],
						expiresAfter: SHORTEST,
						expiryDescription: 'Soon',
					},
				},
			],
		}),
	});

/** When the orders in a request end, in seconds since 1970. */
const endOf = (body: unknown): number =>
	Number(/"expiration":\{"timestamp":"(\d+)"/.exec(JSON.stringify(body))?.[1]);

describe.each([
	['metaCloud', 'a message', message],
	['metaCloud', 'a template', template],
	['dialog360', 'a message', message],
	['dialog360', 'a template', template],
	['gupshup', 'a message', message],
	['gupshup', 'a template', template],
	['kaleyra', 'a message', message],
] as const)('%s: the shortest time to pay, in %s', (provider, _what, parametersOf) => {
	test('is taken, and no second is cut off', async () => {
		const before = Date.now();
		const { requests, items } = await bench.send({ parameters: parametersOf(provider) });
		expect(items).toMatchObject([{ json: { accepted: true } }]);
		const end = endOf(requests[0]?.body);
		expect(end).toBeGreaterThanOrEqual(before / 1000 + SHORTEST * 60);
		expect(end).toBeLessThanOrEqual(Date.now() / 1000 + SHORTEST * 60 + 1);
	});
});

test.each([
	['a message', message],
	['a template', template],
])('the time to pay begins anew with each try of %s', async (_what, parametersOf) => {
	const limit = { kind: 'too-many-requests', hint: 'seconds', seconds: 1, times: 1 } as const;
	bench.sandbox.order({ provider: 'gupshup', ...limit });
	const { requests, items } = await bench.send({ parameters: parametersOf('gupshup') });
	expect(items).toMatchObject([{ json: { accepted: true } }]);
	const [first = Number.NaN, second] = requests.map(({ body }) => endOf(body));
	expect(second).toBeGreaterThan(first);
});
