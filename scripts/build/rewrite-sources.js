const { readFile } = require('node:fs/promises');

/**
 * Has the bundler read the sources of the package as they come out of some changes.
 * @param {Array<(text: string, path: string) => string>} changes one after the other
 * @returns {import('esbuild').Plugin}
 */
const rewriteSources = (...changes) => ({
	name: 'rewrite-sources',
	setup(build) {
		build.onLoad({ filter: /[\\/](?:nodes|credentials)[\\/].*\.ts$/ }, async ({ path }) => ({
			loader: 'ts',
			contents: changes.reduce((text, change) => change(text, path), await readFile(path, 'utf8')),
		}));
	},
});

module.exports = { rewriteSources };
