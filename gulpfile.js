const { rm, writeFile } = require('node:fs/promises');
const { basename, dirname, join } = require('node:path');
const { spawn } = require('node:child_process');
const { Transform } = require('node:stream');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const { n8n } = require('./package.json');

const DIST = 'dist';

/** Removes what an earlier build left. */
async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

/** What n8n loads, by the package's own list: `dist/nodes/A/A.node.js` comes from `nodes/A/A.node.ts`. */
const sourceOf = (built) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

/** As small as it gets: keeping the names of functions costs n8n's start a tenth of what all of it costs. */
const OUTPUT = {
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'es2021',
	minify: true,
	// Both come with n8n.
	external: ['n8n-workflow', 'lodash'],
	logLevel: 'warning',
};

/**
 * Both nodes in one file, which n8n opens once instead of some three hundred, and a file for each
 * node at the place where n8n looks for it.
 */
async function nodes() {
	const classes = n8n.nodes.map((built) => ({ built, name: basename(built, '.node.js') }));
	const folder = dirname(classes[0].built);
	await build({
		...OUTPUT,
		stdin: {
			resolveDir: __dirname,
			contents: classes
				.map(({ built, name }) => `export { ${name} } from './${sourceOf(built)}';`)
				.join('\n'),
		},
		outfile: join(folder, 'nodes.js'),
	});
	for (const { built, name } of classes) {
		await writeFile(built, `exports.${name} = require('./nodes.js').${name};\n`);
	}
}

/** The credential types. */
async function credentials() {
	await build({
		...OUTPUT,
		entryPoints: n8n.credentials.map(sourceOf),
		outdir: join(DIST, 'credentials'),
	});
}

/** The types, which the bundler leaves out without a look. */
function types(done) {
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

/** Leaves the blanks out of JSON files, which are half of them. */
const compacted = () =>
	new Transform({
		objectMode: true,
		transform(file, _encoding, done) {
			file.contents = Buffer.from(JSON.stringify(JSON.parse(file.contents)));
			done(null, file);
		},
	});

/** The codex (n8n's search words and categories) and the previews of the nodes' output. */
function codexAndSchemas() {
	return src(['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], { base: '.' })
		.pipe(compacted())
		.pipe(dest(DIST));
}

const assets = parallel(icons, codexAndSchemas);

/** What the tests need, whose types are checked on their own. */
const bundle = series(clean, parallel(nodes, credentials, assets));

exports.clean = clean;
exports.assets = assets;
exports.bundle = bundle;
exports.build = series(types, bundle);
exports.default = exports.build;
