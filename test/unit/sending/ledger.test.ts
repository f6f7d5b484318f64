import { Ledger } from '../../../nodes/WhatsAppInteractive/sending/ledger';

const SETTLED = { receipt: { messageId: 'm', status: 'sent' } };
const PARAMETERS = { text: '={{ $now }}' };
const ORDER = { order: 'A' };

/** The node's context after an item was settled, as n8n stores it. */
function stored(): Record<string, unknown> {
	const context = {};
	new Ledger(context, 2, PARAMETERS).settle(0, ORDER, SETTLED);
	return JSON.parse(JSON.stringify(context)) as Record<string, unknown>;
}

test('what is settled is found when the same run is tried again', () => {
	expect(new Ledger(stored(), 2, PARAMETERS).find(0, { ...ORDER })).toMatchObject(SETTLED);
});

test.each([
	['another item', 2, PARAMETERS, 1, ORDER],
	['other data in the item', 2, PARAMETERS, 0, { order: 'B' }],
	['other parameters of the node', 2, { text: 'Corrected' }, 0, ORDER],
	['another run of the node, as in a loop', 3, PARAMETERS, 0, ORDER],
] as const)('%s is sent', (_what, run, parameters, item, json) => {
	expect(new Ledger(stored(), run, parameters).find(item, json)).toBeUndefined();
});

test('a new run of the node throws the book of the one before away', () => {
	const context = stored();
	new Ledger(context, 3, PARAMETERS);
	expect(context).toEqual({ whatsAppInteractive: { run: 3, entries: {} } });
});

test('nothing is left when it is closed', () => {
	const context = stored();
	new Ledger(context, 2, PARAMETERS).close();
	expect(context).toEqual({});
});

test.each([null, 'x', [], { run: 2 }, { run: 2, entries: null }])(
	'a context that holds something else (%j) is no ledger',
	(found) => {
		const ledger = new Ledger({ whatsAppInteractive: found }, 2, PARAMETERS);
		expect(ledger.find(0, ORDER)).toBeUndefined();
	},
);
