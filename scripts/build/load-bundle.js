const Module = require('node:module');
const { join, resolve } = require('node:path');

const ROOT = resolve(__dirname, '..', '..');

/** Runs what the bundler has made, as a file of this repository, and gives what that exports. */
function loadBundle([{ text }]) {
	const path = join(ROOT, 'bundle.js');
	const module = new Module(path);
	// Those of a folder above count too: Stryker builds in a copy that has none of its own.
	module.paths = require.resolve.paths('n8n-workflow') ?? [];
	module._compile(text, path);
	return module.exports;
}

module.exports = { loadBundle };
