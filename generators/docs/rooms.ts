import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import rooms from '../../scripts/rooms.json';
import { table } from './markdown';

const PAGE = join(__dirname, '..', '..', 'docs', 'architecture.md');

/** What is written between two marks; everything around them is written by hand. */
const BETWEEN = /(?<=<!-- rooms -->\n)[^]*(?=<!-- \/rooms -->)/;

const roomsTable = (): string =>
	table(
		['Folder of `nodes/WhatsAppInteractive`', 'What is in it', 'Imports'],
		rooms.map(({ room, holds, imports, isPure }) => [
			`\`${room}/\``,
			isPure ? `${holds}. Pure` : holds,
			imports.join(', ') || 'nothing of the project',
		]),
	);

/**
 * The page on the architecture, with the table of rooms as the lint rules have it.
 * @throws Error when the page has no place for it
 */
export function architecturePage(): string {
	const text = readFileSync(PAGE, 'utf8');
	if (!BETWEEN.test(text)) throw new Error(`${PAGE} has no marks for the table of rooms`);
	return text.replace(BETWEEN, () => `\n${roomsTable()}\n\n`);
}
