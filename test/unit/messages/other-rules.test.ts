import escapeRegExp from 'lodash/escapeRegExp';

import { resolvePath, valueAt } from '../../../nodes/WhatsAppInteractive/messages/rules/path';
import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import { underRule } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { encoded, faultsOf, rulesOf, rulesOfType, said, verdictAt } from './support/rule-cases';
import { pathAt, setAt } from './support/set-at';
import { variantsOf } from '../../samples/submissions';

/* Generated out of the rules that are not on the length of a text. */

describe.each(rulesOfType('choice'))('$provider $kind: $path is one of the known', (place) => {
	const { base, at, path, rule } = place;
	const check = (value: unknown) => verdictAt(place, path, setAt(base, at, value)).faults;

	/** What else a message needs depends on the value, so that one is taken that has it all. */
	const having = (value: unknown) =>
		[...variantsOf(place.kind), setAt(base, at, value)].find(
			(submission) =>
				resolvePath(submission, path).some((reached) => reached.value === value) &&
				faultsOf(place, submission).length === 0,
		);

	test.each([...rule.values])('%s', (value) => {
		expect(check(value)).toEqual([]);
		const submission = having(value);
		expect(submission).toBeDefined();
		expect(encoded(place, submission ?? base)).toBeDefined();
	});

	test.each([
		['a foreign value', 'somethingElse'],
		['another case', String(rule.values[0]).split('').map(swapCase).join('')],
		['a blank around a value', `${rule.values[0]} `],
		['a number', 7],
		['a list', [rule.values[0]]],
	])('refuses %s', (_name, value) => {
		const values = rule.values.map((each) => rule.names?.[each] ?? each);
		const reason = rule.because === undefined ? '' : `: ${rule.because}`;
		const known =
			values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
		expect(check(value)).toEqual([said(place, `must be ${known}${reason}`)]);
	});

	test.each([undefined, '', ' '])('%j is a fault only where the field is required', (value) => {
		expect(check(value)).toEqual(rule.required ? [said(place, 'is empty')] : []);
	});
});

function swapCase(letter: string): string {
	return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

/** Payment apps have addresses of their own, and what is only shown gets hints; see below. */
const fetched = rulesOfType('link').filter(
	({ rule }) => rule.scheme === undefined && rule.advised === undefined,
);

describe.each(fetched)('$provider $kind: $path$when is an address', (place) => {
	const { base, at, path, rule } = place;
	const check = (value: unknown) => verdictAt(place, path, setAt(base, at, value)).faults;
	const malformed: unknown = expect.stringMatching(
		new RegExp(
			`^'${escapeRegExp(rule.label)}'( of .+)? must be a web address that starts with https:// or http://; .+$`,
		),
	);
	/** What is said of the formats of a header's file stands beside what is said of its address. */
	const rules = rulesOf(place.provider, place.kind).filter(
		(other) => other.path === path && other.type === 'link' && underRule(other, base).length > 0,
	);
	const isRequired = rules.some((other) => 'required' in other && other.required);
	const max = Math.min(...rules.flatMap((other) => ('max' in other ? (other.max ?? []) : [])));

	test.each([
		'https://a.test',
		'http://a.test/b?c=d',
		'HTTPS://A.TEST/',
		'http://127.0.0.1:5678/x',
	])('takes %s, where no other rule forbids it', (value) => {
		const submission = setAt(base, at, value);
		const others = rulesOf(place.provider, place.kind).filter(
			(other) => other.path === path && underRule(other, submission).length > 0,
		);
		const forbidden = others.flatMap((other) =>
			other.type === 'text' && other.pattern?.matches.test(value) === false
				? [said({ rule: other }, other.pattern.says)]
				: [],
		);
		expect(check(value)).toEqual(forbidden);
	});

	test.each([
		'ftp://a.test',
		'a.test',
		'/a',
		'https:a.test',
		'javascript:alert(1)',
		'https://',
		'a b',
	])('refuses %s', (value) => expect(check(value)).toEqual([malformed]));

	test.each([undefined, '', ' '])('%j is a fault only where the field is required', (value) => {
		expect(check(value)).toEqual(isRequired ? [said(place, 'is empty')] : []);
	});

	test('several, separated by commas, are taken only where the provider takes them', () => {
		const several = 'https://a.test/x, https://b.test';
		expect(check(several)).toEqual(rule.several ? [] : [malformed]);
		expect(check('https://a.test,https://b.test')).toEqual(rule.several ? [] : [malformed]);
		expect(check('https://a.test,')).toEqual([malformed]);
	});

	test('a page that shows a file gets a hint where the file itself is meant', () => {
		const page = 'https://drive.google.com/file/d/1AbC/view';
		const isFile = rules.some((other) => other.type === 'link' && other.isFile);
		const told = said(
			place,
			'leads to a page of drive.google.com that shows the file, and not to the file',
		);
		const { hints } = verdictAt(place, path, setAt(base, at, page));
		expect(hints).toEqual(isFile ? [told] : []);
	});

	test('an address has the documented length at most', () => {
		const address = (length: number) => 'https://a.test/'.padEnd(length, 'x');
		expect(check(address(Math.min(max, 10_000)))).toEqual([]);
		if (max === Infinity) return;
		expect(check(address(max + 1))).toEqual([
			said(place, `has ${max + 1} characters, but the limit is ${max}`),
		]);
	});
});

/** What only gets a hint has a test of its own among those of carousels. */
const differing = rulesOfType('unique').filter(({ rule }) => rule.advised === undefined);

describe.each(differing)('$provider $kind: no two $path are the same', (place) => {
	const { base, path, rule } = place;
	const list = path.slice(0, path.lastIndexOf('[]'));
	const at = pathAt(list, []);
	const member = path.slice(path.lastIndexOf('[]') + 3);
	const [first]: unknown[] = [valueAt(base, list)].flat();
	const element = (value: string): unknown =>
		typeof first === 'object' && first !== null ? setAt(first, member, value) : value;
	const check = (...values: string[]) =>
		verdictAt(place, path, setAt(base, at, values.map(element))).faults.filter((text) =>
			text.includes('is the same as'),
		);

	test.each([
		{ values: ['a', 'b', 'c'], same: 0, why: 'all differ' },
		{ values: ['a', 'A'], same: 0, why: 'case counts' },
		{ values: ['', '', ' '], same: 0, why: 'what is missing is another fault' },
		{ values: ['a', 'b', 'a'], same: 1, why: 'the third is as the first' },
		{ values: ['a', 'a', 'a'], same: 2, why: 'each repetition is told' },
	])('$why', ({ values, same }) => {
		expect(check(...values)).toHaveLength(same);
	});

	const outer = pathAt(list.slice(0, list.lastIndexOf('[]')), []);
	const elsewhere = rule.perList ? 0 : 1;
	const lists = list.includes('[]')
		? valueAt(base, list.slice(0, list.lastIndexOf('[]')))
		: undefined;
	if (Array.isArray(lists)) {
		test('in two lists of the same kind', () => {
			const inner = list.slice(list.lastIndexOf('[]') + 3);
			const both = [lists[0], lists[0]].map((each: object) => setAt(each, inner, [element('a')]));
			const { faults } = verdictAt(place, path, setAt(base, outer, both));
			expect(faults.filter((text) => text.includes('is the same as'))).toHaveLength(elsewhere);
		});
	}

	test('tells which two', () => {
		const [text] = check('a', 'b', 'a');
		const noun = rule.within?.at(-1);
		expect(text).toMatch(
			new RegExp(
				`^'${rule.label}' of ${noun} 3.* is the same as '${rule.label}' of ${noun} 1.*: each must be different$`,
			),
		);
	});
});

/** `'WhatsApp ID' of phone 1 in contact 1`. */
const nameAt = ({ rule: { label, within = [] } }: { rule: RuleAt<string> }): string =>
	`'${label}'${
		within.length === 0
			? ''
			: ` of ${within
					.map((noun) => `${noun} 1`)
					.reverse()
					.join(' in ')}`
	}`;

describe.each(rulesOfType('phone'))('$provider $kind: $path is a number', (place) => {
	const { base, at, path, rule } = place;
	const check = (value: unknown) => verdictAt(place, path, setAt(base, at, value)).faults;

	test('takes what people paste, and an ID where the provider does', () => {
		expect(check('0091 (98000) 00001')).toEqual([]);
		expect(check('IN.5550001')).toEqual(
			rule.businessScopedUserId
				? []
				: [
						`${nameAt(place)} must be a phone number; the provider takes no business-scoped user ID`,
					],
		);
	});

	const name = nameAt(place);

	test.each([undefined, null, '', '  '])('%j is empty', (value) => {
		expect(check(value)).toEqual(rule.required ? [`${name} is empty`] : []);
	});

	test.each([
		['98000', 'has 5 digits; with the country code there must be 8 to 15'],
		['customer', 'has no digits'],
		['12025550100.5', 'has decimals'],
		['919800000001 / 919800000002', 'has more than one number'],
	])('%s is no number', (value, problem) => {
		expect(check(value)).toEqual([`${name} is not a phone number: '${value}' ${problem}`]);
	});

	if (rule.unlike !== undefined) {
		test.each([
			['the same', '919800000077', ['919800000077']],
			['written in another way', '+91 98000 00077', ['+91 98000 00077']],
			['another number', '919800000078', []],
		])('may not be that of the other field: %s', (_what, value, refused) => {
			const submission = setAt({ ...base, sender: '919800000077' }, at, value);
			expect(verdictAt(place, path, submission).faults).toEqual(
				refused.map(
					(number) => `${name} '${number}' is the number of 'Sender', which would write to itself`,
				),
			);
		});
	}
});

const switches = rulesOfType('field').filter(({ rule }) => rule.isSwitch);

test.each(switches)('$provider $kind: $path may be on or off', (place) => {
	for (const value of [true, false, undefined]) {
		expect(verdictAt(place, place.path, setAt(place.base, place.at, value)).faults).toEqual([]);
	}
});

describe.each(rulesOfType('conflict'))('$provider $kind: $path has a rival', (place) => {
	const { base, at, path, rule } = place;
	test.each([
		{ own: true, other: true, faults: 1 },
		{ own: true, other: false, faults: 0 },
		{ own: true, other: undefined, faults: 0 },
		{ own: false, other: true, faults: 0 },
		{ own: undefined, other: true, faults: 0 },
	])('$own beside $other', ({ own, other, faults }) => {
		const submission = setAt(setAt(base, at, own), rule.other.path, other);
		expect(verdictAt(place, path, submission).faults).toEqual(
			Array(faults).fill(`'${rule.label}' and '${rule.other.label}' cannot be on together`),
		);
	});
});

describe.each(rulesOfType('alone'))('$provider $kind: $path may have to stand alone', (place) => {
	const { base, path, rule } = place;
	const list = path.slice(0, path.indexOf('[]'));
	const member = path.slice(path.indexOf('[].') + '[].'.length);
	const check = (...values: string[]) => {
		const elements = values.map((value) => ({ [member]: value }));
		return verdictAt(place, path, setAt(base, list, elements)).faults;
	};

	test.each(rule.values)('%s', (value) => {
		const fault = `'${rule.label}': ${rule.names[value]} must be the only one`;
		expect(check(value)).toEqual([]);
		expect(check(value, 'another')).toEqual([fault]);
		expect(check('another', value)).toEqual([fault]);
		expect(check(value, value)).toEqual([fault]);
	});

	test('others may stand together', () => {
		expect(check('another', 'another')).toEqual([]);
	});
});

describe.each(rulesOfType('link').filter(({ rule }) => rule.scheme === 'upi'))(
	'$provider $kind: $path$when is the address of a payment app',
	(place) => {
		const { base, at, path } = place;
		const check = (value: unknown) => verdictAt(place, path, setAt(base, at, value)).faults;

		test('upi:// is taken, nothing else', () => {
			expect(check('upi://pay?pa=acme@okbank')).toEqual([]);
			expect(check('https://a.test')).toEqual([
				said(place, 'must be an address that starts with upi://; it starts with https://'),
			]);
		});
	},
);

describe.each(rulesOfType('link').filter(({ rule }) => rule.advised === true))(
	'$provider $kind: $path$when is an address that is only shown',
	(place) => {
		const { base, at, path } = place;

		test('anything else gets a hint', () => {
			const { faults, hints } = verdictAt(place, path, setAt(base, at, 'www.shop.com'));
			expect(faults).toEqual([]);
			expect(hints).toEqual([expect.stringContaining('there is no https:// in front of it')]);
		});
	},
);
