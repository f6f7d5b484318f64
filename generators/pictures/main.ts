/*
 * `npm run pictures`: takes the pictures that the README shows, of the sandbox's phones and of n8n's
 * editor.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { startSandbox } from '../../sandbox';
import { launchBrowser } from '../../test/support/browser';
import { cleanUp } from '../../test/support/cleanup';
import { serveDrawings } from './drawings';
import { pictureEditor } from './editor';
import { tellStory } from './story';

const FOLDER = join(__dirname, '..', '..', 'docs', 'pictures');

interface Shot {
	readonly file: string;
	readonly colorScheme: 'dark' | 'light';
	readonly width: number;
	readonly height: number;
	/** What is opened first, by the text on it. */
	readonly opens?: string;
}

const SHOTS: readonly Shot[] = [
	{ file: 'phones.png', colorScheme: 'light', width: 1280, height: 960 },
	{ file: 'phones-dark.png', colorScheme: 'dark', width: 1280, height: 960 },
	{ file: 'phone-list.png', colorScheme: 'light', width: 400, height: 760, opens: 'Choose a time' },
];

async function main(): Promise<void> {
	mkdirSync(FOLDER, { recursive: true });
	const drawings = await serveDrawings();
	const sandbox = await startSandbox();
	const browser = await launchBrowser();
	try {
		await tellStory({ sandbox, files: drawings.url });
		const { page } = browser;
		for (const { file, colorScheme, width, height, opens } of SHOTS) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height });
			await page.goto(`${sandbox.urls.control}/phone`);
			await page.locator('.wa-flow').waitFor();
			if (opens !== undefined) await page.getByRole('button', { name: opens }).click();
			// Time for the pictures in sight. The stream of what happens stays open, so this runs out.
			await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
			await page.screenshot({ path: join(FOLDER, file) });
		}
		await pictureEditor(browser, FOLDER);
	} finally {
		await browser.close();
		await sandbox.stop();
		await drawings.stop();
	}
}

main()
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exitCode = 1;
	})
	.finally(cleanUp);
