import { REMEMBERED_EVENTS as CAPACITY } from '../../../../nodes/WhatsAppInteractive/common/remembered-events';
import { History } from '../../../../nodes/WhatsAppInteractive/receiving/history/history';
import type { Identity } from '../../../../nodes/WhatsAppInteractive/receiving/history/identity';

const identity = (
	subject: number,
	rank: number | null = null,
	detail = 'abcd',
	isLasting = false,
): Identity => ({ subject: String(subject).padStart(7, '0'), rank, detail, isLasting });

/** Takes an event that n8n has stored; false where it is known already. */
function take(history: History, event: Identity): boolean {
	if (history.knows([event])) return false;
	history.begin(event, Promise.resolve());
	history.keep(event);
	return true;
}

test('an event is new once', () => {
	const history = new History();
	expect(take(history, identity(1))).toBe(true);
	expect(take(history, identity(1))).toBe(false);
	expect(take(history, identity(2))).toBe(true);
	expect(take(history, identity(1, 3))).toBe(true);
	expect(take(history, identity(1, 3, 'abde'))).toBe(true);
	expect(take(history, identity(1, 3, 'abde'))).toBe(false);
});

test('an event is known under any of its identities', () => {
	const history = new History();
	take(history, identity(1));
	expect(history.knows([identity(2), identity(1)])).toBe(true);
	expect(history.knows([identity(2), identity(3)])).toBe(false);
});

test.each([
	['nothing', [], 3, false],
	['an earlier stage', [1], 3, false],
	['the same stage', [3], 3, false],
	['a later stage', [4], 3, true],
	['an earlier and a later stage', [1, 4, 2], 3, true],
	['what is no report', [null], 3, false],
])('after %s a report is late or not', (_what, before, rank, late) => {
	const history = new History();
	for (const earlier of before) take(history, identity(1, earlier));
	take(history, identity(2, 5));
	expect(history.isLate(identity(1, rank))).toBe(late);
	expect(history.isLate(identity(1, null))).toBe(false);
});

describe('an event under way', () => {
	test('is known, and counts for what comes late, but is not written down', () => {
		const history = new History();
		history.begin(identity(1, 4), Promise.resolve());
		expect(history.knows([identity(1, 4)])).toBe(true);
		expect(history.isLate(identity(1, 3))).toBe(true);
		expect(history.toText()).toBe('');
		expect(history.toText([identity(1, 4)])).toBe('00000014abcd');
	});

	test('that n8n has not taken is new again, and nothing is late because of it', () => {
		const history = new History();
		take(history, identity(1, 1));
		history.begin(identity(1, 4), Promise.resolve());
		history.forget(identity(1, 4));
		expect(history.knows([identity(1, 4)])).toBe(false);
		expect(history.isLate(identity(1, 3))).toBe(false);
		expect(history.isLate(identity(1, 0))).toBe(true);
		expect(take(history, identity(1, 4))).toBe(true);
	});

	test('is written down when n8n has taken it, and by nobody who did not begin with it', () => {
		const history = new History();
		history.keep(identity(1));
		expect(history.toText()).toBe('');
		history.begin(identity(1), Promise.resolve());
		history.keep(identity(1));
		expect(history.toText()).toBe('0000001-abcd');
	});

	test('that is no report takes nothing from how far its message got', () => {
		const history = new History();
		take(history, identity(1, 4));
		history.begin(identity(1), Promise.resolve());
		history.forget(identity(1));
		expect(history.isLate(identity(1, 3))).toBe(true);
	});

	test('that another process has stored is forgotten by nobody', () => {
		const history = new History();
		history.merge('0000001-abcd');
		history.forget(identity(1));
		expect(history.knows([identity(1)])).toBe(true);
	});

	test('can be waited for by a call that has it as well, and by no other', async () => {
		const history = new History();
		const end = new Promise((resolve) => setImmediate(resolve));
		history.begin(
			identity(1),
			end.then(() => history.forget(identity(1))),
		);
		expect(history.underWayOf([identity(2)])).toBeUndefined();
		await history.underWayOf([identity(2), identity(1)]);
		expect(history.knows([identity(1)])).toBe(false);
		expect(history.underWayOf([identity(1)])).toBeUndefined();
	});
});

test('the oldest events are forgotten first, and with them how far their messages got', () => {
	const history = new History(3);
	for (const subject of [1, 2, 3, 4]) take(history, identity(subject, 4));
	expect(history.isLate(identity(1, 3))).toBe(false);
	expect(history.isLate(identity(2, 3))).toBe(true);
	expect(take(history, identity(1, 4))).toBe(true);
	expect(take(history, identity(3, 4))).toBe(false);
});

test('what has made room for newer events does not come back with an older state of what is stored', () => {
	const history = new History(3);
	for (const subject of [1, 2, 3]) take(history, identity(subject));
	const older = history.toText();
	for (const subject of [4, 5]) take(history, identity(subject));
	const newer = history.toText();
	history.merge(older);
	expect(history.toText()).toBe(newer);
	// What another process has stored is not among it.
	history.merge(older + newer.slice(-12).replace('5', '6'));
	expect([4, 5, 6].filter((subject) => history.knows([identity(subject)]))).toEqual([4, 5, 6]);
	expect(take(history, identity(1))).toBe(true);
});

test.each([
	['an earlier stage', [identity(1, 1), identity(1, 4)]],
	['the same stage in other words', [identity(1, 4, 'aaaa'), identity(1, 4, 'bbbb')]],
	['a later stage', [identity(1, 5), identity(1, 4)]],
])('how far a message got outlives a report on %s that is forgotten', (_what, [first, second]) => {
	const history = new History(2);
	for (const each of [first, second, identity(2)]) if (each) take(history, each);
	expect(history.isLate(identity(1, 3))).toBe(true);
	expect(history.isLate(identity(1, 4))).toBe(false);
});

test('what is kept beside is written with the rest, and no more than there is room for', () => {
	const history = new History(3);
	for (const subject of [1, 2]) take(history, identity(subject));
	expect(history.toText([identity(3), identity(4)])).toBe('0000002-abcd0000003-abcd0000004-abcd');
});

test.each([
	['at the beginning', 0],
	['when others have been forgotten', 30],
])(
	'an event that is to be kept longer outlives others, up to a third of all: %s',
	(_when, others) => {
		const history = new History(9);
		for (let subject = 200; subject < 200 + others; subject++) take(history, identity(subject));
		for (const subject of [1, 2, 3, 4]) take(history, identity(subject, null, 'abcd', true));
		for (let subject = 10; subject < 100; subject++) take(history, identity(subject, 4));
		const known = [1, 2, 3, 4].filter((subject) =>
			history.knows([identity(subject, null, 'abcd', true)]),
		);
		expect(known).toEqual([2, 3, 4]);
		expect(history.knows([identity(99, 4)])).toBe(true);
		expect(history.toText()).toHaveLength(9 * 12);
	},
);

test('what is written down can be read again', () => {
	const first = new History();
	take(first, identity(1));
	take(first, identity(2, 4));
	take(first, identity(3, null, 'abcd', true));
	const second = new History();
	second.merge(first.toText());
	expect(second.toText()).toBe(first.toText());
	expect(take(second, identity(1))).toBe(false);
	expect(take(second, identity(3, null, 'abcd', true))).toBe(false);
	expect(second.isLate(identity(2, 3))).toBe(true);
});

test('two histories become one', () => {
	const first = new History();
	const second = new History();
	take(first, identity(1));
	take(second, identity(1));
	take(second, identity(2));
	first.merge(second.toText());
	expect(take(first, identity(2))).toBe(false);
	expect(first.toText()).toHaveLength(24);
});

test.each([
	['nothing', ''],
	['something else', 'a text that somebody wrote into it'],
	['half of a record', '0000001-ab'],
	['a record that is none', '0000001?abcd'],
	['a list in place of a text', '[{"a":1}]'],
])('%s written down is no event', (_what, text) => {
	const history = new History();
	history.merge(text);
	expect(history.toText()).toBe('');
});

test('it stays within some tens of kilobytes, however much comes in and whatever is read', () => {
	const history = new History();
	for (let subject = 0; subject < 3 * CAPACITY; subject++) take(history, identity(subject, 4));
	const full = history.toText();
	expect(full).toHaveLength(CAPACITY * 12);
	expect(full.length).toBeLessThan(40_000);
	const other = new History();
	other.merge(full + full.replaceAll('abcd', 'abce'));
	expect(other.toText()).toHaveLength(full.length);
});
