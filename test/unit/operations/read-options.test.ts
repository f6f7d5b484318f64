import { ADDRESS, read } from './support';

const options = (given: unknown) => read('text', { ...ADDRESS, text: 'a', options: given });

test.each<readonly [why: string, given: unknown, expected: object]>([
	['none', {}, {}],
	['n8n gives an empty text for what was never added', '', {}],
	[
		'all texts',
		{
			messageId: 'a',
			reportUrl: 'https://b.test',
			entityId: 'c',
			applicationId: 'd',
			reference1: 'e',
			reference2: 'f',
			source: 'api',
			clientId: 'g',
			fallbackText: 'h',
		},
		{
			messageId: 'a',
			reportUrl: 'https://b.test',
			entityId: 'c',
			applicationId: 'd',
			reference1: 'e',
			reference2: 'f',
			source: 'api',
			clientId: 'g',
			fallbackText: 'h',
		},
	],
	['texts that were added and left empty', { messageId: '', clientId: ' ', entityId: null }, {}],
	['an ID that is a number', { reference1: 7781 }, { reference1: '7781' }],
	[
		'blanks around addresses, which come along when they are pasted',
		{ reportUrl: ' https://a.test\n', urlOptions: { trackingUrl: '\thttps://b.test ' } },
		{ reportUrl: 'https://a.test', urlOptions: { trackingUrl: 'https://b.test' } },
	],
	['URL options that were added and left empty', { urlOptions: {} }, {}],
	['URL options without a value', { urlOptions: { trackingUrl: '', customDomain: ' ' } }, {}],
	[
		'a switch that is off is a value',
		{ urlOptions: { shortenUrl: false } },
		{ urlOptions: { shortenUrl: false } },
	],
	[
		'all URL options',
		{
			urlOptions: {
				shortenUrl: true,
				trackClicks: 'false',
				trackingUrl: 'https://a.test',
				removeProtocol: true,
				customDomain: 'go.test',
			},
		},
		{
			urlOptions: {
				shortenUrl: true,
				trackClicks: false,
				trackingUrl: 'https://a.test',
				removeProtocol: true,
				customDomain: 'go.test',
			},
		},
	],
	[
		'more for the payload, as JSON',
		{ additionalPayload: '{"a":{"b":null}}' },
		{ additionalPayload: { a: { b: null } } },
	],
	[
		'more for the payload, from an expression',
		{ additionalPayload: { a: 1 } },
		{ additionalPayload: { a: 1 } },
	],
	[
		'an SMS from a name',
		{ smsFailover: { from: ' AcmeShop ', text: 'Hello' } },
		{ smsFailover: { from: 'AcmeShop', text: 'Hello' } },
	],
	[
		'an SMS from a short number',
		{ smsFailover: { from: 50500, text: 'Hello' } },
		{ smsFailover: { from: '50500', text: 'Hello' } },
	],
	[
		'an SMS from a number out of a spreadsheet',
		{ smsFailover: { from: '441134960000.0', text: 'Hello' } },
		{ smsFailover: { from: '441134960000', text: 'Hello' } },
	],
	['nothing more for the payload', { additionalPayload: '{}' }, {}],
	['what no option is called', { somethingElse: 'a' }, {}],
])('%s', (_why, given, expected) => {
	const item = options(given);
	expect(item.submission.options).toStrictEqual(expected);
	expect(item.faults).toEqual([]);
});

test.each<readonly [why: string, given: object, fault: string]>([
	[
		'a list',
		{ additionalPayload: '[1]' },
		"'Additional Payload (JSON)' must be a JSON object, but it is a list",
	],
	[
		'no JSON',
		{ additionalPayload: '{' },
		"'Additional Payload (JSON)' is not valid JSON; it ends too early",
	],
	['an object for a text', { reportUrl: {} }, "'Report URL' must be text, but it is an object"],
	[
		'an object for a text deep down',
		{ urlOptions: { trackingUrl: [] } },
		"'Tracking URL' must be text, but it is a list",
	],
])('%s is a fault', (_why, given, fault) => {
	expect(options(given).faults).toEqual([fault]);
});

test.each<readonly [given: unknown, milliseconds: number]>([
	[undefined, 60_000],
	[5, 5000],
	['5', 5000],
	[0.25, 250],
	[86_400, 86_400_000],
	['5.0', 5000],
	['5e0', 5000],
	['0x5', 5000],
	['', 60_000],
	[null, 60_000],
])('a timeout of %j seconds is %j milliseconds', (given, milliseconds) => {
	const item = options({ timeout: given });
	expect(item).toMatchObject({ timeout: milliseconds, faults: [] });
});

test.each<readonly [given: unknown, fault: string]>([
	[0, "'Timeout' is 0: it must be at least 0.001"],
	[-1, "'Timeout' is -1: it must be at least 0.001"],
	[86_401, "'Timeout' is 86401: it must be at most 86400"],
	['soon', "'Timeout' must be a number, but it is 'soon'"],
	[Infinity, "'Timeout' must be a number, but it is 'Infinity'"],
	[[5], "'Timeout' must be text, but it is a list"],
])('a timeout of %j is told, not replaced by the preset', (given, fault) => {
	expect(options({ timeout: given }).faults).toEqual([fault]);
});

test.each<readonly [given: unknown, simplify: boolean]>([
	[undefined, true],
	['', true],
	[true, true],
	[false, false],
	['false', false],
])('Simplify %j is %j', (given, simplify) => {
	expect(read('text', { ...ADDRESS, text: 'a', simplify: given })).toMatchObject({ simplify });
});
