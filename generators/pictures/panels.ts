/*
 * `npm run pictures:panels`: takes a picture of the panel of every operation and of each provider's
 * trigger, in n8n's light and dark theme, and puts them together on sheets to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { INode } from 'n8n-workflow';
import type { Page } from 'playwright-core';

import {
	RESOURCE_NAMES,
	type Resource,
} from '../../nodes/WhatsAppInteractive/operations/operation';
import {
	operationOf,
	providersThatCan,
	TASKS,
	type Task,
} from '../../nodes/WhatsAppInteractive/operations/operations';
import { ALL_PROVIDERS, PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import {
	DEFAULT_PROVIDER,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { setSimpleStage } from '../../test/e2e/support/stage';
import { launchBrowser } from '../../test/support/browser';
import { cleanUp } from '../../test/support/cleanup';
import { Editor } from '../../test/support/editor';

const FOLDER = join(__dirname, '..', '..', 'docs', 'pictures', 'panels');
const PACKAGE = 'n8n-nodes-whatsapp-interactive';
const THEMES = ['light', 'dark'] as const;

/** High enough for the longest panel, so that nothing has to be scrolled. */
const WINDOW = { width: 1280, height: 2600 };
const SHEET = { width: 2000, columns: 6 };
const MARGIN = 12;

/** A node whose panel is photographed, and the sheet that it goes on. */
interface Subject {
	readonly sheet: string;
	readonly caption: string;
	readonly node: INode;
}

const nodeOf = (
	name: string,
	provider: ProviderId,
	more: Pick<INode, 'type' | 'typeVersion' | 'parameters'>,
): INode => {
	const type = PROVIDERS[provider].credentialType;
	return {
		id: name,
		name,
		position: [0, 0],
		credentials: { [type]: { id: type, name: type } },
		...more,
	};
};

/** An operation as it is when it has just been chosen, of the preset provider where that has it. */
function operation(task: Task): Subject {
	const { resource, operation: value, name } = operationOf(task);
	const able = providersThatCan(task).map(({ id }) => id);
	const provider = able.includes(DEFAULT_PROVIDER) ? DEFAULT_PROVIDER : able[0];
	if (provider === undefined) throw new Error(`Nobody has ${name}`);
	return {
		sheet: resource,
		caption: `${RESOURCE_NAMES[resource]}: ${name} (${PROVIDERS[provider].name})`,
		node: nodeOf(`${resource}-${value}`, provider, {
			type: `${PACKAGE}.whatsAppInteractive`,
			typeVersion: 1,
			parameters: { provider, resource, operation: value },
		}),
	};
}

const trigger = ({ id, name }: (typeof ALL_PROVIDERS)[number]): Subject => ({
	sheet: 'trigger',
	caption: `Trigger: ${name}`,
	node: nodeOf(`trigger-${id}`, id, {
		type: `${PACKAGE}.whatsAppInteractiveTrigger`,
		typeVersion: 1.1,
		parameters: { provider: id },
	}),
});

const RESOURCES = Object.keys(RESOURCE_NAMES) as Resource[];

const SUBJECTS: readonly Subject[] = [
	...RESOURCES.flatMap((resource) =>
		TASKS.filter((task) => operationOf(task).resource === resource).map(operation),
	),
	...ALL_PROVIDERS.map(trigger),
];

/** Opens the panel of a node by its address, and takes its picture. */
async function photograph(page: Page, url: string): Promise<Buffer> {
	await page.goto(url);
	const panel = page.getByTestId('ndv').getByTestId('node-parameters');
	await panel.waitFor();
	// What providers list comes a moment later.
	await page.waitForLoadState('networkidle');
	const { x, y, width } = (await panel.boundingBox()) ?? { x: 0, y: 0, width: WINDOW.width };
	// The panel is as high as the window: what counts is where its last field ends.
	const bottom = await panel.evaluate((element) =>
		Math.max(
			...[...element.querySelectorAll('input, textarea, button, label, .notice-content')].map(
				(field) => field.getBoundingClientRect().bottom,
			),
		),
	);
	return await page.screenshot({ clip: { x, y, width, height: bottom - y + MARGIN } });
}

/** Pictures with their captions side by side, as one picture. */
async function putTogether(
	page: Page,
	pictures: ReadonlyArray<{ readonly caption: string; readonly png: Buffer }>,
	file: string,
): Promise<void> {
	const figures = pictures.map(
		({ caption, png }) =>
			`<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
	);
	await page.setViewportSize({ width: SHEET.width, height: 600 });
	await page.setContent(`<!doctype html><style>
		body { margin: 12px; font: 14px sans-serif; background: #888; display: grid; grid-template-columns: repeat(${SHEET.columns}, 1fr); gap: 12px; align-items: start; }
		figure { margin: 0; background: #fff; }
		figcaption { padding: 4px 8px; }
		img { display: block; width: 100%; }
	</style>${figures.join('')}`);
	await page.screenshot({ path: join(FOLDER, file), fullPage: true, type: 'jpeg', quality: 60 });
}

async function main(): Promise<void> {
	mkdirSync(FOLDER, { recursive: true });
	const stage = await setSimpleStage();
	const browser = await launchBrowser();
	try {
		const { n8n } = stage;
		const { page } = browser;
		const { id } = await n8n.api.importWorkflow({
			name: 'Panels',
			nodes: SUBJECTS.map(({ node }) => node),
			connections: {},
		});
		await new Editor(page, n8n.url).signIn(n8n);
		const sheets = [...new Set(SUBJECTS.map(({ sheet }) => sheet))];
		for (const theme of THEMES) {
			await page.emulateMedia({ colorScheme: theme });
			for (const sheet of sheets) {
				const pictures = [];
				await page.setViewportSize(WINDOW);
				for (const { caption, node } of SUBJECTS.filter((each) => each.sheet === sheet)) {
					const png = await photograph(page, `${n8n.url}/workflow/${id}/${node.id}`);
					pictures.push({ caption, png });
				}
				await putTogether(page, pictures, `${sheet}-${theme}.jpg`);
				process.stdout.write(`${sheet}-${theme}.jpg\n`);
			}
		}
	} finally {
		await browser.close();
		await stage.stop();
	}
}

main()
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exitCode = 1;
	})
	.finally(cleanUp);
