import fc from 'fast-check';

import type { ListMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/list';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { body, textUpTo } from './arbitrary/basics';
import { interactive, type KindSamples } from './kind-samples';

const messages = {
	minimal: {
		kind: 'list',
		body: 'Choose',
		buttonText: 'Open',
		sections: [{ title: 'Menu', rows: [{ id: 'a', title: 'Soup' }] }],
	},
	untitled: {
		kind: 'list',
		body: 'Choose',
		buttonText: 'Open',
		sections: [{ rows: [{ id: 'a', title: 'Soup' }] }],
	},
	full: {
		kind: 'list',
		header: { type: 'text', text: 'Delivery slots' },
		body: 'Pick a slot',
		footer: 'Free rescheduling',
		buttonText: 'See slots',
		sections: [
			{
				title: 'Today',
				rows: [
					{ id: 't-am', title: '09:00-12:00', description: 'Morning' },
					{ id: 't-pm', title: '14:00-18:00' },
				],
			},
			{ title: 'Tomorrow', rows: [{ id: 'n-am', title: '09:00-12:00' }] },
		],
	},
} as const satisfies Record<string, ListMessage>;

/** Each row has a description. */
const described: ListMessage = {
	...messages.full,

	sections: [
		{
			title: 'Today',
			rows: [
				{ id: 't-am', title: '09:00', description: 'Morning' },
				{ id: 't-pm', title: '14:00', description: 'Afternoon' },
			],
		},
		{ title: 'Tomorrow', rows: [{ id: 'n-am', title: '09:00', description: 'Morning' }] },
	],
};

const rows = fc.uniqueArray(
	fc.record(
		{
			id: textUpTo(LIMITS.rowId),
			title: textUpTo(LIMITS.rowTitle),
			description: textUpTo(LIMITS.rowDescription),
		},
		{ requiredKeys: ['id', 'title'] },
	),
	{ minLength: 1, maxLength: LIMITS.rows, selector: ({ id }) => id },
);

const arbitrary = fc
	.record(
		{
			kind: fc.constant('list' as const),
			header: fc.record({ type: fc.constant('text' as const), text: textUpTo(LIMITS.headerText) }),
			body: body,
			footer: textUpTo(LIMITS.footer),
			buttonText: textUpTo(LIMITS.listButton),
			rows,
			perSection: fc.integer({ min: 1, max: LIMITS.rows }),
			title: textUpTo(LIMITS.sectionTitle),
		},
		{ requiredKeys: ['kind', 'body', 'buttonText', 'rows', 'perSection', 'title'] },
	)
	.map(({ rows, perSection, title, ...message }) => ({
		...message,
		sections: rows
			.filter((_row, position) => position % perSection === 0)
			.map((_row, section) => ({
				title,
				rows: rows.slice(section * perSection, (section + 1) * perSection),
			})),
	}));

/** `interactive` of the list with everything. */
export const FULL_LIST = {
	type: 'list',
	header: { type: 'text', text: 'Delivery slots' },
	body: { text: 'Pick a slot' },
	footer: { text: 'Free rescheduling' },
	action: {
		button: 'See slots',
		sections: [
			{
				title: 'Today',
				rows: [
					{ id: 't-am', title: '09:00-12:00', description: 'Morning' },
					{ id: 't-pm', title: '14:00-18:00' },
				],
			},
			{ title: 'Tomorrow', rows: [{ id: 'n-am', title: '09:00-12:00' }] },
		],
	},
};

export const LIST = {
	variants: [
		described,
		{ ...described, sections: [{ title: 'Today', rows: [{ id: 't-am', title: '09:00' }] }] },
	],
	arbitrary: () => arbitrary,
	messages,
	meta: [
		{
			why: 'a list',
			message: messages.untitled,
			content: {
				type: 'interactive',
				interactive: {
					type: 'list',
					body: { text: 'Choose' },
					action: { button: 'Open', sections: [{ rows: [{ id: 'a', title: 'Soup' }] }] },
				},
			},
		},
		{
			why: 'a list with everything',
			message: messages.full,
			content: interactive(FULL_LIST),
		},
	],
} as const satisfies KindSamples<'list'>;
