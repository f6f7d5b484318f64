import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onCleanup } from './cleanup';

/** A temporary folder that disappears with the process, or earlier. */
export interface TempFolder {
	/** Its absolute path. */
	readonly path: string;
	/** Removes it with everything in it. */
	remove: () => Promise<void>;
}

// A process that has just been killed may still be writing for a moment.
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** Creates a temporary folder whose name begins with `whatsapp-interactive-` and the given word. */
export function createTempFolder(word: string): TempFolder {
	const folder = mkdtempSync(path.join(tmpdir(), `whatsapp-interactive-${word}-`));
	const withdraw = onCleanup({
		run: async () => await rm(folder, REMOVE),
		runNow: () => rmSync(folder, REMOVE),
	});
	return {
		path: folder,
		remove: async () => {
			await rm(folder, REMOVE);
			withdraw();
		},
	};
}
