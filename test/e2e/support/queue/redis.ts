import path from 'node:path';

import { freePort } from '../../../support/ports';
import { folderOf } from '../../../support/programs';
import { createTempFolder } from '../../../support/temp';
import { startServer } from './server';

/** A Redis on the loopback address that keeps nothing, and ends with this process at the latest. */
export interface Redis {
	readonly port: number;
	/** Ends it and removes its folder. */
	stop: () => Promise<void>;
}

/** Starts a Redis. */
export async function startRedis(): Promise<Redis> {
	const folder = createTempFolder('redis');
	const port = await freePort();
	const settings = {
		'--bind': '127.0.0.1',
		'--port': String(port),
		'--dir': folder.path,
		'--save': '',
		'--appendonly': 'no',
	};
	const server = await startServer({
		program: path.join(folderOf('redis'), 'redis-server'),
		args: Object.entries(settings).flat(),
		folder,
		ready: 'Ready to accept connections',
	});
	return { port, stop: server.stop };
}
