const { rm } = require('node:fs/promises');
const { join } = require('node:path');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');

const DIST = 'dist';

/** Removes what an earlier build left. */
async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

/** Compiles nodes and credentials. */
function compile(done) {
	const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
	spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' }).on(
		'exit',
		(code) => done(code === 0 ? undefined : new Error(`tsc ended with ${code}`)),
	);
}

/** Icons stand beside nodes/ and credentials/ in the package, as their `file:` references expect. */
function icons() {
	return src('icons/**/*.svg', { encoding: false }).pipe(dest(join(DIST, 'icons')));
}

/** The codex (n8n's search words and categories) and the previews of the nodes' output. */
function codexAndSchemas() {
	return src(['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], { base: '.' }).pipe(
		dest(DIST),
	);
}

const assets = parallel(icons, codexAndSchemas);

exports.clean = clean;
exports.assets = assets;
exports.build = series(clean, parallel(compile, assets));
exports.default = exports.build;
