import { inputFields } from '../../../../nodes/WhatsAppInteractive/sending/outcome/input-fields';
import {
	nameFirst,
	placesOf,
} from '../../../../nodes/WhatsAppInteractive/sending/outcome/name-first';
import { withSummary } from '../../../../nodes/WhatsAppInteractive/sending/outcome/run-summary';

/* What becomes of several items, in few words. */

test.each([
	[[3], '3', 'item 3'],
	[[3, 5], '3, 5', 'items 3, 5'],
	[[0, 1, 2, 3, 4], '0, 1, 2, 3, 4', 'items 0, 1, 2, 3, 4'],
	[[0, 1, 2, 3, 4, 5], '0, 1, 2, 3, 4 and 1 more', 'items 0, 1, 2, 3, 4 and 1 more'],
])('the items %j are named %s', (positions, names, places) => {
	expect(nameFirst(positions)).toBe(names);
	expect(placesOf(positions)).toBe(places);
});

const STOPPED = 'When the node stopped, 0 items had been accepted, ';

test.each([
	['a run of one item', 'Look.', { accepted: 0, failedAt: [0], untried: 0 }, 'Look.'],
	[
		'an error that has nothing else to say',
		null,
		{ accepted: 0, failedAt: [], untried: 2 },
		`${STOPPED}2 items had not been tried.`,
	],
	[
		'an error with advice',
		'Look.',
		{ accepted: 0, failedAt: [0], untried: 1 },
		`Look. ${STOPPED}item 0 failed, 1 item had not been tried.`,
	],
	[
		'untried items that need nothing',
		'Look.',
		{ accepted: 0, failedAt: [0], untried: 1, faulty: { at: [], lookedAt: 1 } },
		`Look. ${STOPPED}item 0 failed, 1 item had not been tried.`,
	],
	[
		'untried items that were all looked at',
		'Look.',
		{ accepted: 0, failedAt: [0], untried: 2, faulty: { at: [1, 2], lookedAt: 2 } },
		`Look. ${STOPPED}item 0 failed, 2 items had not been tried. Of these, items 1, 2 need a correction as well.`,
	],
	[
		'untried items of which some were looked at',
		'Look.',
		{ accepted: 0, failedAt: [0], untried: 3, faulty: { at: [2], lookedAt: 2 } },
		`Look. ${STOPPED}item 0 failed, 3 items had not been tried. Of the first 2 of these, item 2 needs a correction as well.`,
	],
])('%s: the error says how far the run came', (_what, description, all, told) => {
	expect(withSummary({ description }, all).description).toBe(told);
});

test.each([
	['nothing', undefined, {}],
	['the fields', { order: 'A' }, { order: 'A' }],
	['the fields without an error of before', { order: 'A', error: 'Refused' }, { order: 'A' }],
])('of an input with %s it stands in the output', (_what, json, fields) => {
	expect(inputFields(json)).toEqual(fields);
});
