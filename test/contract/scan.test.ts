import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';

import { createTempFolder, type TempFolder } from '../support/temp';

/*
 * The scan itself is a step of its own; here is that it would find something. A copy of a part of the
 * package gets a violation in its source and another one in its build.
 */
const ROOT = join(__dirname, '..', '..');
const SOURCE = join('nodes', 'WhatsAppInteractive', 'common');
const BUILT = join('dist', 'nodes', 'WhatsAppInteractive', 'WhatsAppInteractive.node.js');

let folder: TempFolder;

beforeAll(() => {
	folder = createTempFolder('planted');
	for (const part of ['package.json', SOURCE, 'credentials', join('dist', 'credentials'), BUILT]) {
		cpSync(join(ROOT, part), join(folder.path, part), { recursive: true });
	}
});

afterAll(async () => await folder.remove());

/** Runs the script on the copy. */
const scan = () =>
	spawnSync(process.execPath, [join(ROOT, 'scripts', 'scan.mjs'), folder.path], {
		encoding: 'utf8',
	});

test('the scan finds a forbidden global in the source and a forbidden import in the build', () => {
	appendFileSync(
		join(folder.path, SOURCE, 'quote.ts'),
		'\nexport const planted = process.env.HOME;\n',
	);
	appendFileSync(join(folder.path, BUILT), "\nrequire('node:child_process');\n");
	const { stdout, status } = scan();
	expect(stdout).toMatch(/^source FAILED$/m);
	expect(stdout).toMatch(/quote\.ts[\s\S]*no-restricted-globals/);
	expect(stdout).toMatch(/^build FAILED$/m);
	expect(stdout).toMatch(/WhatsAppInteractive\.node\.js[\s\S]*no-restricted-imports/);
	expect(status).toBe(1);
}, 240_000);
