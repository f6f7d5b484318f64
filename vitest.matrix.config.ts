import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';

import usual from './vitest.config';

/*
 * The engine's tests in another version's engine; scripts/test-matrix.mjs says in which. The package is
 * in the folder of that version as well, so that it, too, gets that version's n8n-workflow.
 */
const folder = process.env.ENGINE_FOLDER;
if (folder === undefined) throw new Error('Run: npm run test:matrix');
const modules = join(folder, 'node_modules');

/** Tests of what an older engine does not have, by a part of their names or the file, and why. */
const NEWER = {
	files: {
		'test/engine/credential-test*.test.ts':
			"n8n's server judges a connection test; the bench does it as the newest one does",
		'test/engine/send-as-tool.test.ts': 'the engine does not say what is a tool',
	},
	names: {
		'n8n is told that the message may be sent again': 'no error declares what n8n may do about it',
		'the connection test':
			"n8n's server judges a connection test; the bench does it as the newest one does",
		'in the editor': "n8n's own check of empty fields has other words",
	},
};

export default mergeConfig(
	{ ...usual, test: { ...usual.test, projects: undefined } },
	defineConfig({
		resolve: {
			alias: {
				'n8n-core': join(modules, 'n8n-core'),
				'n8n-workflow': join(modules, 'n8n-workflow/dist/cjs/index.js'),
				'@n8n/di': join(modules, '@n8n/di'),
				'reflect-metadata': join(modules, 'reflect-metadata'),
			},
		},
		test: {
			include: ['test/engine/**/*.test.ts'],
			exclude: Object.keys(NEWER.files),
			testNamePattern: new RegExp(`^(?!.*(?:${Object.keys(NEWER.names).join('|')}))`),
		},
	}),
);
