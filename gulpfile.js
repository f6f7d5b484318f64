const { copyFile, mkdir, readdir, readFile, rm, writeFile } = require('node:fs/promises');
const { basename, dirname, join, resolve } = require('node:path');
const { spawn } = require('node:child_process');
const { isDeepStrictEqual } = require('node:util');
const { build } = require('esbuild');
const { parallel, series } = require('gulp');

const { functionsOf, writeLazyNode } = require('./scripts/build/lazy-node');
const { loadBundle } = require('./scripts/build/load-bundle');
const { rewriteSources } = require('./scripts/build/rewrite-sources');
const { targetOf } = require('./scripts/build/target');
const { withoutPanels } = require('./scripts/build/without-panels');

/*
 * `gulp build` builds this package into dist/, `gulp build --provider infobip` one with that provider
 * alone into packages/infobip/, ready to be packed.
 */
const target = targetOf(process.argv);
const { n8n } = target.manifest;

/** A place in the package that is built. */
const inPackage = (...parts) => join(target.folder, ...parts);
const DIST = inPackage('dist');

/** Removes what an earlier build left. */
async function clean() {
	await rm(target.provider === undefined ? DIST : target.folder, { recursive: true, force: true });
}

/** What a package for one provider has beside its build; the whole one has it already. */
async function packageFiles() {
	if (target.provider === undefined) return;
	await mkdir(target.folder, { recursive: true });
	await writeFile(inPackage('package.json'), `${JSON.stringify(target.manifest, null, '\t')}\n`);
	await copyFile('LICENSE', inPackage('LICENSE'));
	const { id, brand } = target.provider;
	await run([
		join('node_modules', 'tsx', 'dist', 'cli.mjs'),
		'generators/docs/package-readme.ts',
		...[id, target.manifest.name, brand, inPackage('README.md')],
	]);
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

const NODES = n8n.nodes.map((built) => ({ built, name: basename(built, '.node.js') }));

/** Bundles the nodes, without writing them. */
async function bundleNodes(...changes) {
	const { outputFiles } = await build({
		...OUTPUT,
		stdin: {
			resolveDir: __dirname,
			contents: NODES.map(
				({ built, name }) => `export { ${name} } from './${sourceOf(built)}';`,
			).join('\n'),
		},
		plugins: [...target.plugins, rewriteSources(target.rename, ...changes)],
		write: false,
	});
	return outputFiles;
}

/**
 * The code of both nodes in one file, which Node.js opens once instead of some three hundred, and a
 * file for each node at the place where n8n looks for it: the node as it describes itself, which asks
 * for the code when n8n first has something to do for it.
 */
async function nodes() {
	let panels = 0;
	const [whole, code] = await Promise.all([
		bundleNodes(),
		bundleNodes(withoutPanels(() => panels++)),
	]);
	const [wholeNodes, codeNodes] = [whole, code].map(loadBundle);
	const folder = inPackage(dirname(n8n.nodes[0]));
	await mkdir(folder, { recursive: true });
	for (const { built, name } of NODES) {
		const node = new wholeNodes[name]();
		const behind = new codeNodes[name]();
		if (!isDeepStrictEqual(functionsOf(node), functionsOf(behind))) {
			throw new Error(`Without its panel, ${name} has other functions`);
		}
		if ('properties' in behind.description) throw new Error(`The code of ${name} builds its panel`);
		await writeFile(inPackage(built), writeLazyNode(name, node, './nodes.js'));
	}
	// Those of the nodes themselves, and at least one of an operation.
	if (panels <= NODES.length) throw new Error('The code builds the panels of the operations');
	await writeFile(join(folder, 'nodes.js'), code[0].contents);
}

/** The credential types. */
async function credentials() {
	await build({
		...OUTPUT,
		entryPoints: require('./package.json').n8n.credentials.flatMap((whole) => {
			const named = target.rename(whole);
			const out = basename(named, '.js');
			return n8n.credentials.includes(named) ? [{ in: sourceOf(whole), out }] : [];
		}),
		plugins: [...target.plugins, rewriteSources(target.rename)],
		outdir: join(DIST, 'credentials'),
	});
}

/** Runs a script of an installed package. */
const run = (args) =>
	new Promise((resolve, reject) => {
		spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`)),
		);
	});

/** The types, which the bundler leaves out without a look. */
async function types() {
	await run([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
}

/**
 * The icons that the build asks for. They stand beside nodes/ and credentials/ in the package, as their
 * `file:` references expect.
 */
async function icons() {
	const folders = [inPackage(dirname(n8n.nodes[0])), join(DIST, 'credentials')];
	const names = new Set();
	for (const folder of folders) {
		for (const file of (await readdir(folder)).filter((name) => name.endsWith('.js'))) {
			const text = await readFile(join(folder, file), 'utf8');
			for (const [, name] of text.matchAll(/\bicons\/([\w.-]+\.svg)/g)) names.add(name);
		}
	}
	await mkdir(join(DIST, 'icons'), { recursive: true });
	for (const name of names) await copyFile(join('icons', name), join(DIST, 'icons', name));
}

/** n8n's search words and categories, without the names of providers that are left out. */
function codexOf(text) {
	const { node, alias, ...others } = JSON.parse(text);
	return {
		node: node.replace(/^[^.]+/, target.manifest.name),
		...others,
		alias: alias.filter((word) => !target.strangers.includes(word)),
	};
}

/** The codex of each node, without the blanks, which are half of such a file. */
async function codex() {
	for (const built of n8n.nodes) {
		const source = sourceOf(built).replace(/\.ts$/, '.json');
		await mkdir(inPackage(dirname(built)), { recursive: true });
		const written = JSON.stringify(codexOf(await readFile(source, 'utf8')));
		await writeFile(inPackage(built.replace(/\.js$/, '.json')), written);
	}
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
	NODES.map(({ built, name }) => new (require(resolve(inPackage(built)))[name])().description);

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
	const folder = inPackage(dirname(n8n.nodes[0]), '__schema__');
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

/** What the tests need, whose types are checked on their own. */
const bundle = series(
	clean,
	parallel(series(parallel(nodes, credentials), parallel(previews, icons)), codex, packageFiles),
);

exports.clean = clean;
exports.bundle = bundle;
exports.build = series(types, bundle);
exports.default = exports.build;
