import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

import {
	internationalDigits,
	oddityOf,
} from '../../nodes/WhatsAppInteractive/common/phone/national-number';
import { NUMBERING_PLANS } from '../../nodes/WhatsAppInteractive/common/phone/numbering-plans';
import { CALLING_CODES, PLANS } from './plans';
import { TABLE, writeTable } from './table';
import { checkProperty } from '../../test/support/random';

/* The library that the table is made from judges what is read with it. */

test('the table is what `npm run numbering` writes today', () => {
	expect(readFileSync(join(__dirname, '..', '..', TABLE), 'utf8')).toBe(writeTable());
});

test('the table stays small', () => {
	expect(NUMBERING_PLANS.length).toBeLessThan(11_000);
});

test.each(PLANS)(
	`numbers of $country become international as the library says`,
	({ country, callingCode, pattern, lengths, prefix }) => {
		// The pattern of the US has numbers of Canada, whose length it does not have.
		const number = fc
			.stringMatching(new RegExp(`^(?:${pattern})$`))
			.filter(({ length }) => lengths.includes(length));
		checkProperty(
			fc.property(number, fc.constantFrom('', prefix, callingCode), (national, before) => {
				const dialled = before + national;
				const parsed = parsePhoneNumberFromString(dialled, country);
				if (parsed?.isValid() !== true) return;
				expect({ dialled, number: `+${internationalDigits(dialled, country)}` }).toEqual({
					dialled,
					number: parsed.number,
				});
			}),
			{ numRuns: 60 },
		);
	},
);

test(`what becomes international is what the library makes of it`, () => {
	checkProperty(
		fc.property(
			fc.constantFrom(...PLANS.map(({ country }) => country)),
			fc.stringMatching(/^\d{4,15}$/),
			(country, dialled) => {
				const digits = internationalDigits(dialled, country);
				if (digits === undefined) return;
				expect(`+${digits}`).toBe(parsePhoneNumberFromString(dialled, country)?.number);
			},
		),
		{ numRuns: 1000 },
	);
});

test(`a length that the library finds impossible gives a hint, another does not`, () => {
	const code = fc.constantFrom(...CALLING_CODES);
	checkProperty(
		fc.property(code, fc.stringMatching(/^[2-9]\d{4,11}$/), (callingCode, rest) => {
			const number = callingCode + rest;
			const parsed = parsePhoneNumberFromString(`+${number}`);
			// Of Madagascar, the library completes a local number also behind the calling code.
			fc.pre(parsed === undefined || parsed.number === `+${number}`);
			const isPossible = parsed?.isPossible() === true;
			const isLengthOdd = oddityOf(number)?.includes('where no number is that long') === true;
			expect({ number, isLengthOdd }).toEqual({ number, isLengthOdd: !isPossible });
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	['98000 00001', 'IN', '9800000001', '919800000001'],
	['with the prefix of trunk lines', 'IN', '09800000001', '919800000001'],
	['with the calling code', 'IN', '919800000001', '919800000001'],
	['in small letters', 'gb', '07700900123', '447700900123'],
	['Italy keeps its zero', 'IT', '0669820001', '390669820001'],
	['seven digits on an island', 'JM', '18765550123', '18765550123'],
	['of another country', 'IN', '447700900123', undefined],
	['too short', 'IN', '98000', undefined],
	['Argentina with 15 behind the area code', 'AR', '0111512345678', '5491112345678'],
	['without the zero', 'AR', '111512345678', '5491112345678'],
	['behind an area code of four digits', 'AR', '0290115412345', '5492901412345'],
	['and of three', 'AR', '0351154123456', '5493514123456'],
	['a line of Buenos Aires', 'AR', '01112345678', '541112345678'],
	['a mobile number with its 9', 'AR', '91112345678', '5491112345678'],
	['Argentina without a number', 'AR', '01115', undefined],
	['of no country', 'UK', '07700900123', undefined],
])('%s: %s %s is %s', (_why, country, dialled, digits) => {
	expect(internationalDigits(dialled, country)).toBe(digits);
});

test.each([
	['919800000001', undefined],
	[
		'9800000001',
		'has 8 digits behind 98 (IR), where no number is that long; is the country code missing?',
	],
	[
		'5215512345678',
		'has the 1 behind 52 that Mexico has given up; if it does not arrive, leave the 1 out',
	],
	['525512345678', undefined],
	['541123456789', 'has no 9 behind 54, which mobile numbers of Argentina have'],
	['5491123456789', undefined],
	[
		'551187654321',
		'has eight digits behind the area code; mobile numbers of Brazil have a 9 before them',
	],
	['5511987654321', undefined],
	['551132345678', undefined],
	['21012345678', 'begins with the calling code of no country'],
])('%s: %s', (number, oddity) => {
	expect(oddityOf(number)).toBe(oddity);
});
