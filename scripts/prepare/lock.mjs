import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ROOT } from './install.mjs';

const LOCK = path.join(ROOT, '.cache/prepare.lock');
const POLL_MS = 500;

/**
 * Does something while no other process of this repository prepares anything.
 * @param {() => Promise<void>} task
 */
export async function withLock(task) {
	let waiting = false;
	while (!acquire()) {
		const owner = ownerOf(LOCK);
		if (owner !== undefined && !isAlive(owner)) {
			removeStale(owner);
			continue;
		}
		if (!waiting) console.log('Waiting for another preparation that is running ...');
		waiting = true;
		await sleep(POLL_MS);
	}
	const release = () => rmSync(LOCK, { recursive: true, force: true });
	process.once('exit', release);
	try {
		await task();
	} finally {
		release();
		process.off('exit', release);
	}
}

/** Moves a folder that already names its owner to the lock's place, which only one process can. */
function acquire() {
	const mine = `${LOCK}.${process.pid}`;
	mkdirSync(mine, { recursive: true });
	writeFileSync(path.join(mine, 'pid'), String(process.pid));
	try {
		renameSync(mine, LOCK);
		return true;
	} catch (error) {
		rmSync(mine, { recursive: true, force: true });
		if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
		throw error;
	}
}

/** Removes the lock of a process that was killed, unless another one has just done so. */
function removeStale(deadOwner) {
	const aside = `${LOCK}.stale.${process.pid}`;
	try {
		renameSync(LOCK, aside);
		// Between reading the owner and moving, the lock may have become another one's: put it back.
		if (ownerOf(aside) === deadOwner) rmSync(aside, { recursive: true, force: true });
		else renameSync(aside, LOCK);
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
	}
}

function ownerOf(lock) {
	try {
		return Number(readFileSync(path.join(lock, 'pid'), 'utf8'));
	} catch (error) {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	}
}

function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// EPERM: it is alive and belongs to another user.
		return error.code === 'EPERM';
	}
}
