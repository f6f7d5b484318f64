const { basename, join, resolve } = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = resolve(__dirname, '..', '..');
const manifest = require('../../package.json');
const { loadBundle } = require('./load-bundle');
const { leaveOutOthers } = require('./one-provider');

/**
 * What is built, and where.
 * @typedef {object} Target
 * @property {string} folder the folder of the package
 * @property {object} manifest its package.json
 * @property {import('esbuild').Plugin[]} plugins what is left out of the sources on their way
 * @property {(text: string) => string} rename what is changed in all texts, those of the sources included
 * @property {{ id: string, name: string, brand: string } | undefined} provider the only provider, if there is one, and what the names of its nodes begin with
 * @property {string[]} strangers the names of the providers that are left out
 */

/** The package with all providers, which is this repository itself. */
const WHOLE = {
	folder: '.',
	manifest,
	plugins: [],
	rename: (text) => text,
	provider: undefined,
	strangers: [],
};

/** The providers as the sources have them. */
function readProviders() {
	const { outputFiles } = buildSync({
		entryPoints: [join(ROOT, 'nodes/WhatsAppInteractive/providers/index.ts')],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		external: ['lodash'],
		write: false,
	});
	return loadBundle(outputFiles).ALL_PROVIDERS;
}

/** `metaCloud` as `meta-cloud`. */
const kebab = (id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** package.json of a package for one provider: what npm and n8n ask for, and nothing to develop with. */
function manifestFor(provider, others, rename) {
	const { name, version, license, homepage, author, repository, type, files, n8n, keywords } =
		manifest;
	const strangers = others.map((other) => other.name.toLowerCase().replaceAll(' ', '-'));
	const built = capitalized(provider.credentialType);
	return {
		name: `${name}-${kebab(provider.id)}`,
		version,
		description: `Send WhatsApp order notifications, buttons and lists through ${provider.name}, and receive delivery reports and replies`,
		keywords: keywords.filter((word) => !strangers.includes(word)),
		type,
		license,
		homepage,
		author,
		repository,
		files,
		n8n: {
			...n8n,
			credentials: n8n.credentials
				.filter((file) => basename(file) === `${built}.credentials.js`)
				.map(rename),
		},
		peerDependencies: manifest.peerDependencies,
	};
}

/**
 * The package with one provider alone. It can be installed beside the whole one: n8n puts the name of
 * the package before those of its nodes, and the credential type, whose name n8n shares among all
 * packages, has another one.
 * @returns {Target}
 */
function onlyWith(id) {
	const providers = readProviders();
	const provider = providers.find((each) => each.id === id);
	if (provider === undefined) {
		const known = providers.map((each) => each.id).join(', ');
		throw new Error(`There is no provider '${id}'. There are ${known}.`);
	}
	const others = providers.filter((other) => other !== provider);
	const pascal = capitalized(provider.id);
	// "Meta Cloud API WhatsApp Interactive API" would say it twice.
	const brand = provider.name.replace(/ API$/, '');
	const rename = (text) =>
		text
			.replaceAll(`WhatsAppInteractive${pascal}Api`, `${pascal}WhatsAppInteractiveApi`)
			.replaceAll(`whatsAppInteractive${pascal}Api`, `${provider.id}WhatsAppInteractiveApi`)
			.replaceAll(`WhatsApp Interactive ${brand}`, `${brand} WhatsApp Interactive`)
			.replaceAll(`${provider.name} (WhatsApp Interactive)`, `${brand} WhatsApp Interactive`)
			.replaceAll(
				new RegExp(`(?<!${brand} )WhatsApp Interactive`, 'g'),
				`${brand} WhatsApp Interactive`,
			);
	return {
		folder: join('packages', kebab(provider.id)),
		manifest: manifestFor(provider, others, rename),
		plugins: [
			leaveOutOthers(
				provider.id,
				others.map((other) => other.id),
			),
		],
		rename,
		provider: { id: provider.id, name: provider.name, brand },
		strangers: others.map((other) => other.name),
	};
}

/** The target that a command line asks for with `--provider`. */
function targetOf(args) {
	const at = args.indexOf('--provider');
	return at === -1 ? WHOLE : onlyWith(args[at + 1]);
}

module.exports = { targetOf };
