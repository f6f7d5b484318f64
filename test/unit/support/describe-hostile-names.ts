import fc from 'fast-check';

import { readMapped } from '../../../nodes/WhatsAppInteractive/operations/parts/template/mapped-variables';
import { OPERATIONS } from '../../../nodes/WhatsAppInteractive/operations/operations';
import { Reader } from '../../../nodes/WhatsAppInteractive/operations/reader/reader';
import { readSubmission } from '../../../nodes/WhatsAppInteractive/operations/read-submission';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { checkSubmission } from '../../../nodes/WhatsAppInteractive/messages/parse-submission';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { ALL_PROVIDERS, encodeFor, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { withAdditionalPayload } from '../../../nodes/WhatsAppInteractive/sending/running/payload';
import { post } from '../events/support';
import { answer } from '../providers/support/decode-cases';
import { checkProperty } from '../../support/random';
import { ANY_ACCOUNT } from '../../support/any-account';

/*
 * Names come from outside: those of a workflow's mapper and JSON fields, of webhooks, of answers. None
 * may reach what all objects of the process have in common.
 */

const HOSTILE = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'__defineGetter__',
	'polluted',
	'',
	'0',
	'-1',
	'length',
] as const;

/** Words that lead into the readers. */
const KNOWN = [
	...['t', 'header', 'body', 'button', 'buttons', 'card', 'cards', 'orderStatus', 'shown', 'code'],
	...['image', 'url', 'type', 'index', 'text', 'name', 'title', 'id', 'rows', 'sections', 'order'],
	...['items', 'value', 'schema', 'entry', 'changes', 'messages', 'statuses', 'results', 'payload'],
	...['interactive', 'contacts', 'errors', 'status', 'message', 'notes', 'item', 'section', 'row'],
] as const;

const word = fc.constantFrom<string>(...HOSTILE, ...KNOWN);

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
	json: fc.oneof(
		{ maxDepth: 5, depthSize: 'large' },
		word,
		fc.constantFrom<unknown>(null, true, 7, '', 'yes', '919800000001', 'template'),
		fc.array(tie('json'), { maxLength: 3 }),
		fc.array(fc.tuple(word, tie('json')), { maxLength: 4 }).map(Object.fromEntries),
	),
}));

/** What all objects, lists, functions and texts have, and what stands behind each name. */
const innards = (): unknown[] =>
	[Object, Object.prototype, Array.prototype, Function.prototype, String.prototype, Array].map(
		(each) => Object.entries(Object.getOwnPropertyDescriptors(each)),
	);

const KINDS = Object.keys(OPERATIONS) as MessageKind[];

/** Does what sending one item does, short of the network. */
function send(kind: MessageKind, parameters: ReadonlyMap<string, unknown>): void {
	const item = readSubmission(kind, (name) => parameters.get(name) ?? '', {
		timezone: 'UTC',
		now: 0,
	});
	for (const provider of ALL_PROVIDERS) {
		const rules = rulesFor(provider, kind);
		if (item.type === 'unread') {
			validate(item.draft, rules);
			continue;
		}
		const { submission } = item;
		const checked = checkSubmission(submission, rules);
		const encoded =
			'submission' in checked
				? encodeFor(provider, kind, checked.submission)
				: ({ type: 'bodiless' } as const);
		const body = encoded.type === 'body' ? encoded.body : {};
		withAdditionalPayload(body, submission.options.additionalPayload);
	}
}

/** What all objects have in common, and is frozen where a test wants to see every attempt to write. */
const SHARED = [Object, Array, Function, String, Number, Map, Set, RegExp, Date, Promise].map(
	({ prototype }): object => prototype,
);

/** What an attempt to write into something frozen ends with, also where it is caught. */
const ATTEMPT = /read only|not extensible|Cannot (?:assign|redefine|define|add)/;

/**
 * Lets hostile names run through everything that is read from outside.
 * @param isFrozen whether nothing can be written into what objects share: then each attempt throws;
 * without, an attempt shows in what they have afterwards
 */
export function describeHostileNames(isFrozen: boolean): void {
	let before: unknown[];
	beforeAll(() => {
		if (isFrozen) for (const prototype of SHARED) Object.freeze(prototype);
		before = innards();
	});
	afterEach(() => {
		expect(innards()).toEqual(before);
		expect(Object.getPrototypeOf(Object.prototype)).toBeNull();
	});

	test.each([
		't:button:__proto__:evil:polluted',
		't:button:0:__proto__:polluted',
		't:card:__proto__:code',
		't:card:__proto__:header:image:url',
		't:card:__proto__:button:__proto__:evil:polluted',
		't:header:__proto__:polluted',
		't:header:image:__proto__',
		't:body:__proto__',
		't:orderStatus:__proto__',
		't:__proto__:polluted',
		't:constructor:prototype:polluted',
		't:button:constructor:prototype:polluted',
	])('the mapper’s field %s reaches no other object', (id) => {
		for (const value of ['yes', { polluted: 'yes' }]) {
			readMapped(
				't',
				{ value: Object.fromEntries([[id, value]]) },
				new Reader(() => undefined),
				'V',
			);
		}
		expect({}).not.toHaveProperty('polluted');
		expect({}).not.toHaveProperty('type');
	});

	test(`the mapper’s fields reach no other object`, () => {
		const id = fc.array(word, { minLength: 1, maxLength: 7 }).map((path) => `t:${path.join(':')}`);
		checkProperty(
			fc.property(fc.array(fc.tuple(id, json), { maxLength: 6 }), (fields) => {
				const mapper = { value: Object.fromEntries(fields) };
				const parameters = new Map<string, unknown>([
					['template', 't|en'],
					['templateVariables', mapper],
				]);
				send('template', parameters);
				expect(innards()).toEqual(before);
			}),
			{ numRuns: 100 },
		);
	});

	test.each(KINDS)(`the fields of %s reach no other object`, (kind) => {
		const asked = new Set<string>();
		readSubmission(
			kind,
			(name) => {
				asked.add(name);
				return name.endsWith('Source') ? 'json' : '';
			},
			{ timezone: 'UTC', now: 0 },
		);
		const given = fc.oneof(
			json,
			json.map((value) => JSON.stringify(value)),
		);
		const fields = [...asked, 'options'].map((name) =>
			fc.tuple(
				fc.constant(name),
				name.endsWith('Source') ? fc.constantFrom('json', 'fields') : given,
			),
		);
		checkProperty(
			fc.property(fc.tuple(...fields), (parameters) => {
				send(kind, new Map(parameters));
				expect(innards()).toEqual(before);
			}),
			{ numRuns: 15 },
		);
	});

	describe.each(ALL_PROVIDERS.map((provider) => [provider.id, provider] as const))(
		'%s',
		(_id, provider) => {
			test(`a webhook’s body and an answer reach no other object`, () => {
				checkProperty(
					fc.property(json, fc.constantFrom(200, 400), (body, statusCode) => {
						const events = provider.decodeEvents(post(body));
						const problems = events.map(({ event }) => 'unknown' in event && event.unknown.problem);
						expect(problems.filter((problem) => ATTEMPT.test(String(problem)))).toEqual([]);
						for (const kind of KINDS) provider.decode(answer(statusCode, body), kind, ANY_ACCOUNT);
						expect(innards()).toEqual(before);
					}),
					{ numRuns: 60 },
				);
			});
		},
	);
}
