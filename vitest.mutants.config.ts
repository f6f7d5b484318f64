import { defineConfig } from 'vitest/config';

/** The tests that mutants are held against: those of the sources themselves, not of the build. */
export default defineConfig({
	test: {
		globals: true,
		// The files share what they load, which is most of the time of a run.
		isolate: false,
		include: ['test/unit/**/*.test.ts'],
		// They change what all objects have in common, or take long to say what others say, too.
		exclude: ['test/unit/{frozen,object}-prototypes.test.ts'],
	},
});
