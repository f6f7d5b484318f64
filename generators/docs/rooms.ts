import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import rooms from '../../scripts/rooms.json';
import { fillMarks, table } from './markdown';

const PAGE = join(__dirname, '..', '..', 'docs', 'architecture.md');

const roomsTable = (): string =>
	table(
		['Folder of `nodes/WhatsAppInteractive`', 'What is in it', 'Imports'],
		rooms.map(({ room, holds, imports, isPure }) => [
			`\`${room}/\``,
			isPure ? `${holds}. Pure` : holds,
			imports.join(', ') || 'nothing of the project',
		]),
	);

/** The page on the architecture, written by hand, with the table of rooms as the lint rules have it. */
export const architecturePage = (): string =>
	fillMarks(readFileSync(PAGE, 'utf8'), 'rooms', roomsTable());
