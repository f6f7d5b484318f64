import { writeFileSync } from 'node:fs';

import { PAGES } from './pages';

/* `npm run docs`: writes what is generated. */

for (const { file, write } of PAGES) {
	writeFileSync(file, write());
	console.log(`Wrote ${file}`);
}
