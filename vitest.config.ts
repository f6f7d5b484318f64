import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const FROZEN = 'test/unit/frozen-prototypes.test.ts';

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
