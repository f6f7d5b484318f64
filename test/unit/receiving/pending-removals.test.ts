import {
	cancelRemoval,
	removeAtOnce,
	scheduleRemoval,
} from '../../../nodes/WhatsAppInteractive/receiving/registration/pending-removals';

/** A removal that notes when it begins, and lasts until it is let go. */
function removal() {
	const log: string[] = [];
	let letGo: () => void = () => undefined;
	const gate = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	const remove = async () => {
		log.push('begun');
		await gate;
		log.push('over');
	};
	return { log, letGo, remove };
}

afterEach(async () => await removeAtOnce());

test('a registration that is not wanted again is removed', async () => {
	const { log, letGo, remove } = removal();
	scheduleRemoval('a', remove);
	expect(log).toEqual([]);
	letGo();
	await removeAtOnce();
	expect(log).toEqual(['begun', 'over']);
	expect(await cancelRemoval('a')).toBe(false);
});

test('one that is wanted again stays, and its neighbour goes', async () => {
	const [first, second] = [removal(), removal()];
	scheduleRemoval('a', first.remove);
	scheduleRemoval('b', second.remove);
	expect(await cancelRemoval('a')).toBe(true);
	second.letGo();
	await removeAtOnce();
	expect([first.log, second.log]).toEqual([[], ['begun', 'over']]);
});

test('three changes in a row: nothing is removed, and then the end is', async () => {
	const { log, letGo, remove } = removal();
	for (let change = 0; change < 3; change++) {
		scheduleRemoval('a', remove);
		expect(await cancelRemoval('a')).toBe(true);
	}
	scheduleRemoval('a', remove);
	letGo();
	await removeAtOnce();
	expect(log).toEqual(['begun', 'over']);
});

test('what comes too late waits for the removal, so that what it makes is not removed', async () => {
	const { log, letGo, remove } = removal();
	scheduleRemoval('a', remove);
	const removed = removeAtOnce();
	while (log.length === 0) await Promise.resolve();
	const calledOff = cancelRemoval('a').then((result) => log.push(`called off: ${result}`));
	await Promise.resolve();
	expect(log).toEqual(['begun']);
	letGo();
	await Promise.all([removed, calledOff]);
	expect(log).toEqual(['begun', 'over', 'called off: false']);
});

test('two ends in a row are one', async () => {
	const { log, letGo, remove } = removal();
	scheduleRemoval('a', remove);
	scheduleRemoval('a', remove);
	letGo();
	await removeAtOnce();
	expect(log).toEqual(['begun', 'over']);
});
