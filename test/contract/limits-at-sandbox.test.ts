import { get, groupBy, uniqBy } from 'lodash';

import type { Submission } from '../../nodes/WhatsAppInteractive/messages/submission';
import { validate } from '../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import { SENDERS } from '../engine/accounts';
import { offeredOptions } from '../support/offered-options';
import { placesOfType, type RuleCase } from '../unit/messages/support/rule-cases';
import { setAt } from '../unit/messages/support/set-at';
import { callProvider } from './support/provider-calls';
import { useSandbox } from './support/use-sandbox';

/* What is exactly at a limit of the rules, the sandbox takes, which has its limits from the documents. */

const sandbox = useSandbox();

/** The submission between numbers that the sandbox knows, now. */
const placed = (provider: keyof typeof PROVIDERS, submission: Submission): Submission => ({
	...submission,
	sender: SENDERS[provider],
	preparedAt: Date.now(),
	options: offeredOptions(PROVIDERS[provider], submission),
});

type Limited = RuleCase<'text'> & { readonly max: number };

/** What goes along with a message has one limit for all kinds; one of them is enough. */
const aloneOf = ({ provider, kind, path, max }: Limited): string =>
	path.startsWith('message.') ? `${provider} ${kind} ${path} ${max}` : `${provider} ${path} ${max}`;

const texts: readonly Limited[] = uniqBy(
	placesOfType('text').flatMap(({ rule, ...place }) =>
		rule.max === undefined || rule.max === 0 ? [] : [{ ...place, rule, max: rule.max }],
	),
	(place) => `${aloneOf(place)} ${place.when}`,
);

/** Limits that the rules have and no page about sending does: the sandbox takes more. */
const NOT_REFUSED: ReadonlyArray<readonly [provider: RegExp, place: RegExp, why: string]> = [
	[/kaleyra/, / (correlationId|options\.reference[12])$/, 'Kaleyra cuts off what is longer'],
	[
		/gupshup|kaleyra|dialog360|metaCloud/,
		/^template message\.name$/,
		'Meta limits names where templates are made',
	],
	[/./, /\.suffix$/, 'Meta limits addresses where templates are made'],
	[/./, / message\.filling\.code$/, 'Meta limits codes where it tells of templates'],
	[
		/gupshup|kaleyra|dialog360|metaCloud/,
		/\.payment\.notes\[\]\.key$/,
		'Meta limits notes without saying which part',
	],
];

const isAmong = (
	{ provider, kind, path }: Limited,
	[providers, places]: (typeof NOT_REFUSED)[number],
): boolean => providers.test(provider) && places.test(`${kind} ${path}`);

const isTakenBeyond = (place: Limited): boolean =>
	NOT_REFUSED.some((exception) => isAmong(place, exception));

/** A text of a length that the rule's pattern allows. */
function textOf({ rule, value }: Limited, length: number): string {
	const plain = 'a'.repeat(length);
	return (rule.pattern?.matches.test(plain) ?? true) ? plain : String(value).padStart(length, 'a');
}

async function callWith(place: Limited, length: number) {
	// It refuses an ID that it knows already.
	sandbox().reset();
	const full = setAt(place.base, place.at, textOf(place, length));
	expect(get(full, place.at)).toHaveLength(length);
	const submission = placed(place.provider, full);
	const { faults } = validate(submission, rulesFor(PROVIDERS[place.provider], place.kind));
	return { faults, ...(await callProvider(sandbox(), place.provider, submission)) };
}

const nameOf = ({ path, max, when }: Limited): string => `${path} of ${max} characters${when}`;

// One test for all texts of a kind: a thousand of them would take as long to be told of as to run.
test.each(Object.entries(groupBy(texts, ({ provider, kind }) => `${provider} ${kind}`)))(
	'%s: each text may be as long as its limit, and no longer',
	async (_kind, places) => {
		for (const place of places) {
			const text = nameOf(place);
			const { faults, violations, outcome } = await callWith(place, place.max);
			expect({ text, faults, violations, outcome: outcome.type }).toEqual({
				text,
				faults: [],
				violations: [],
				outcome: 'accepted',
			});
			const longer = await callWith(place, place.max + 1);
			expect({
				text,
				faults: longer.faults.map(({ path }) => path),
				outcome: longer.outcome.type,
			}).toEqual({
				text,
				faults: [place.path],
				outcome: isTakenBeyond(place) ? 'accepted' : 'refused',
			});
		}
	},
);

test('each limit that the sandbox does not have is one of the rules', () => {
	const idle = NOT_REFUSED.filter((each) => !texts.some((place) => isAmong(place, each)));
	expect(idle).toEqual([]);
});
