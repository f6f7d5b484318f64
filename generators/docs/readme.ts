import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
	canDo,
	operationOf,
	TASKS,
	type Task,
} from '../../nodes/WhatsAppInteractive/operations/operations';
import {
	RESOURCE_NAMES,
	type Resource,
} from '../../nodes/WhatsAppInteractive/operations/operation';
import { ALL_PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import { EXAMPLE_FILES } from './examples';
import { fillMarks, table } from './markdown';
import { ACCESS } from './providers/access';

const README = join(__dirname, '..', '..', 'README.md');

/** The operations of a resource that the same providers have, in one row each. */
function rowsOf(resource: Resource): string[][] {
	const rows = new Map<string, { tasks: Task[]; cells: string[] }>();
	for (const task of TASKS.filter((each) => operationOf(each).resource === resource)) {
		const cells = ALL_PROVIDERS.map((provider) => (canDo(provider, task) ? 'yes' : '–'));
		const row = rows.get(cells.join()) ?? { tasks: [], cells };
		row.tasks.push(task);
		rows.set(cells.join(), row);
	}
	return [...rows.values()].map(({ tasks, cells }) => [
		`**${RESOURCE_NAMES[resource]}**: ${tasks.map((task) => operationOf(task).name).join(', ')}`,
		...cells,
	]);
}

/** Which provider has which operation. */
const operationsTable = (): string =>
	table(
		['Operation', ...ALL_PROVIDERS.map(({ name }) => name)],
		[
			...(Object.keys(RESOURCE_NAMES) as Resource[]).flatMap(rowsOf),
			['**Trigger**: reports, replies, messages', ...ALL_PROVIDERS.map(() => 'yes')],
			[
				'**Trigger**: registers itself',
				...ALL_PROVIDERS.map(({ setup }) => (setup.automatic === undefined ? '–' : 'yes')),
			],
		],
	);

/** Where the key of each provider is found, and what goes where. */
const keysTable = (): string =>
	table(
		['Provider', 'Where the key is found', 'What to paste where'],
		ALL_PROVIDERS.map(({ id, name }) => {
			const { key, paste, sender } = ACCESS[id];
			return [
				`[${name}](docs/providers/${id}.md)`,
				key.join(' '),
				`${paste}${sender === undefined ? '' : ` **Sender**, in the node: ${sender}.`}`,
			];
		}),
	);

/** The examples to import that are drawn by code. */
const examplesTable = (): string =>
	table(
		['File', 'What it shows'],
		EXAMPLE_FILES.map(({ file, shows }) => [`[\`${file.split('/')[1]}\`](${file})`, shows]),
	);

/** What the code can tell, by the marks between which it stands. */
const BLOCKS = { examples: examplesTable, keys: keysTable, operations: operationsTable } as const;

/** The README, written by hand, with the tables that the code can tell. */
export const readmePage = (): string =>
	Object.entries(BLOCKS).reduce(
		(text, [mark, write]) => fillMarks(text, mark, write()),
		readFileSync(README, 'utf8'),
	);
