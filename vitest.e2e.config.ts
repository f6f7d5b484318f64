import { defineConfig } from 'vitest/config';

/** The tests that need a real n8n server and a browser. */
export default defineConfig({
	test: {
		globals: true,
		include: ['test/e2e/**/*.test.ts'],
		exclude: ['test/e2e/host/**'],
		globalSetup: 'test/e2e/support/build-once.ts',
		testTimeout: 180_000,
		hookTimeout: 180_000,
		// The editor draws in steps: what it shows is read again until it is what a test expects.
		expect: { poll: { timeout: 30_000, interval: 100 } },
		// Each has a server of its own, and two at once slow each other down.
		fileParallelism: false,
	},
});
