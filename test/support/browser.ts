import { existsSync } from 'node:fs';

import { chromium, type Page } from 'playwright-core';

import browserPaths from './browsers.json';
import { onCleanup } from './cleanup';
import { createTempFolder } from './temp';

/** A headless Chromium with one page and a fresh profile, which ends with this process. */
export interface Browser {
	readonly page: Page;
	/** Closes it and removes its profile. */
	close: () => Promise<void>;
}

const FLAGS = [
	// Chromium's sandbox doesn't work for root nor in most containers; only our own server is opened.
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-breakpad',
];

/** Starts a browser. */
export async function launchBrowser(): Promise<Browser> {
	const profile = createTempFolder('browser');
	const context = await chromium.launchPersistentContext(profile.path, {
		executablePath: findBrowser(),
		args: FLAGS,
		viewport: { width: 1400, height: 900 },
		locale: 'en-US',
		// On a signal our own clean-up decides about the order. When the process exits all the same,
		// Playwright kills the browser.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const withdraw = onCleanup({
		run: async () => await context.close(),
		runNow: () => undefined,
	});
	return {
		page: context.pages()[0] ?? (await context.newPage()),
		close: async () => {
			await context.close();
			withdraw();
			await profile.remove();
		},
	};
}

function findBrowser(): string {
	const found = process.env.CHROMIUM_PATH ?? browserPaths.find(existsSync);
	if (found === undefined) {
		throw new Error('No Chromium or Chrome found. Run: node scripts/prepare.mjs --browser');
	}
	return found;
}
