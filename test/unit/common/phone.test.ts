import fc from 'fast-check';

import {
	asShown,
	digitsOf,
	e164Of,
	readPhone,
	readRecipient,
	UNNAMED,
} from '../../../nodes/WhatsAppInteractive/common/phone/phone';
import { readSenderId } from '../../../nodes/WhatsAppInteractive/common/sender-id';
import { recipient } from '../../support/phone';
import { checkProperty } from '../../support/random';

describe('readPhone', () => {
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
	])('%j is %s: %s', (text, digits) => {
		expect(readPhone(text)).toMatchObject({ digits, e164: `+${digits}` });
	});

	test.each([
		[
			'919800000001.0',
			'919800000001',
			'a number that a spreadsheet or a data frame has decimals for',
		],
		['919800000001.00', '919800000001', 'with two decimals'],
		['919800000001.0000', '919800000001', 'with four, as databases have them'],
		['919800000001.', '919800000001', 'with a decimal point alone'],
		['919800000001,0', '919800000001', 'with the decimal comma of half of Europe'],
		['919800000001 . 0', '919800000001', 'with decimals among blanks'],
		['919800000001 .0', '919800000001', 'with decimals behind a blank'],
		['+919800000001.0', '919800000001', 'with a plus sign'],
		['00919800000001.0', '919800000001', 'with 00'],
		['29012345.0', '29012345', 'one of the shortest numbers'],
		['29012345.00', '29012345', 'one of the shortest numbers, with two'],
		['3123456789.000', '3123456789', 'with three, behind as many digits as numbers usually have'],
		["'919800000001", '919800000001', 'with the apostrophe that makes it text in a spreadsheet'],
		['’+91 98000 00001', '919800000001', 'with that of a word processor'],
		['"919800000001"', '919800000001', 'in the quotes of a CSV file'],
		['="919800000001"', '919800000001', 'as CSV files keep text from becoming a number'],
		['tel:+91-98000-00001', '919800000001', 'as a link'],
		['TEL://+919800000001', '919800000001', 'as a link in another form'],
		['whatsapp:+919800000001', '919800000001', 'as other services write WhatsApp numbers'],
		['٩١٩٨٠٠٠٠٠٠٠١', '919800000001', 'in Arabic digits'],
		['۹۱۹۸۰۰۰۰۰۰۰۱', '919800000001', 'in Persian digits'],
		['९१९८०००००००१', '919800000001', 'in the digits of Hindi'],
		['＋９１（９８０００）－０００　０１', '919800000001', 'in full-width characters'],
	])('%j is %s: %s', (text, digits) => {
		expect(readPhone(text)).toMatchObject({ digits, e164: `+${digits}` });
	});

	test.each([
		['+33.1.23.45.67.89', '33123456789', 'in pairs'],
		['+33 1.23.45.67.00', '33123456700', 'in pairs of which the last is zeros'],
		['+33.123456789', '33123456789', 'behind the country code alone'],
		['+1.202.555.0143', '12025550143', 'as North Americans write it'],
		['+1 202 555.0000', '12025550000', 'with a last group of zeros'],
		['919.800.000.001', '919800000001', 'as thousands are written'],
		['+55.11.91234.5678', '5511912345678', 'as in Brazil'],
		['+880.1712.345.678', '8801712345678', 'in threes'],
		['+49 30 1234.5678', '493012345678', 'between the last groups only'],
		['+49 151 23456.789', '4915123456789', 'between the last groups, in threes'],
		['+880 171 23 45 67.89', '88017123456789', 'in pairs behind a group of three'],
		['919.800.000.001.000', '919800000001000', 'as thousands are written, in five groups'],
	])('the dots of %j stand between groups: %s, %s', (text, digits) => {
		expect(readPhone(text)).toMatchObject({ digits, e164: `+${digits}` });
	});

	const DECIMALS = { problem: 'has decimals', isDamaged: true };
	const UNCLEAR_DOT = {
		problem: 'has a dot that may be a decimal point; leave the dots out',
		isDamaged: true,
	};

	test.each([
		['12025550100.5', DECIMALS, 'what a calculation came to'],
		['12025550100,5', DECIMALS, 'the same with a comma'],
		['919800000001.01', DECIMALS, 'two of them'],
		['919800000001.000001', DECIMALS, 'an error of rounding'],
		['120255501.4300', DECIMALS, 'behind enough digits for a number'],
		['1202555.0', UNCLEAR_DOT, 'a number without its country code, or the end of one'],
		['1202555.0000', UNCLEAR_DOT, 'the same with four'],
		['29012345.000', UNCLEAR_DOT, 'a short number, or two groups of a longer one'],
		['120255.50', UNCLEAR_DOT, 'too few digits for a group'],
		['+91 98000 00001.0', UNCLEAR_DOT, 'a single digit behind other groups'],
		['+91 98000 00001.00', UNCLEAR_DOT, 'two zeros behind a whole number'],
		['+91-98000-00001.000', UNCLEAR_DOT, 'three zeros behind a whole number'],
		['+91 98000 00001.567', UNCLEAR_DOT, 'three digits behind a whole number'],
		['+31 2 345 6789.00', UNCLEAR_DOT, 'the same behind ten digits'],
		['919.800.000.001.00', UNCLEAR_DOT, 'an amount'],
		['919.800.000.001,5', UNCLEAR_DOT, 'a German amount'],
	])('%j may have decimals: %s', (text, expected) => {
		expect(readPhone(text)).toEqual(expected);
	});

	test.each([
		['9.198E+11', 'Excel, which has lost digits'],
		['9.19800000001e11', 'all digits are there, but nothing tells that they are'],
		['9,198E+11', 'with a comma'],
		['1e+21', 'a JavaScript number'],
		['-9.198E+11', 'a negative one'],
		[String(9.2e23), 'a number past what JavaScript writes out'],
	])('%j is in scientific notation: %s', (text) => {
		expect(readPhone(text)).toEqual({
			problem: 'is in scientific notation, in which digits get lost; give the number as text',
			isDamaged: true,
		});
	});

	const SEVERAL = 'has more than one number';
	const EXTENSION = 'has an extension, which WhatsApp does not know';
	const lengthOf = (digits: number) =>
		`has ${digits} digits; with the country code there must be 8 to 15`;

	test.each([
		['"919800000001" 5', `has '"', which is no part of a number`],
		["91980'0000001", "has ''', which is no part of a number"],
		['91,9800000001.5', "has ',', which is no part of a number"],
		['is 9.198E+11', "has 'i', which is no part of a number"],
		['+91 #1 98000 00001', "has '#', which is no part of a number"],
		['', 'has no digits'],
		['   ', 'has no digits'],
		['+', 'has no digits'],
		['N/A', 'has no digits'],
		['00', lengthOf(0)],
		['1234567', lengthOf(7)],
		['1234567890123456', lengthOf(16)],
		[String(2 ** 53 + 2), lengthOf(16)],
		['001234567', lengthOf(7)],
		['9'.repeat(61), 'is too long'],
		['09800000001', 'starts with 0, not with a country code'],
		['+091 98000 00001', 'starts with 0, not with a country code'],
		['+0091 98000 00001', 'starts with 0, not with a country code'],
		['(0) 20 7946 0958', "has '(0)' where no zero can be left out"],
		['+44 20 (0) 7946 0958', "has '(0)' where no zero can be left out"],
		['+39 (0)6 6982 0001', "has '(0)' where no zero can be left out"],
		['+1 (0) 202 555 0143', "has '(0)' where no zero can be left out"],
		['++91 98000 00001', 'has a plus sign inside'],
		['91+98000 00001', 'has a plus sign inside'],
		['-919800000001', 'starts with a minus sign'],
		['\u2212919800000001', 'starts with a minus sign'],
		['+91 98000 0000l', "has 'l', which is no part of a number"],
		['+1 800 FLOWERS', "has 'F', which is no part of a number"],
		['919800000001@c.us', "has '@', which is no part of a number"],
		['https://wa.me/919800000001', "has 'h', which is no part of a number"],
		['919,800,000,001', "has ',', which is no part of a number"],
		['919’800’000’001', "has '’', which is no part of a number"],
		['+91 98000 00001¹', "has '¹', which is no part of a number"],
		['+91 98000 00001 ☎', "has '☎', which is no part of a number"],
		['US.12345678', "has 'U', which is no part of a number"],
		['+91 98000 00001 ext. 2', EXTENSION],
		['+91 98000 00001x5', EXTENSION],
		['+91 98000 00001 (Extension 12)', EXTENSION],
		['+91 98000 00001#7', EXTENSION],
		['tel:+1-202-555-0143;ext=5', EXTENSION],
		['+91 98000 00001, +91 98000 00002', SEVERAL],
		['919800000001/919800000002', SEVERAL],
		['919800000001;919800000002', SEVERAL],
		['919800000001 | 919800000002', SEVERAL],
		['919800000001\n919800000002', SEVERAL],
		['919800000001 or 919800000002', SEVERAL],
		['+91 98000\n00001', 'has a line break inside'],
		['91980000 91980001', lengthOf(16)],
		['+91980000 +91980001', 'has a plus sign inside'],
		['+49 30/901820', "has '/', which is no part of a number"],
	])('%j %s', (text, problem) => {
		expect(readPhone(text)).toMatchObject({ problem });
	});

	test('a minus sign tells that a number was damaged, and a letter does not', () => {
		expect(readPhone('-919800000001')).toHaveProperty('isDamaged', true);
		expect(readPhone('+91 98000 0000l')).not.toHaveProperty('isDamaged');
	});

	test(`what is no number is never a shorter or longer one`, () => {
		const number = fc.stringMatching(/^[1-9]\d{9,14}$/);
		checkProperty(
			fc.property(number, fc.stringMatching(/^[.,]\d{0,6}$/), (digits, decimals) => {
				const reading = readPhone(digits + decimals);
				if ('digits' in reading) {
					expect(reading.digits).toBe(digits);
					expect(decimals).toMatch(/^.0*$/);
				}
			}),
		);
	});

	test(`the digits are those of the text, in their order, whatever comes`, () => {
		const part = fc.oneof(
			{ weight: 20, arbitrary: fc.constantFrom(...'0123456789') },
			{ weight: 3, arbitrary: fc.constantFrom(...' +-.,()٣５e/#x\n') },
			{ weight: 1, arbitrary: fc.string({ maxLength: 1 }) },
		);
		let read = 0;
		checkProperty(
			fc.property(fc.array(part, { minLength: 6, maxLength: 18 }), (parts) => {
				const text = parts.join('');
				const reading = readPhone(text);
				if ('problem' in reading) return;
				read += 1;
				const ascii = text.replaceAll('٣', '3').replaceAll('５', '5').replace(/\D/g, '');
				const isSame = ascii.replace(/^00/, '') === reading.digits;
				// What is left out is the zero for calls inside a country, or decimals of zeros.
				const isLess = text.includes('(') || /[.,]0+[^\d]*$/.test(text);
				expect(isSame || isLess).toBe(true);
				expect(reading.digits).toMatch(/^[1-9]\d{7,14}$/);
			}),
			{ numRuns: 500 },
		);
		// What is never read as a number would prove nothing.
		expect(read).toBeGreaterThan(50);
	});
});

describe('a business-scoped user ID', () => {
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
	])('%j: %j', (text, expected) => {
		expect('id' in readRecipient(text)).toBe(expected);
	});
});

test.each([
	{ given: '+91 98000-00001', digits: '919800000001', e164: '+919800000001' },
	{ given: '919800000001', digits: '919800000001', e164: '+919800000001' },
	{ given: '0091 98000 00001', digits: '919800000001', e164: '+919800000001' },
	{ given: ' US.1234 ', digits: 'US.1234', e164: 'US.1234' },
])('$given goes out as $digits or as $e164', ({ given, digits, e164 }) => {
	for (const text of [given, digits, e164]) {
		expect(digitsOf(recipient(text))).toBe(digits);
		expect(e164Of(recipient(text))).toBe(e164);
	}
});

test('a sender that is known by an ID goes out as that', () => {
	const sender = readSenderId('106540352242922') ?? UNNAMED;
	expect([digitsOf(sender), e164Of(sender)]).toEqual(['106540352242922', '106540352242922']);
});

test('who is not named has no number', () => {
	expect([digitsOf(UNNAMED), e164Of(UNNAMED)]).toEqual([undefined, undefined]);
});

test.each([
	['919800000002.0', '919800000002', 'decimals of a spreadsheet go'],
	['+919800000002.00', '+919800000002', 'the plus sign stays'],
	['+91 98000-00002', '+91 98000-00002', 'else the number stays as it is written'],
	[' 1-800-FLOWERS ', '1-800-FLOWERS', 'in words'],
	['020 7946 0958 ext. 5', '020 7946 0958 ext. 5', 'with an extension'],
	['12025550100.5', '12025550100.5', 'and with decimals, which is refused elsewhere'],
])('on a card %j is %j: %s', (given, shown) => {
	expect(asShown(given)).toBe(shown);
});
