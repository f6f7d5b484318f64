import type { INodeProperties } from 'n8n-workflow';

import { operationDropdowns } from './dropdowns';
import { isQuery, operationOf, TASKS, WAITING, type Task } from './operations';
import { optionsField } from './options';
import { partyFields, correlationIdFields } from './parts/parties';
import { noticeFields } from './parts/notices';
import { providerField } from './parts/provider';

const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The fields of an operation with those that all have around them, in the order of the editor. */
function fieldsOf(task: Task): readonly INodeProperties[] {
	if (isQuery(task)) {
		// Options are the last thing in a panel, whatever an operation has beside them.
		const { fields } = operationOf(task);
		const isOptions = ({ name }: INodeProperties) => name === 'options';
		return [
			...fields.filter((field) => !isOptions(field)),
			simplifyField,
			...fields.filter(isOptions),
		];
	}
	// What is sent before a wait has the same around it as what all providers that wait can send.
	const kind = task === WAITING ? 'replyButtons' : task;
	return [
		...noticeFields(operationOf(task).notices),
		...partyFields(kind),
		...operationOf(task).fields,
		...correlationIdFields(kind),
		...(task === WAITING ? [] : [simplifyField]),
		optionsField,
	];
}

/** A field, and the operations that have it. */
interface SharedField {
	readonly field: INodeProperties;
	readonly tasks: Task[];
}

/**
 * The fields of all operations in one list, in which a field that several have stands once; the
 * order that each operation gives them is kept. n8n waits for this when it starts: to compare each
 * field with all others took half of the time in which the package loads.
 */
function share(tasks: readonly Task[]): SharedField[] {
	const shared: SharedField[] = [];
	const alike = new Map<string, SharedField[]>();
	for (const task of tasks) {
		let next = 0;
		for (const field of fieldsOf(task)) {
			const text = JSON.stringify(field);
			const known = alike.get(text) ?? [];
			const [found] = known
				.map((each) => shared.indexOf(each, next))
				.filter((at) => at !== -1)
				.sort((one, other) => one - other);
			if (found === undefined) {
				const added = { field, tasks: [task] };
				shared.splice(next, 0, added);
				alike.set(text, [...known, added]);
			} else {
				shared[found]?.tasks.push(task);
			}
			next = (found ?? next) + 1;
		}
	}
	return shared;
}

/** A field that is shown for its operations alone. */
const shownForTasks = ({ field, tasks }: SharedField): INodeProperties => ({
	...field,
	displayOptions: {
		...field.displayOptions,
		show: {
			resource: [...new Set(tasks.map((task) => operationOf(task).resource))],
			operation: tasks.map((task) => operationOf(task).operation),
			...field.displayOptions?.show,
		},
	},
});

/** All fields of the sending node, in the order of the editor. */
export const properties: INodeProperties[] = [
	providerField,
	...operationDropdowns,
	...share(TASKS).map(shownForTasks),
];
