import { existsSync } from 'node:fs';

import { chromium, selectors, type Page } from 'playwright-core';

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

/** How long something may take to appear: on a busy machine n8n's editor needs half a minute to load. */
const PATIENCE_MS = 90_000;

/** Starts a browser whose `getByTestId` knows the test ids of n8n's editor. */
export async function launchBrowser(): Promise<Browser> {
	selectors.setTestIdAttribute('data-test-id');
	// Chromium leaves files in the temporary folder when it is killed.
	const folder = createTempFolder('browser');
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: FLAGS,
		env: { ...process.env, TMPDIR: folder.path },
		// On a signal our own clean-up decides about the order.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const withdraw = onCleanup({
		run: async () => await browser.close(),
		// When the process exits, Playwright kills the browser and removes its profile.
		runNow: () => undefined,
	});
	const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
	page.setDefaultTimeout(PATIENCE_MS);
	return {
		page,
		close: async () => {
			await browser.close();
			withdraw();
			await folder.remove();
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
