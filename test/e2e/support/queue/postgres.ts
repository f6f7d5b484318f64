import { randomBytes } from 'node:crypto';
import { chown, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../../../support/ports';
import { runCommand, type ProcessOptions } from '../../../support/processes';
import { folderOf } from '../../../support/programs';
import { createTempFolder } from '../../../support/temp';
import { startServer } from './server';

/** A PostgreSQL on the loopback address with an empty database, which ends with this process. */
export interface Postgres {
	/** With user and password. */
	readonly url: string;
	/** Runs statements; gives the rows as lines. */
	query: (sql: string) => Promise<string[]>;
	/** Ends it with all connections, and starts it again with its data after some milliseconds. */
	goAway: (milliseconds: number) => Promise<void>;
	/** Ends it and removes its data. */
	stop: () => Promise<void>;
}

const USER = 'n8n';

/** Whoever crashes has no data to save here, so nothing needs to reach the disk. */
const SETTINGS: Readonly<Record<string, string>> = {
	listen_addresses: '127.0.0.1',
	fsync: 'off',
	full_page_writes: 'off',
	synchronous_commit: 'off',
};

/** Starts a PostgreSQL. */
export async function startPostgres(): Promise<Postgres> {
	const programs = folderOf('postgres');
	const user = await unprivileged();
	const folder = createTempFolder('postgres');
	const data = path.join(folder.path, 'data');
	const password = randomBytes(16).toString('hex');
	const passwordFile = path.join(folder.path, 'password');
	await writeFile(passwordFile, password);
	if (user !== undefined) {
		for (const each of [folder.path, passwordFile]) await chown(each, user.uid, user.gid);
	}
	const asUser: ProcessOptions = { cwd: folder.path, ...(user && { user }) };
	await runCommand(
		path.join(programs, 'initdb'),
		[
			...['--pgdata', data, '--username', USER, '--pwfile', passwordFile],
			...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
		],
		asUser,
	);

	const port = await freePort();
	const settings = { ...SETTINGS, port: String(port), unix_socket_directories: folder.path };
	const start = async () =>
		await startServer({
			program: path.join(programs, 'postgres'),
			args: [
				'-D',
				data,
				...Object.entries(settings).flatMap(([name, it]) => ['-c', `${name}=${it}`]),
			],
			folder,
			ready: 'database system is ready to accept connections',
			// Its SIGTERM waits for its clients.
			stopSignal: 'SIGINT',
			...(user && { user }),
		});
	let server = await start();
	const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;
	return {
		url,
		query: async (sql) => {
			const answer = await runCommand(path.join(programs, 'psql'), [url, '-AtXqc', sql]);
			return answer.split('\n').filter((line) => line !== '');
		},
		goAway: async (milliseconds) => {
			await server.halt();
			await sleep(milliseconds);
			server = await start();
		},
		stop: async () => await server.stop(),
	};
}

/** PostgreSQL refuses to run as root: then Debian's package has made a user for it. */
async function unprivileged(): Promise<ProcessOptions['user']> {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = async (kind: '-u' | '-g') => Number(await runCommand('id', [kind, 'postgres']));
	return { uid: await idOf('-u'), gid: await idOf('-g') };
}
