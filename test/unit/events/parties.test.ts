import { readParty } from '../../../nodes/WhatsAppInteractive/events/party';
import type { IncomingRequest } from '../../../nodes/WhatsAppInteractive/events/incoming-request';
import { readCustomer } from '../../../nodes/WhatsAppInteractive/events/customer';
import { readSharedContacts } from '../../../nodes/WhatsAppInteractive/events/shared-contacts';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { FIXTURES } from './fixtures';

test.each<[given: string | number, expected: string | null, why: string]>([
	['919800000001', '919800000001', 'as providers write them'],
	['+91 98000-00001', '919800000001', 'as people write them'],
	[919800000001, '919800000001', 'as a JSON number'],
	['919800000001.0', '919800000001', 'with the decimals of a data frame'],
	['919800000001.', '919800000001', 'with a decimal point alone'],
	['+919800000001,00', '919800000001', 'with a decimal comma'],
	['919.800.000.001', '919800000001', 'with dots between groups'],
	['whatsapp:+919800000001', '919800000001', 'as a link'],
	['٩١٩٨٠٠٠٠٠٠٠١', '919800000001', 'in Arabic digits'],
	['919800000001.5', '919800000001.5', 'other decimals: nobody knows whose number that is'],
	['9.19800000001E+11', '9.19800000001E+11', 'scientific notation, in which digits get lost'],
	['919800.0', '919800.0', 'a dot that may be a decimal point'],
	['09800000001', '09800000001', 'without a country code'],
	['12345', '12345', 'a short code'],
	['IN.5550001', 'IN.5550001', 'a business-scoped user ID'],
	['  ', null, 'blank'],
])('%j that comes in is %j: %s', (given, expected) => {
	expect(readParty(given)).toBe(expected);
});

test.each([
	['919800000001.0', '919800000001', null],
	['919800000001.5', '919800000001.5', null],
	['9.19800000001E+11', '9.19800000001E+11', null],
	['IN.5550001', 'IN.5550001', 'IN.5550001'],
])('%j is the customer %j with the user ID %j', (address, recipient, recipientUserId) => {
	expect(readCustomer({ addresses: [address] })).toMatchObject({ recipient, recipientUserId });
});

test.each([
	['919800000002.0', '919800000002', '919800000002.0', '919800000002'],
	['+91 98000 00002', '+91 98000 00002', '+91 98000 00002', '919800000002'],
	['919800000002.5', '919800000002.5', '919800000002.5', '919800000002.5'],
])('of a contact card %j is shown as %j, and %j is %j', (phone, number, waId, whatsApp) => {
	const [contact] = readSharedContacts([{ phones: [{ phone, wa_id: waId }] }]);
	expect(contact?.phones).toEqual([{ number, type: null, whatsApp }]);
});

/** Members that hold a number or, in an older version, may. */
const NUMBER = /^\+?\d{8,15}$/;

/** Every member of a request that holds one of the numbers, with decimals as a data frame adds them. */
function withDecimals(value: unknown, numbers: ReadonlySet<string>): unknown {
	if (typeof value === 'string') {
		return NUMBER.test(value) && numbers.has(value.replace('+', '')) ? `${value}.0` : value;
	}
	if (Array.isArray(value)) return value.map((each: unknown) => withDecimals(each, numbers));
	return typeof value === 'object' && value !== null
		? Object.fromEntries(
				Object.entries(value).map(([name, each]) => [name, withDecimals(each, numbers)]),
			)
		: value;
}

describe.each(FIXTURES)('every number in what $provider sends', ({ provider, cases }) => {
	// What an account notification does not know by name goes through as it came.
	const decode = (request: IncomingRequest) =>
		PROVIDERS[provider]
			.decodeEvents(request)
			.map(({ event }) =>
				event.event === 'account'
					? { ...event, account: { ...event.account, details: null } }
					: event,
			);
	const known = cases.flatMap(({ request }) => {
		const numbers = new Set(
			decode(request).flatMap(({ sender, recipient }) =>
				[sender, recipient].filter((number) => number !== null && NUMBER.test(number)),
			),
		) as ReadonlySet<string>;
		return numbers.size === 0 ? [] : [{ request, numbers }];
	});

	test('is the same with decimals of zeros', () => {
		expect(known.length).toBeGreaterThan(5);
		let changed = 0;
		for (const { request, numbers } of known) {
			const body = withDecimals(request.body, numbers);
			const query = withDecimals(request.query, numbers) as IncomingRequest['query'];
			if (JSON.stringify(body) !== JSON.stringify(request.body)) changed += 1;
			expect(decode({ ...request, body, query })).toEqual(decode(request));
		}
		expect(changed).toBeGreaterThan(5);
	});
});
