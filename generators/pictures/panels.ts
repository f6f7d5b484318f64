/*
 * `npm run pictures:panels [-- PROVIDER ...]`: takes a picture of the panel of every operation and
 * trigger, in n8n's light and dark theme, and puts them together on sheets in docs/pictures/panels. A panel
 * that says the same for several providers is taken once. With providers named, everything that they have
 * goes to .cache/panels, which git ignores, and nothing is kept.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { groupBy, sortBy } from 'lodash';
import type { INode } from 'n8n-workflow';
import type { Page } from 'playwright-core';

import { namesIn } from '../../nodes/WhatsAppInteractive/common/members';
import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import { setSimpleStage, type Stage } from '../../test/e2e/support/stage';
import { launchBrowser } from '../../test/support/browser';
import { cleanUp } from '../../test/support/cleanup';
import { Editor } from '../../test/support/editor';
import { buildPackage } from '../../test/support/pack';
import { writeSheet } from './contact-sheet';
import { SUBJECTS, type Subject } from './panel-subjects';

const ROOT = join(__dirname, '..', '..');
const ALL = join(ROOT, '.cache', 'panels');
const KEPT = join(ROOT, 'docs', 'pictures', 'panels');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** High enough for the longest panel, so that nothing has to be scrolled. */
const WINDOW = { width: 1280, height: 3200 };
const MARGIN = 12;
const LISTS_MS = 300;

/** Where a node stands on the canvas, so that none covers another. */
const gridPlace = (index: number): INode['position'] => [
	(index % 5) * 250,
	Math.floor(index / 5) * 200,
];

type Pngs = Readonly<Record<Theme, Buffer>>;

/** The panel of a subject in both themes, by its title and what is written in it. */
interface Photograph extends Subject {
	readonly look: string;
	readonly pngs: Pngs;
}

/** What a panel says, whoever provides it. */
function wordsOf(text: string, { provider }: Subject): string {
	const { name, credentialType } = PROVIDERS[provider];
	return text.replaceAll(credentialType, 'CREDENTIAL').replaceAll(name, 'PROVIDER');
}

/**
 * Takes the picture of the panel that is open.
 * @param taken the pictures that there are, by their looks: none is taken twice
 */
async function photograph(
	page: Page,
	subject: Subject,
	taken: Map<string, Pngs>,
): Promise<Photograph> {
	const panel = page.getByTestId('ndv').getByTestId('node-parameters');
	// What is pointed at shows more.
	await page.mouse.move(0, 0);
	// What providers list comes a moment later.
	await page.waitForTimeout(LISTS_MS);
	await page.waitForLoadState('networkidle');
	const { x, y, width } = (await panel.boundingBox()) ?? { x: 0, y: 0, width: WINDOW.width };
	// The panel is as high as the window: what counts is where its last field ends, or the hint below it.
	const { bottom, text } = await panel.evaluate((element) => {
		const fields = [
			...element.querySelectorAll('input, textarea, button, label, .notice-content'),
			...element.querySelectorAll('[data-test-id=parameter-input-hint]'),
		];
		// The field of a switch has no size: what is drawn stands beside it.
		const switches = [...element.querySelectorAll('[role=switch]')].flatMap(
			({ parentElement }) => parentElement ?? [],
		);
		return {
			bottom: Math.max(
				...[...fields, ...switches].map((each) => each.getBoundingClientRect().bottom),
			),
			text: [
				element.textContent,
				...fields.map((field) => field.getAttribute('placeholder') ?? ''),
			].join('\n'),
		};
	});
	const shoot = async (colorScheme: Theme): Promise<Buffer> => {
		await page.emulateMedia({ colorScheme });
		return await page.screenshot({
			animations: 'disabled',
			clip: { x, y, width, height: bottom - y + MARGIN },
		});
	};
	const look = `${subject.title}\n${wordsOf(text, subject)}`;
	let pngs = taken.get(look);
	if (pngs === undefined) {
		const dark = await shoot('dark');
		pngs = { light: await shoot('light'), dark };
		taken.set(look, pngs);
	}
	return { ...subject, look, pngs };
}

/** Opens the panels of one provider one by one, all of them in one workflow. */
async function photographAll(
	{ n8n }: Stage,
	page: Page,
	own: readonly Subject[],
	taken: Map<string, Pngs>,
) {
	const nodes = own.map(({ node }, index): INode => ({ ...node, position: gridPlace(index) }));
	const { id } = await n8n.api.importWorkflow({ name: 'Panels', nodes, connections: {} });
	const editor = new Editor(page, n8n.url);
	await page.setViewportSize(WINDOW);
	await editor.openWorkflow(id);
	const photographs: Photograph[] = [];
	for (const subject of own) {
		await editor.openNode(subject.node.name);
		photographs.push(await photograph(page, subject, taken));
		await editor.closeNode();
	}
	return photographs;
}

/** A sheet for each provider, with everything that it has. */
async function writeAll(page: Page, sheet: string, photographs: readonly Photograph[]) {
	for (const provider of new Set(photographs.map((each) => each.provider))) {
		const own = photographs.filter((each) => each.provider === provider);
		for (const theme of THEMES) {
			const figures = own.map(({ title, pngs }) => ({ caption: title, png: pngs[theme] }));
			await writeSheet(page, figures, join(ALL, `${provider}-${sheet}-${theme}.png`));
		}
	}
}

/** A sheet of those panels that say something else than the others of their operation. */
async function writeKept(page: Page, sheet: string, photographs: readonly Photograph[]) {
	const looks = groupBy(photographs, 'look');
	for (const theme of THEMES) {
		const figures = Object.values(looks).flatMap((alike) =>
			alike.slice(0, 1).map(({ title, pngs }) => ({
				caption: `${title} (${alike.map(({ provider }) => PROVIDERS[provider].name).join(', ')})`,
				png: pngs[theme],
			})),
		);
		await writeSheet(page, figures, join(KEPT, `${sheet}-${theme}.jpg`));
	}
}

async function main(names: readonly string[]): Promise<void> {
	for (const folder of [ALL, KEPT]) mkdirSync(folder, { recursive: true });
	const providers = namesIn(PROVIDERS).filter((id) => names.length === 0 || names.includes(id));
	const isKept = names.length === 0;
	await buildPackage();
	const stage = await setSimpleStage();
	const browser = await launchBrowser();
	try {
		const { page } = browser;
		await new Editor(page, stage.n8n.url).signIn(stage.n8n);
		const photographs: Photograph[] = [];
		let taken = new Map<string, Pngs>();
		for (const id of providers) {
			const own = SUBJECTS.filter(({ provider }) => provider === id);
			if (!isKept) taken = new Map();
			photographs.push(...(await photographAll(stage, page, own, taken)));
			process.stdout.write(`${PROVIDERS[id].name}: ${own.length} panels\n`);
		}
		const inOrder = sortBy(photographs, ({ title }) =>
			SUBJECTS.findIndex((each) => each.title === title),
		);
		for (const [sheet, those] of Object.entries(groupBy(inOrder, 'sheet'))) {
			await (isKept ? writeKept : writeAll)(page, sheet, those);
		}
	} finally {
		await browser.close();
		await stage.stop();
	}
}

main(process.argv.slice(2))
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exitCode = 1;
	})
	.finally(cleanUp);
