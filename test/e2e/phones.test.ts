import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';

import { serveDrawings } from '../../generators/pictures/drawings';
import { tellStory } from '../../generators/pictures/story';
import { phonesUrl, startSandbox, type Sandbox } from '../../sandbox';
import { launchBrowser, type Browser } from '../support/browser';

/* The page with the customers' phones, as people use it: with a mouse, a keyboard, a screen reader. */

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let drawings: Awaited<ReturnType<typeof serveDrawings>>;

beforeAll(async () => {
	[sandbox, drawings, browser] = await Promise.all([
		startSandbox(),
		serveDrawings(),
		launchBrowser(),
	]);
	({ page } = browser);
});

afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await drawings?.stop();
});

/** Opens the page with the messages of a shop and the answers to them. */
async function openStory(): Promise<void> {
	sandbox.reset();
	await tellStory({ sandbox, files: drawings.url });
	await page.goto(phonesUrl(sandbox));
	await phone('447700900123').locator('.wa-flow').waitFor();
}

/** A customer's phone, by its number. */
const phone = (number: string): Locator => page.getByRole('region', { name: `+${number}` });

/** What axe-core finds, in a line each. */
async function findings(): Promise<string[]> {
	const { violations } = await page.evaluate<axe.AxeResults>(`${axe.source};axe.run()`);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
	([1400, 390] as const).map((width) => ({ colorScheme, width })),
);

describe.each(LOOKS)('in $colorScheme colours, $width wide', ({ colorScheme, width }) => {
	beforeAll(async () => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height: 900 });
		await openStory();
	});

	test('axe-core finds nothing', async () => {
		expect(await findings()).toEqual([]);
	});

	test.each(['Choose a time', 'Review and pay', 'Report damage'])(
		'axe-core finds nothing while “%s” is open',
		async (name) => {
			await page.getByRole('button', { name }).click();
			expect(await page.getByRole('dialog').count()).toBe(1);
			expect(await findings()).toEqual([]);
			await page.keyboard.press('Escape');
			expect(await page.getByRole('dialog').count()).toBe(0);
		},
	);

	test('nothing is wider than the screen', async () => {
		const { scrollWidth, clientWidth } = await page
			.evaluate(
				'({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })' as string,
			)
			.then((sizes) => sizes as { scrollWidth: number; clientWidth: number });
		expect(scrollWidth).toBe(clientWidth);
	});
});
