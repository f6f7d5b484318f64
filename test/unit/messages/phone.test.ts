import {
	asDigits,
	asE164,
	isBusinessScopedUserId,
	phoneDigits,
} from '../../../nodes/WhatsAppInteractive/messages/phone';

describe('phoneDigits', () => {
	test.each([
		['+91 98000-00001', '919800000001', 'the usual'],
		['919800000001', '919800000001', 'as most providers want it'],
		['0091 (98000) 00001', '919800000001', 'with the prefix of many countries'],
		['  +1 (202) 555.0143\n', '12025550143', 'as North Americans write it'],
		['+91\u00a098000\u202f00001', '919800000001', 'with non-breaking spaces, as from a web page'],
		['+91 98000\u201100001', '919800000001', 'with a non-breaking hyphen'],
		['+91 98000–00001', '919800000001', 'with an en dash, as word processors put it'],
		['\u202a+91 98000 00001\u202c', '919800000001', 'with marks of direction, as from contacts'],
		['\u2066+91 98000 00001\u2069', '919800000001', 'with the newer marks of direction'],
		['\u200e+91 98000 00001\u200b', '919800000001', 'with invisible marks, as from a chat'],
		['+44 (0) 20 7946 0958', '442079460958', 'with the zero that counts inside the country only'],
		['0049(0)30 901820', '4930901820', 'the same after 00'],
		['+39 06 6982 0001', '390669820001', 'Italy keeps its zero'],
		['12345678', '12345678', 'the shortest'],
		['123456789012345', '123456789012345', 'the longest'],
		['0012345678', '12345678', '00 does not count'],
	])('%p is %s: %s', (text, digits) => {
		expect(phoneDigits(text)).toBe(digits);
	});

	test.each([
		['', 'nothing'],
		['   ', 'blanks'],
		['+', 'a plus sign alone'],
		['00', 'a prefix alone'],
		['1234567', 'too short'],
		['1234567890123456', 'too long'],
		['001234567', 'too short without the prefix'],
		['09800000001', 'a number for calls inside a country'],
		['+091 98000 00001', 'no country code starts with zero'],
		['(0) 20 7946 0958', 'without a country code'],
		['+0091 98000 00001', 'two prefixes'],
		['++91 98000 00001', 'two plus signs'],
		['91+98000 00001', 'a plus sign inside'],
		['+91 98000 0000l', 'a letter'],
		['+91 98000 00001 ext. 2', 'an extension'],
		['+91 98000 00001, +91 98000 00002', 'two numbers'],
		['tel:+919800000001', 'a link'],
		['٩١٩٨٠٠٠٠٠٠٠١', 'Arabic digits'],
		['９１９８００００００００１', 'full-width digits'],
		['9.198E+11', 'what a spreadsheet makes of it'],
		['US.12345678', 'an ID'],
		['wa_id', 'a name'],
	])('%p is no number: %s', (text) => {
		expect(phoneDigits(text)).toBeUndefined();
	});
});

describe('isBusinessScopedUserId', () => {
	test.each([
		['US.1234', true],
		[' IN.461449821882 ', true],
		['US.ENT.abc123', true],
		[`IN.${'a'.repeat(128)}`, true],
		[`IN.${'a'.repeat(129)}`, false],
		['us.1234', false],
		['USA.1234', false],
		['US.', false],
		['US.12-34', false],
		['US 1234', false],
		['+919800000001', false],
		['', false],
	])('%p: %p', (text, expected) => {
		expect(isBusinessScopedUserId(text)).toBe(expected);
	});
});

test.each([
	{ given: '+91 98000-00001', digits: '919800000001', e164: '+919800000001' },
	{ given: '919800000001', digits: '919800000001', e164: '+919800000001' },
	{ given: '0091 98000 00001', digits: '919800000001', e164: '+919800000001' },
	{ given: ' US.1234 ', digits: 'US.1234', e164: 'US.1234' },
	{ given: ' not a number ', digits: 'not a number', e164: 'not a number' },
])('$given goes out as $digits or as $e164', ({ given, digits, e164 }) => {
	expect(asDigits(given)).toBe(digits);
	expect(asE164(given)).toBe(e164);
	expect(asDigits(digits)).toBe(digits);
	expect(asE164(e164)).toBe(e164);
});
