/**
 * MUTANTS_SHARE=0.35 npm run test:mutants -- --checkers draw
 *
 * A checker for Stryker that leaves a share of the mutants. The draw is the same each time, and another
 * one with another MUTANTS_SEED.
 */
import { createHash } from 'node:crypto';

const seed = process.env.MUTANTS_SEED ?? '2711';

/** A number from 0 to 1 that is another for each mutant and seed. */
function numberOf({ fileName, location, mutatorName, replacement }) {
	const file = fileName.slice(fileName.lastIndexOf('nodes/'));
	const facts = JSON.stringify([seed, file, location, mutatorName, replacement]);
	return createHash('sha256').update(facts).digest().readUInt32BE() / 2 ** 32;
}

function createChecker() {
	const share = Number(process.env.MUTANTS_SHARE);
	if (!(share > 0 && share <= 1)) {
		throw new Error('MUTANTS_SHARE has to be a share, such as 0.35.');
	}
	const judge = (mutant) =>
		numberOf(mutant) < share
			? { status: 'passed' }
			: { status: 'compileError', reason: 'Not drawn' };
	return {
		init: async () => {},
		check: async (mutants) =>
			Object.fromEntries(mutants.map((mutant) => [mutant.id, judge(mutant)])),
		group: async (mutants) => [mutants.map(({ id }) => id)],
	};
}

export const strykerPlugins = [{ kind: 'Checker', name: 'draw', factory: createChecker }];
