import { Ledger } from '../../../../nodes/WhatsAppInteractive/sending/outcome/ledger';

const SETTLED = { receipt: { messageId: 'm', status: 'sent' } };
const UNKNOWN = {
	problem: { cause: 'unknownOutcome', what: 'Lost', advice: 'Look.' },
} as const;
const ORDER = { order: 'A' };

/** The node's context after an item was settled in the execution 1, as n8n stores it. */
function stored(settled: typeof SETTLED | typeof UNKNOWN = SETTLED): Record<string, unknown> {
	const context = {};
	new Ledger(context, 2, '1').settle(0, ORDER, settled);
	return JSON.parse(JSON.stringify(context)) as Record<string, unknown>;
}

test.each([
	['the same execution', '1', false],
	['a retry of the execution', '2', true],
])('what is settled is found in %s', (_where, execution, isOfEarlierExecution) => {
	expect(new Ledger(stored(), 2, execution).find(0, { ...ORDER }, true)).toMatchObject({
		settled: SETTLED,
		isOfEarlierExecution,
	});
});

test.each([
	['another item', 2, 1, ORDER],
	['other data in the item', 2, 0, { order: 'B' }],
	['another run of the node, as in a loop', 3, 0, ORDER],
] as const)('%s is sent', (_what, run, item, json) => {
	expect(new Ledger(stored(), run, '1').find(item, json, false)).toBeUndefined();
});

test.each([
	['released in a retry', '2', true, false],
	['kept in a retry without the option', '2', false, true],
	['kept in the tries of one execution', '1', true, true],
])('an unknown outcome is %s', (_what, execution, releases, isFound) => {
	const found = new Ledger(stored(UNKNOWN), 2, execution).find(0, ORDER, releases);
	expect(found !== undefined).toBe(isFound);
});

test('a new run of the node throws the book of the one before away', () => {
	const context = stored();
	new Ledger(context, 3, '1');
	expect(context).toEqual({ whatsAppInteractive: { run: 3, entries: {} } });
});

test('nothing is left when it is closed', () => {
	const context = stored();
	new Ledger(context, 2, '1').close();
	expect(context).toEqual({});
});

test.each([null, 'x', [], { run: 2 }, { run: 2, entries: null }])(
	'a context that holds something else (%j) is no ledger',
	(found) => {
		const ledger = new Ledger({ whatsAppInteractive: found }, 2, '1');
		expect(ledger.find(0, ORDER, false)).toBeUndefined();
	},
);
