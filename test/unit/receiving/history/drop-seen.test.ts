import { createEvent, unknownContent } from '../../../../nodes/WhatsAppInteractive/events/event';
import { createEventBase } from '../../../../nodes/WhatsAppInteractive/events/event-base';
import {
	dropSeen,
	keepAll,
} from '../../../../nodes/WhatsAppInteractive/receiving/history/drop-seen';
import { History } from '../../../../nodes/WhatsAppInteractive/receiving/history/history';
import type { Identity } from '../../../../nodes/WhatsAppInteractive/receiving/history/identity';
import type { Answer } from '../../../../nodes/WhatsAppInteractive/waiting/recognise';

const ANSWER: Answer = {
	ending: 'reply',
	reference: {
		executionId: '7',
		nodeId: '4f1c0000-0000-4000-8000-000000000000',
		nonce: 'abcd',
		token: '0'.repeat(64),
		deadline: undefined,
		goal: 'reply',
	},
};

const DECODED = createEvent(createEventBase('2026-11-18T12:00:00.000Z'), unknownContent(null), {});

const identity = (rank: number, detail = 'abcd'): Identity => ({
	subject: '0000001',
	rank,
	detail,
	isLasting: false,
});

const NEW = identity(3);
const KNOWN = identity(4);
const BEFORE_KNOWN = identity(1);
const KNOWN_AND_LATE = identity(2);

const KEEPS_ALL = { dropDuplicates: false, dropLateReports: false };
const DROPS_DUPLICATES = { dropDuplicates: true, dropLateReports: false };
const DROPS_LATE = { dropDuplicates: false, dropLateReports: true };

test.each([
	[
		'what is there for the first time starts the workflow',
		identity(5),
		DROPS_DUPLICATES,
		{},
		'kept',
	],
	['what was there before does not', KNOWN, DROPS_DUPLICATES, {}, 'duplicate'],
	['or does, where the user wants all of them', KNOWN, KEEPS_ALL, {}, 'kept'],
	[
		'an answer that an execution has had does not',
		KNOWN,
		KEEPS_ALL,
		{ answer: ANSWER },
		'duplicate',
	],
	['an answer that is new does', identity(5), DROPS_LATE, { answer: ANSWER }, 'kept'],
	[
		'one that is a report after a later one is for the execution alone',
		NEW,
		DROPS_LATE,
		{ answer: ANSWER },
		'kept, late, for the execution',
	],
	['a report after a later one is marked', NEW, DROPS_DUPLICATES, {}, 'kept, late'],
	['a report after a later one does not, where the user wants that', NEW, DROPS_LATE, {}, 'late'],
	[
		'both late and there before is told as a repeat',
		KNOWN_AND_LATE,
		DROPS_DUPLICATES,
		{},
		'duplicate',
	],
	['and as late where repeats are wanted', KNOWN_AND_LATE, DROPS_LATE, {}, 'late'],
	['or starts it, marked', KNOWN_AND_LATE, KEEPS_ALL, {}, 'kept, late'],
] as const)('%s', (_what, event, rules, more, becomes) => {
	const history = new History();
	for (const before of [BEFORE_KNOWN, KNOWN_AND_LATE, KNOWN]) {
		history.begin(before, Promise.resolve());
	}
	const added: Identity[] = [];
	const decoded = { ...DECODED, ...more };
	const sifted = dropSeen([{ decoded, identities: [event] }], history, rules, (each) => {
		added.push(each);
	});
	const isKept = becomes.startsWith('kept');
	expect(sifted).toEqual({
		kept: isKept
			? [
					{
						...decoded,
						late: becomes.startsWith('kept, late'),
						...(becomes.endsWith('for the execution') && { isForExecution: true }),
					},
				]
			: [],
		duplicates: becomes === 'duplicate' ? 1 : 0,
		late: becomes === 'late' ? 1 : 0,
	});
	// What is new is remembered also where it is dropped, and nothing is twice.
	expect(added).toEqual([KNOWN, KNOWN_AND_LATE].includes(event) ? [] : [event]);
});

/* Infobip tells a payment twice, and with one of them alone the reference to the execution. */
describe('what is said twice, once as an answer', () => {
	const SAID = identity(5, 'said');
	const AS_ANSWER = identity(5, 'answ');
	const plain = { decoded: DECODED, identities: [SAID] } as const;
	const answering = {
		decoded: { ...DECODED, answer: ANSWER },
		identities: [SAID],
		asAnswer: [AS_ANSWER],
	} as const;

	test.each([
		['the answer second', [plain, answering], ['to the workflow', 'to the execution alone']],
		['the answer first', [answering, plain], ['to both']],
		['the answer twice', [answering, answering], ['to both']],
		['without the answer twice', [plain, plain], ['to the workflow']],
	])('%s', (_order, events, gets) => {
		const history = new History();
		const { kept } = dropSeen(events, history, DROPS_DUPLICATES, (each) => {
			history.begin(each, Promise.resolve());
		});
		const told = kept.map(({ answer, isForExecution }) => {
			if (isForExecution) return 'to the execution alone';
			return answer === undefined ? 'to the workflow' : 'to both';
		});
		expect(told).toEqual(gets);
	});
});

test('where nothing is remembered, everything starts the workflow, and nothing is late', () => {
	expect(keepAll([DECODED, DECODED])).toEqual({
		kept: [
			{ ...DECODED, late: false },
			{ ...DECODED, late: false },
		],
		duplicates: 0,
		late: 0,
	});
});
