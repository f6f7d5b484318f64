import { ORDER_STATUSES } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import { at } from '../../../nodes/WhatsAppInteractive/common/json';
import { ADDRESS, read } from './support';

const status = (given: unknown) => {
	const { submission, faults } = read('orderStatus', { ...ADDRESS, orderStatus: given });
	return { status: at(submission.message, 'status'), faults };
};

test.each<readonly [given: string, expected: string]>([
	...ORDER_STATUSES.map((own) => [own, own] as const),
	['SHIPPED', 'shipped'],
	[' Shipped ', 'shipped'],
	['partially_shipped', 'partiallyShipped'],
	['PARTIALLY_SHIPPED', 'partiallyShipped'],
	['partially-shipped', 'partiallyShipped'],
	['Partially Shipped', 'partiallyShipped'],
	['partially  shipped', 'partiallyShipped'],
	['PartiallyShipped', 'partiallyShipped'],
	['cancelled', 'canceled'],
	['CANCELLED', 'canceled'],
	['Canceled', 'canceled'],
])('shops spell freely: %j is %j', (given, expected) => {
	expect(status(given)).toEqual({ status: expected, faults: [] });
});

test.each([
	[
		'delivered',
		"'Status' is 'delivered': it must be canceled, completed, partiallyShipped, pending, processing or shipped",
	],
	[
		'on-hold',
		"'Status' is 'on-hold': it must be canceled, completed, partiallyShipped, pending, processing or shipped",
	],
	[
		'constructor',
		"'Status' is 'constructor': it must be canceled, completed, partiallyShipped, pending, processing or shipped",
	],
	[
		3,
		"'Status' is '3': it must be canceled, completed, partiallyShipped, pending, processing or shipped",
	],
	['', "'Status' is empty"],
	[null, "'Status' is empty"],
])('%j is no status', (given, fault) => {
	expect(status(given).faults).toEqual([fault]);
});

test.each([
	[
		'tomorrow',
		[
			"'Payment Time' is 'tomorrow': it must be a time such as 2027-03-31T18:30:00 or 2027-03-31T18:30:00+05:30",
		],
	],
	[{}, ["'Payment Time' must be text, but it is an object"]],
	['', []],
	[null, []],
])('a time of the payment that is %j', (paymentTime, faults) => {
	const item = read('orderStatus', { ...ADDRESS, orderStatus: 'shipped', paymentTime });
	expect(item.submission.message).not.toHaveProperty('payment');
	expect(item.faults).toEqual(faults);
});

test.each([
	['audio', ["'Header' must be none, text, image, video or document"]],
	['', []],
	['none', []],
	[null, []],
])('a header of the type %j', (headerType, faults) => {
	const item = read('replyButtons', { ...ADDRESS, headerType, headerText: 'a', body: 'b' });
	expect(item.submission.message).not.toHaveProperty('header');
	expect(item.faults).toEqual(faults);
});

test('all faults of an item are told together', () => {
	const { faults } = read('list', {
		sender: ['919800000000'],
		recipient: { number: '919800000001' },
		correlationId: {},
		body: [],
		sectionsSource: 'json',
		sectionsJson: [
			{ title: {}, rows: {} },
			{ title: 'Today', rows: [{ id: [], title: 'a' }] },
		],
		options: { additionalPayload: 'x', timeout: {} },
	});
	expect(faults).toEqual([
		"'Correlation ID' must be text, but it is an object",
		"'Sender' must be text, but it is a list",
		"'Recipient' must be text, but it is an object",
		"'Body' must be text, but it is a list",
		"'Title' must be text, but it is an object",
		"'Rows' must be a list, but it is an object",
		"'ID' must be text, but it is a list",
		"'Additional Payload (JSON)' is not valid JSON; it goes wrong at 'x': texts stand in straight double quotes",
		"'Timeout' must be text, but it is an object",
	]);
});
