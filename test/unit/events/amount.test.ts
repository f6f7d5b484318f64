import {
	readMajorUnits,
	readMinorUnits,
	sumOf,
} from '../../../nodes/WhatsAppInteractive/events/amount';

test.each([
	[1250, 100, '12.50'],
	['1250', '100', '12.50'],
	[5, 100, '0.05'],
	[0, 100, '0.00'],
	[7, 1, '7'],
	[1234, 1000, '1.234'],
	['123456789012345678901', 100, '1234567890123456789.01'],
	[1250, 60, null],
	[1250, 0, null],
	[1250, null, null],
	[-1, 100, null],
	[1.5, 100, null],
	['1e3', 100, '10.00'],
	['1250.0', 100, '12.50'],
	['1e-3', 100, null],
	['9'.repeat(400), 100, null],
	[{}, [], null],
])('%j in units of 1/%j is %j', (value, offset, expected) => {
	expect(readMinorUnits(value, offset)).toBe(expected);
});

test.each([
	[449, '449'],
	[449.5, '449.5'],
	['449.50', '449.50'],
	[1e21, '1000000000000000000000'],
	[1e-7, '0.0000001'],
	['2.5E+3', '2500'],
	['1e999', null],
	['1e31', null],
	['0x10', null],
	[-3, null],
	['1,50', null],
	['', null],
	[null, null],
])('%j as a decimal is %j', (value, expected) => {
	expect(readMajorUnits(value)).toBe(expected);
});

test.each([
	[[], '0'],
	[[['0.1', 3]], '0.3'],
	[
		[
			['0.10', 1],
			['2', 2],
		],
		'4.10',
	],
	[[['999999999999999999.99', 2]], '1999999999999999999.98'],
	[
		[
			['12.5', 1],
			['3.25', 1],
		],
		'15.75',
	],
	[
		[
			['3.25', 1],
			['12.5', 1],
		],
		'15.75',
	],
	[[['0.0000001', 3]], '0.0000003'],
	[[['1', null]], null],
	[[['1', 1.5]], null],
	[[['1', -1]], null],
	[[[null, 1]], null],
] as const)('%j add up to %j', (parts, expected) => {
	expect(sumOf([...parts])).toBe(expected);
});
