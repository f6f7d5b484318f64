import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { encoded, faultsOf, hintsOf, verdictAt } from './support/rule-cases';
import { setAt } from './support/set-at';
import { full } from '../../samples/submissions';

/* Typed from the providers' documents, like documented-lengths.test.ts. */

const orderStatusOf = (provider: ProviderId) => ({ provider, kind: 'orderStatus' }) as const;

describe('documented values', () => {
	const STATUSES = [
		'pending',
		'processing',
		'partiallyShipped',
		'shipped',
		'completed',
		'canceled',
	];

	test.each([
		{
			provider: 'infobip',
			spelled: ['PENDING', 'PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'COMPLETED', 'CANCELED'],
		},
		{
			// `pending` is not in the list of the page.
			provider: 'kaleyra',
			spelled: [null, 'processing', 'partially_shipped', 'shipped', 'completed', 'cancelled'],
		},
	] as const)('$provider takes the documented order statuses', ({ provider, spelled }) => {
		STATUSES.forEach((status, index) => {
			const submission = setAt(full('orderStatus'), 'message.status', status);
			const documented = spelled[index] ?? null;
			expect(faultsOf(orderStatusOf(provider), submission)).toHaveLength(documented ? 0 : 1);
			if (documented === null) return;
			expect(JSON.stringify(encoded(orderStatusOf(provider), submission))).toContain(
				`"status":"${documented}"`,
			);
		});
	});

	test('Kaleyra takes the documented wa_source values and no other', () => {
		const documented =
			'api clevertap zoho webengage shopify leadsquared responsys braze hubspot salesforce zapier eloqua moengage';
		const check = (source: string) =>
			faultsOf(orderStatusOf('kaleyra'), setAt(full('orderStatus'), 'options.source', source));
		for (const source of documented.split(' ')) expect(check(source)).toEqual([]);
		for (const source of ['n8n', 'API', 'Shopify']) expect(check(source)).toHaveLength(1);
	});
});

describe('documented counts', () => {
	const buttons = (count: number) =>
		Array.from({ length: count }, (_, n) => ({ id: `id-${n}`, title: `Title ${n}` }));
	const sections = (...rows: number[]) =>
		rows.map((count, section) => ({
			title: `Section ${section}`,
			rows: Array.from({ length: count }, (_, n) => ({ id: `${section}-${n}`, title: `Row ${n}` })),
		}));

	test.each([
		{ count: 0, fault: "'Buttons' is empty, add at least 1" },
		{ count: 1, fault: undefined },
		{ count: 3, fault: undefined },
		{ count: 4, fault: "'Buttons' has 4 entries, but the limit is 3" },
	])('Messangi: $count buttons', ({ count, fault }) => {
		const submission = setAt(full('replyButtons'), 'message.buttons', buttons(count));
		expect(faultsOf({ provider: 'messangi', kind: 'replyButtons' }, submission)).toEqual(
			fault === undefined ? [] : [fault],
		);
	});

	const TEN = "'Rows of all sections' has 11 entries; more than 10 may be refused";
	test.each([
		{ rows: [1], why: 'one row is enough', faults: [] },
		{ rows: [10], why: 'ten rows per section', faults: [] },
		{ rows: Array(10).fill(1), why: 'ten sections', faults: [] },
		{
			rows: [11],
			why: 'eleven rows in a section',
			faults: ["'Rows' of section 1 has 11 entries, but the limit is 10"],
		},
		{
			rows: Array(11).fill(1),
			why: 'eleven sections',
			faults: ["'Sections' has 11 entries, but the limit is 10"],
			hints: [TEN],
		},
		{
			rows: [6, 5],
			why: 'the page also speaks of up to ten items, as WhatsApp does',
			faults: [],
			hints: [TEN],
		},
		{ rows: [], why: 'no section', faults: ["'Sections' is empty, add at least 1"] },
		{
			rows: [1, 0],
			why: 'at least one row is required',
			faults: ["'Rows' of section 2 is empty, add at least 1"],
		},
	])('Messangi list: $why', ({ rows, faults, hints = [] }) => {
		const submission = setAt(full('list'), 'message.sections', sections(...rows));
		const place = { provider: 'messangi', kind: 'list' } as const;
		expect({ faults: faultsOf(place, submission), hints: hintsOf(place, submission) }).toEqual({
			faults,
			hints,
		});
	});
});

describe('documented forms', () => {
	test.each([
		['AcmeShop', undefined],
		['Shop24', undefined],
		['50500', undefined],
		['441134960000.5', 'has decimals'],
		['4.41135E+11', 'is in scientific notation, in which digits get lost; give the number as text'],
	])('an SMS may come from %s: %s', (from, problem) => {
		const path = 'options.smsFailover.from';
		const submission = setAt(full('template'), path, from);
		const place = { provider: 'infobip', kind: 'template' } as const;
		expect(verdictAt(place, path, submission).faults).toEqual(
			problem === undefined ? [] : [`'SMS Sender' is not a phone number: '${from}' ${problem}`],
		);
	});

	test.each([
		['1-800-FLOWERS', undefined],
		['020 7946 0958 ext. 5', undefined],
		['12025550100.5', 'has decimals'],
		['9.198E+11', 'is in scientific notation, in which digits get lost; give the number as text'],
	])('a contact card may show %s: %s', (phone, problem) => {
		const path = 'message.contacts[0].phones[0].phone';
		const submission = setAt(full('contacts'), path, phone);
		const place = { provider: 'gupshup', kind: 'contacts' } as const;
		expect(faultsOf(place, submission)).toEqual(
			problem === undefined
				? []
				: [`'Phone' of phone 1 in contact 1 is not a phone number: '${phone}' ${problem}`],
		);
	});

	test.each([
		{ digits: 1, why: 'the page says 1 to 24, but a number without a country code reaches nobody' },
		{ digits: 7, why: 'as above' },
		{ digits: 16, why: "the page says up to 24, but E.164's limit of 15 digits comes first" },
		{ digits: 24, why: 'as above' },
		{ digits: 25, why: 'past both limits' },
	])('Infobip: from and to with $digits digits are refused: $why', ({ digits }) => {
		const infobip = orderStatusOf('infobip');
		for (const [path, label] of [
			['sender', 'Sender'],
			['recipient', 'Recipient'],
		] as const) {
			const submission = setAt(full('orderStatus'), path, '9'.repeat(digits));
			expect(verdictAt(infobip, path, submission).faults).toEqual([
				`'${label}' is not a phone number: '${'9'.repeat(digits)}' has ${digits} digits; with the country code there must be 8 to 15`,
			]);
		}
	});

	test('Messangi: the sender goes without a plus sign, the recipient with one', () => {
		const place = { provider: 'messangi', kind: 'replyButtons' } as const;
		expect(encoded(place, full('replyButtons'))).toMatchObject({
			request: { from: '919800000000', to: '+919800000001' },
		});
	});

	test.each([
		['http://files.acme.test/a.png', 0],
		['https://files.acme.test/a.png', 0],
		['ftp://files.acme.test/a.png', 1],
		['files.acme.test/a.png', 1],
	])('Messangi: the URL of a header starts with http:// or https://: %s', (link, faults) => {
		for (const type of ['image', 'video', 'document']) {
			const submission = setAt(
				setAt(full('replyButtons'), 'message.header.type', type),
				'message.header.link',
				link,
			);
			const found = faultsOf({ provider: 'messangi', kind: 'replyButtons' }, submission);
			expect(found).toHaveLength(faults);
		}
	});
});
