import { CAPACITY, History } from '../../../../nodes/WhatsAppInteractive/receiving/history/history';
import type { Identity } from '../../../../nodes/WhatsAppInteractive/receiving/history/identity';

const identity = (subject: number, rank: number | null = null, detail = 'abc'): Identity => ({
	subject: String(subject).padStart(8, '0'),
	rank,
	detail,
});

test('an event is new once', () => {
	const history = new History();
	expect(history.add(identity(1))).toBe(true);
	expect(history.add(identity(1))).toBe(false);
	expect(history.add(identity(2))).toBe(true);
	expect(history.add(identity(1, 3))).toBe(true);
	expect(history.add(identity(1, 3, 'abd'))).toBe(true);
	expect(history.add(identity(1, 3, 'abd'))).toBe(false);
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
	for (const earlier of before) history.add(identity(1, earlier));
	history.add(identity(2, 5));
	expect(history.isLate(identity(1, rank))).toBe(late);
	expect(history.isLate(identity(1, null))).toBe(false);
});

test('the oldest events are forgotten first, and with them how far their messages got', () => {
	const history = new History(3);
	for (const subject of [1, 2, 3, 4]) history.add(identity(subject, 4));
	expect(history.isLate(identity(1, 3))).toBe(false);
	expect(history.isLate(identity(2, 3))).toBe(true);
	expect(history.add(identity(1, 4))).toBe(true);
	expect(history.add(identity(3, 4))).toBe(false);
});

test('what is written down can be read again', () => {
	const first = new History();
	for (const subject of [1, 2, 3]) first.add(identity(subject, subject === 2 ? 4 : null));
	const second = new History();
	second.merge(first.toString());
	expect(second.toString()).toBe(first.toString());
	expect(second.add(identity(1))).toBe(false);
	expect(second.isLate(identity(2, 3))).toBe(true);
});

test('two histories become one', () => {
	const first = new History();
	const second = new History();
	first.add(identity(1));
	second.add(identity(1));
	second.add(identity(2));
	first.merge(second.toString());
	expect(first.add(identity(2))).toBe(false);
	expect(first.toString()).toHaveLength(24);
});

test.each([
	['nothing', ''],
	['something else', 'a text that somebody wrote into it'],
	['half of a record', '00000001-ab'],
	['a record that is none', '00000001?abc'],
	['a list in place of a text', '[{"a":1}]'],
])('%s written down is no event', (_what, text) => {
	const history = new History();
	history.merge(text);
	expect(history.toString()).toBe('');
});

test('it stays within some tens of kilobytes, however much comes in and whatever is read', () => {
	const history = new History();
	for (let subject = 0; subject < 3 * CAPACITY; subject++) history.add(identity(subject, 4));
	const full = history.toString();
	expect(full).toHaveLength(CAPACITY * 12);
	expect(full.length).toBeLessThan(40_000);
	const other = new History();
	other.merge(full + full.replaceAll('abc', 'abd'));
	expect(other.toString()).toHaveLength(full.length);
});
