import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sortBy } from 'lodash';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const FROZEN = 'test/unit/frozen-prototypes.test.ts';

/** What takes longest, the longest first: one of them begun last would run on alone. */
const LONGEST = [
	'generators/docs/generated.test.ts',
	'test/contract/limits-at-sandbox.test.ts',
	'test/unit/providers/encode-anything.test.ts',
	'test/contract/refused-at-sandbox.test.ts',
	'test/engine/previews.test.ts',
	'test/engine/chaos.test.ts',
	'test/contract/random-messages.test.ts',
	'test/contract/outside-keys.test.ts',
	'test/engine/trigger-fuzz.test.ts',
	'test/contract/scan.test.ts',
	'test/unit/sending/traffic/shared-limit.test.ts',
	'test/engine/registration-failures.test.ts',
	'test/engine/catalogue.test.ts',
	'test/engine/echoed-secrets.test.ts',
	'test/unit/events/robustness.test.ts',
	'test/engine/answers-cut-short.test.ts',
	'test/contract/linear-patterns.test.ts',
	'test/engine/send-load-limits.test.ts',
	'test/unit/object-prototypes.test.ts',
].map((file) => join(__dirname, file));

for (const file of LONGEST) {
	if (!existsSync(file)) throw new Error(`There is no ${file} any more`);
}

/** Isolated files go before all: a worker ends with what it has loaded where the next one is isolated. */
const rankOf = ({ moduleId, project }: TestSpecification): number => {
	const place = LONGEST.indexOf(moduleId);
	if (project.config.isolate) return -1;
	return place === -1 ? LONGEST.length : place;
};

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return sortBy(await super.sort(files), rankOf);
	}
}

/** Unit, contract and engine tests; the tests against a real n8n server have a file of their own. */
export default defineConfig({
	resolve: {
		// n8n-core loads this build of it; a second one would have error classes of its own.
		alias: { 'n8n-workflow': join(__dirname, 'node_modules/n8n-workflow/dist/cjs/index.js') },
	},
	test: {
		globals: true,
		// A test that comes to no assertion proves nothing.
		expect: { requireAssertions: true },
		// The first request to a sandbox compiles its schemas, which takes seconds on a busy machine.
		testTimeout: 120_000,
		hookTimeout: 30_000,
		// More than there are processors: the engine's tests mostly wait, for time-outs and for a turn.
		maxWorkers: availableParallelism() + 1,
		// The files of a worker share what they load: n8n's engine alone takes seconds.
		isolate: false,
		// They hold much at a time: with the usual room for what is new, it is swept again and again.
		execArgv: ['--max-semi-space-size=128'],
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				extends: true,
				// One project, since a worker ends with its project, and the next one loads all of it again.
				test: {
					name: 'shared',
					include: ['{generators,sandbox,test/{unit,contract,engine}}/**/*.test.ts'],
					exclude: [FROZEN],
				},
			},
			{
				extends: true,
				// It freezes what all objects of its process have in common.
				test: { name: 'alone', include: [FROZEN], isolate: true },
			},
		],
	},
});
