const Module = require('node:module');
const { join, resolve } = require('node:path');

const ROOT = resolve(__dirname, '..', '..');

/** Runs what the bundler has made, as a file of this repository, and gives what that exports. */
function loadBundle([{ text }]) {
	const path = join(ROOT, 'bundle.js');
	const module = new Module(path);
	module.paths = [join(ROOT, 'node_modules')];
	module._compile(text, path);
	return module.exports;
}

module.exports = { loadBundle };
