import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { ALL_PROVIDERS } from '../../providers';
import type { Goal } from '../../waiting/reference';
import type { Reader } from '../reader/reader';
import { byName } from './by-name';

const UNITS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

type Unit = keyof typeof UNITS;

const isUnit = (text: string): text is Unit => Object.keys(UNITS).includes(text);

/** n8n looks once a minute for executions whose time is over. */
const TIME_LIMIT = { min: 0, max: 10_000 } as const;

/** How long to wait, and by how many outputs. */
export const waitFields: INodeProperties[] = [
	{
		displayName: 'Time Limit',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: TIME_LIMIT.min, maxValue: TIME_LIMIT.max },
		default: 24,
		description:
			'How long to wait before the item leaves by No Reply, 0 for ever. n8n looks once a minute whether the time is over.',
	},
	{
		displayName: 'Time Unit',
		name: 'timeUnit',
		type: 'options',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		default: 'hours',
		description: 'What the time limit is counted in',
	},
	{
		displayName: 'Outputs',
		name: 'waitOutputs',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'One for All Outcomes',
				value: 'one',
				description:
					"All items leave by the same output; 'outcome' tells them apart. For n8n before 2.39.",
			},
			{
				name: 'One per Outcome',
				value: 'outcome',
				description: 'No Reply, Reply and Not Delivered each have an output',
			},
		],
		default: 'outcome',
		description: 'How items leave this node; as a tool it has one output in any case',
	},
];

/** Says that a trigger must listen, since without one no answer ever comes. */
export const listenerNotice: INodeProperties = {
	displayName:
		'What is waited for comes in through a <b>WhatsApp Interactive Trigger</b> in a published workflow, with the same provider and credential. Among its Events have to be <b>Failed</b> and what is waited for, such as <b>Reply</b>. It need not be this workflow, and nothing has to be connected to the trigger.',
	name: 'listenerNotice',
	type: 'notice',
	default: '',
};

/** What a message can be waited for that nobody replies to. */
export const REPORT_GOALS = ['delivered', 'seen', 'paid'] as const;

/** One of {@link REPORT_GOALS}. */
export type ReportGoal = (typeof REPORT_GOALS)[number];

const GOAL_OPTIONS: Readonly<Record<ReportGoal, INodePropertyOptions>> = {
	delivered: {
		name: 'Delivered',
		value: 'delivered',
		description: "The message is on the customer's phone",
	},
	seen: {
		name: 'Seen',
		value: 'seen',
		description: 'The customer opened the message; needs read receipts on the phone',
		displayOptions: {
			show: { provider: ALL_PROVIDERS.filter(({ waiting }) => waiting?.seen).map(({ id }) => id) },
		},
	},
	paid: {
		name: 'Paid',
		value: 'paid',
		description: 'The payment was made',
		displayOptions: {
			show: {
				provider: ALL_PROVIDERS.filter(({ waiting }) => waiting?.paid).map(({ id }) => id),
			},
		},
	},
};

/** The fields of an operation that can wait for a report on its message. */
export function waitUntilFields(goals: readonly ReportGoal[]): INodeProperties[] {
	const waits = { show: { waitUntil: [...goals] } };
	return [
		{
			displayName: 'Wait Until',
			name: 'waitUntil',
			type: 'options',
			noDataExpression: true,
			options: [
				...goals.map((goal) => GOAL_OPTIONS[goal]),
				{ name: 'Do Not Wait', value: 'none', description: 'The item leaves at once' },
			].sort(byName),
			default: 'none',
			description: 'What the execution waits for, if anything; one item at a time',
		},
		...[listenerNotice, ...waitFields].map((field) => ({ ...field, displayOptions: waits })),
	];
}

/** Where the notices of providers that document too little are shown. */
export const waitingNotes: INodeProperties[] = ALL_PROVIDERS.flatMap(({ id, waiting }) =>
	waiting?.note === undefined
		? []
		: [
				{
					displayName: waiting.note,
					name: `${id}WaitingNote`,
					type: 'notice' as const,
					default: '',
					displayOptions: { show: { provider: [id] } },
				},
			],
);

/** How long a node waits, and for what. */
export interface WaitSettings {
	readonly goal: Goal;
	/** How long, in milliseconds; undefined for ever. */
	readonly limit: number | undefined;
}

/** Reads how long to wait; what can't be read is a fault of the reader. */
export function readWait(reader: Reader, goal: Goal): WaitSettings {
	const count = reader.numberOr(24, 'timeLimit', 'Time Limit', TIME_LIMIT) ?? 0;
	const unit = reader.line('timeUnit', 'Time Unit') ?? 'hours';
	if (!isUnit(unit)) {
		reader.fault('Time Unit', "'Time Unit' must be minutes, hours or days");
	}
	const limit = isUnit(unit) ? count * UNITS[unit] : 0;
	return {
		goal,
		limit: limit === 0 ? undefined : limit,
	};
}
