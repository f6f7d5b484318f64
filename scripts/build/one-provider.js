/* How the sources become those of a package for one provider. */

/** Bundles the package as if the other providers had never been written. */
const leaveOutOthers = (id, others) => ({
	name: 'leave-out-others',
	setup(build) {
		build.onLoad({ filter: /[\\/]providers[\\/]provider-id\.ts$/ }, () => ({
			loader: 'ts',
			contents: `export const PROVIDER_IDS = ['${id}'] as const;\nexport const DEFAULT_PROVIDER = '${id}';\n`,
		}));
		const filter = new RegExp(`^\\./(?:${others.join('|')})/provider$`);
		build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
		build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
			contents: `export const ${path.split('/')[1]} = undefined;\n`,
		}));
	},
});

module.exports = { leaveOutOthers };
