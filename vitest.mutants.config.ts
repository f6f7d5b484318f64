import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that mutants are held against: those of the sources, and those of the build that Stryker makes of them. */
export default defineConfig({
	resolve: {
		// n8n-core loads this build of it; a second one would have error classes of its own.
		alias: {
			'n8n-workflow': join(__dirname, 'node_modules/n8n-workflow/dist/cjs/index.js'),
		},
	},
	test: {
		globals: true,
		// The files share what they load, which is most of the time of a run.
		isolate: false,
		// What n8n's engine needs on a busy machine.
		testTimeout: 120_000,
		hookTimeout: 30_000,
		include: ['test/{unit,engine}/**/*.test.ts'],
		// They change what all objects have in common, or take long to say what others say, too.
		exclude: ['test/unit/{frozen,object}-prototypes.test.ts'],
	},
});
