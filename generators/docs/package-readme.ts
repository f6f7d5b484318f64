import { writeFileSync } from 'node:fs';

import { PROVIDER_IDS } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { packageReadme } from './providers/page';

/*
 * npx tsx generators/docs/package-readme.ts PROVIDER PACKAGE BRAND FILE
 *
 * Writes the README of the package for one provider, which `gulp build --provider` makes.
 */
const [chosen, packageName, brand, file] = process.argv.slice(2);
const provider = PROVIDER_IDS.find((id) => id === chosen);
if (
	provider === undefined ||
	packageName === undefined ||
	brand === undefined ||
	file === undefined
) {
	throw new Error(
		`Name a provider (${PROVIDER_IDS.join(', ')}), the package, what its nodes begin with, and a file`,
	);
}
writeFileSync(file, packageReadme(provider, { packageName, brand }));
