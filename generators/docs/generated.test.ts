import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PAGES } from './pages';

const ROOT = join(__dirname, '..', '..');

test.each(PAGES)('$file is what `npm run docs` writes today', ({ file, write }) => {
	expect(readFileSync(join(ROOT, file), 'utf8')).toBe(write());
});
