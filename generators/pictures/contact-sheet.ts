import { writeFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

const SHEET = { width: 2000, columns: 6 };

/** A picture with what stands above it. */
export interface Figure {
	readonly caption: string;
	readonly png: Buffer;
}

/**
 * Puts pictures side by side, as one.
 * @param file ends in .png to be looked at closely, in .jpg to be kept
 */
export async function writeSheet(page: Page, figures: readonly Figure[], file: string) {
	const html = figures.map(
		({ caption, png }) =>
			`<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
	);
	await page.setViewportSize({ width: SHEET.width, height: 600 });
	await page.setContent(`<!doctype html><style>
		body { margin: 12px; font: 14px sans-serif; background: #888; display: grid; grid-template-columns: repeat(${SHEET.columns}, 1fr); gap: 12px; align-items: start; }
		figure { margin: 0; background: #fff; }
		figcaption { padding: 4px 8px; }
		img { display: block; width: 100%; }
	</style>${html.join('')}`);
	writeFileSync(
		file,
		await page.screenshot({
			fullPage: true,
			...(file.endsWith('.jpg') ? { type: 'jpeg', quality: 60 } : { type: 'png' }),
		}),
	);
}
