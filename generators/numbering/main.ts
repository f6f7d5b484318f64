import { writeFileSync } from 'node:fs';

import { TABLE, writeTable } from './table';

/* `npm run numbering`: writes the table of numbering plans. */

writeFileSync(TABLE, writeTable());
console.log(`Wrote ${TABLE}`);
