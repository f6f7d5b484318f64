const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { basename, dirname, join, resolve } = require('node:path');
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

/** The codex: n8n's search words and categories. */
function codex() {
	return src('nodes/**/*.node.json', { base: '.' }).pipe(compacted()).pipe(dest(DIST));
}

/** The operations whose output is not that of a sent message, with the files in `previews/`. */
const OTHER_PREVIEWS = {
	'interactive/sendAndWait': 'answer',
	'media/download': 'download',
	'media/upload': 'upload',
	'message/markAsRead': 'signal',
	'message/react': 'reaction',
	'message/showTyping': 'signal',
	'template/getMany': 'templates',
};

/** The descriptions of the nodes as they are built. */
const descriptions = () =>
	n8n.nodes.map((built) => {
		const name = basename(built, '.node.js');
		return new (require(resolve(dirname(built), 'nodes.js'))[name])().description;
	});

/** The operations of a node as `resource/operation`. */
const operationsOf = ({ properties }) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) =>
			options.map(({ value }) => `${displayOptions.show.resource[0]}/${value}`),
		);

/** The name of the folder in which n8n looks for the previews of a version of a node. */
const folderOf = (version) => `v${[...String(version).split('.'), 0, 0].slice(0, 3).join('.')}`;

/** What the editor shows of an output before the first run, a file an operation where n8n looks for it. */
async function previews() {
	const folder = join(dirname(n8n.nodes[0]), '__schema__');
	const write = async (path, source) => {
		const schema = JSON.parse(await readFile(join('previews', `${source}.json`), 'utf8'));
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, JSON.stringify(schema));
	};
	for (const description of descriptions()) {
		// Of the newest version, which new nodes have: copies for older ones are not worth their size.
		const place = join(folder, folderOf([description.version].flat().at(-1)));
		if (description.group.includes('trigger')) await write(`${place}.json`, 'trigger');
		for (const operation of operationsOf(description)) {
			await write(join(place, `${operation}.json`), OTHER_PREVIEWS[operation] ?? 'sent');
		}
	}
}

const assets = parallel(icons, codex);

/** What the tests need, whose types are checked on their own. */
const bundle = series(clean, parallel(series(nodes, previews), credentials, assets));

exports.clean = clean;
exports.assets = assets;
exports.bundle = bundle;
exports.build = series(types, bundle);
exports.default = exports.build;
