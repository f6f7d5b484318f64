import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAbout, wholeCoverage } from './coverage/coverage';
import { MISSING_OPERATIONS, REASONS } from './coverage/reasons';
import { PAGES } from './pages';

const ROOT = join(__dirname, '..', '..');

test.each(PAGES)('$file is what `npm run docs` writes today', ({ file, write }) => {
	expect(readFileSync(join(ROOT, file), 'utf8')).toBe(write());
});

// In this file, since the coverage takes seconds and its page has just worked it out.
const told = () =>
	wholeCoverage().operations.flatMap((coverage) =>
		coverage.missing.map((field) => ({ coverage, field })),
	);

test('every documented field is offered, or has one reason why not', () => {
	const counted = told().map(({ coverage, field }) => ({
		field: `${coverage.provider} ${coverage.task}: ${field}`,
		reasons: REASONS.filter((reason) => isAbout(reason, coverage, field)).length,
	}));
	expect(counted.filter(({ reasons }) => reasons !== 1)).toEqual([]);
});

test('every reason is about a field that is not offered', () => {
	const idle = REASONS.filter(
		(reason) =>
			!wholeCoverage().operations.some((coverage) =>
				(reason.wider ? coverage.wider : coverage.missing).some((field) =>
					isAbout(reason, coverage, field),
				),
			),
	);
	expect(idle).toEqual([]);
});

test('nothing is sent that no document knows', () => {
	const unknown = wholeCoverage().operations.flatMap(({ provider, task, unknown: fields }) =>
		fields.map((field) => `${provider} ${task}: ${field}`),
	);
	expect(unknown).toEqual([]);
});

test('every documented operation is there, or has a reason why not', () => {
	expect(wholeCoverage().missingOperations).toEqual(
		MISSING_OPERATIONS.map(({ provider, name }) => ({ provider, name })),
	);
});
