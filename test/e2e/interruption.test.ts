import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { REPOSITORY } from '../support/host';

/** Temporary folders of this project that exist now. */
const temporaryFolders = (): string[] =>
	readdirSync(tmpdir()).filter((name) => name.startsWith('whatsapp-interactive-'));

/** Processes whose command line holds a text; Linux only, as is the rest of this test. */
const processesWith = (text: string): string[] =>
	readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
				return command.includes(text) ? [`${pid} ${command}`] : [];
			} catch {
				// It ended between the listing and the reading.
				return [];
			}
		});

const untilPrinted = async (child: ChildProcess, text: string): Promise<void> =>
	await new Promise((resolve, reject) => {
		let output = '';
		child.stdout?.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			if (output.includes(text)) resolve();
		});
		child.on('exit', () =>
			reject(new Error(`The demo ended before it said "${text}":\n${output}`)),
		);
	});

test.each([
	['SIGINT', 'Starting n8n', 130, 'Ctrl-C while n8n starts'],
	['SIGINT', 'Sending the orders', 130, 'Ctrl-C in the middle'],
	['SIGTERM', 'Sending the orders', 143, 'the end of a CI job'],
] as const)(
	'%s after "%s": exit code %i, nothing is left (%s)',
	async (...[signal, moment, exitCode]) => {
		const before = temporaryFolders();
		const demo = spawn(
			process.execPath,
			[path.join(REPOSITORY, 'node_modules/tsx/dist/cli.mjs'), 'demo/main.ts'],
			{ cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'ignore'] },
		);
		const ended = new Promise<number | null>((resolve) => demo.on('exit', resolve));
		await untilPrinted(demo, moment);
		demo.kill(signal);
		expect(await ended).toBe(exitCode);
		const made = temporaryFolders().filter((name) => !before.includes(name));
		expect(made).toEqual([]);
		expect(processesWith('test/e2e/host/node_modules/n8n/bin/n8n')).toEqual([]);
	},
);
