import { partition } from 'lodash';

import { validate } from '../../nodes/WhatsAppInteractive/messages/rules/validate';
import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../nodes/WhatsAppInteractive/messages/submission';
import { isRecord } from '../../nodes/WhatsAppInteractive/common/json';
import { namesIn } from '../../nodes/WhatsAppInteractive/common/members';
import { ALL_PROVIDERS, PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from '../engine/accounts';
import { listenAtInfobip } from '../support/infobip-inbox';
import { offeredOptions } from '../support/offered-options';
import { setAt } from '../unit/messages/support/set-at';
import { variantsOf } from '../samples/submissions';
import { callProvider } from './support/provider-calls';
import { useSandbox } from './support/use-sandbox';

/*
 * What the sandbox refuses of a message, the rules refuse before it goes out: a rule that a kind of
 * message was not given is missed here.
 */

const sandbox = useSandbox();

beforeEach(() => listenAtInfobip(sandbox()));

/** One value of a message, and what it is replaced with. */
interface Change {
	readonly at: string;
	readonly what: string;
	readonly value: unknown;
}

/** Longer than all texts but a text message and the body of a list, and no longer than an ID may be. */
const LONG = 'a'.repeat(2000);

/** What says of which form a part of a message is; the editor gives no others. */
const FORMS = ['kind', 'type', 'source', 'by', 'action'];

/** What is done to a text, to a list, and to whatever is in them. */
function changesIn(value: unknown, at: string): Change[] {
	if (typeof value === 'string') {
		return [
			{ at, what: 'left out', value: undefined },
			{ at, what: 'too long', value: LONG },
		];
	}
	if (Array.isArray(value)) {
		const elements: readonly unknown[] = value;
		return [
			{ at, what: 'without an element', value: [] },
			{ at, what: 'with one element', value: elements.slice(0, 1) },
			{
				at,
				what: 'with many elements',
				value: Array.from({ length: 300 }, () => elements[0]),
			},
			...elements.flatMap((element, index) =>
				typeof element === 'string' ? [] : changesIn(element, `${at}[${index}]`),
			),
		];
	}
	return isRecord(value)
		? namesIn(value)
				.filter((name) => !FORMS.includes(name))
				.flatMap((name) => changesIn(value[name], `${at}.${name}`))
		: [];
}

const placed = (provider: ProviderId, submission: Submission): Submission => ({
	...submission,
	sender: SENDERS[provider],
	preparedAt: Date.now(),
	options: offeredOptions(PROVIDERS[provider], submission),
});

const CASES = ALL_PROVIDERS.flatMap((provider) =>
	namesIn(provider.encode).map((kind) => [provider.id, kind] as const),
);

/** Whether none of a provider's rules has anything against a submission; those of one path are asked first. */
function isTaken(provider: ProviderId, submission: Submission, first = ''): boolean {
	const rules = rulesFor(PROVIDERS[provider], submission.message.kind);
	return partition(rules, ({ path }) => path === first)
		.flat()
		.every((rule) => validate(submission, [rule]).faults.length === 0);
}

/** What the rules let through on purpose, or what the editor does not give. */
const LET_THROUGH: ReadonlyArray<readonly [change: RegExp, why: string]> = [
	[/ flow message\.data\.orderId left out$/, "an object without members is a user's own"],
	[
		/\.expiry\.description left out$/,
		'no page says whether an order needs it, the sandbox asks for it',
	],
	[
		/\.body\[\]\.name left out$/,
		'the fields name all variables or none; only a list (JSON) can mix',
	],
	[/\.body\[\]\.name too long$/, 'the documents differ on the length, which gives a hint'],
	[/\.filling\.cards(\[\]\.buttons)? without an element$/, 'the editor leaves out an empty list'],
	[/^kaleyra orderStatus message\.footer too long$/, 'the editor does not offer it there'],
	[/^messangi .*\.header\.filename too long$/, 'the editor does not offer it there'],
];

const isLetThrough = (name: string): boolean => LET_THROUGH.some(([change]) => change.test(name));

/**
 * The messages that the rules take though one value of them was changed, by the name of the change.
 * The first element and variant that has the value stands for all.
 */
function* changedAndTaken(
	provider: ProviderId,
	kind: MessageKind,
): Generator<readonly [name: string, changed: Submission]> {
	const tried = new Set<string>();
	for (const variant of variantsOf(kind)) {
		const submission = placed(provider, variant);
		if (!isTaken(provider, submission)) continue;
		for (const { at, what, value } of changesIn(submission.message, 'message')) {
			const path = at.replace(/\[\d+\]/g, '[]');
			const name = `${provider} ${kind} ${path} ${what}`;
			if (tried.has(name)) continue;
			tried.add(name);
			const changed = setAt(submission, at, value);
			if (isTaken(provider, changed, path)) yield [name, changed];
		}
	}
}

const seen: string[] = [];

test.each(CASES)('%s %s: the rules refuse what the sandbox refuses', async (provider, kind) => {
	const missed: string[] = [];
	for (const [name, submission] of changedAndTaken(provider, kind)) {
		const { violations } = await callProvider(sandbox(), provider, submission);
		if (violations.length > 0) missed.push(`${name}: ${violations.join('; ')}`);
	}
	seen.push(...missed.map((each) => each.split(':')[0] ?? ''));
	expect(missed.filter((each) => !isLetThrough(each.split(':')[0] ?? ''))).toEqual([]);
});

test('each exception is about something that the sandbox refuses', () => {
	const idle = LET_THROUGH.filter(([change]) => !seen.some((name) => change.test(name)));
	expect(idle).toEqual([]);
});
