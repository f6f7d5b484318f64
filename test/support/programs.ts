import { existsSync } from 'node:fs';
import path from 'node:path';

import programs from './programs.json';

/** Other people's programs that tests start; `programs.json` says where they are looked for. */
export type ProgramName = keyof typeof programs;

/**
 * Finds the folder of a program.
 * @throws where it is not installed, with what to do about it
 */
export function folderOf(name: ProgramName): string {
	const { variable, program, folders } = programs[name];
	const candidates = [process.env[variable] ?? folders].flat();
	const found = candidates.find((folder) => existsSync(path.join(folder, program)));
	if (found === undefined) {
		throw new Error(`There is no ${program}. Run: node scripts/prepare.mjs --queue`);
	}
	return found;
}
