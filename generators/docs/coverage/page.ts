import {
	canDo,
	operationOf,
	TASKS,
	WAITING,
	type Task,
} from '../../../nodes/WhatsAppInteractive/operations/operations';
import { RESOURCE_NAMES } from '../../../nodes/WhatsAppInteractive/operations/operation';
import { ALL_PROVIDERS, PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { page, table } from '../markdown';
import { isAbout, wholeCoverage, type Coverage } from './coverage';
import { MISSING_OPERATIONS, REASONS, type Reason } from './reasons';

/* The page that compares what the node offers with what the providers document. */

const nameOf = (task: Task): string =>
	`${RESOURCE_NAMES[operationOf(task).resource]}: ${operationOf(task).name}`;

const coverageOf = (provider: ProviderId, task: Task): Coverage | undefined =>
	wholeCoverage().operations.find((each) => each.provider === provider && each.task === task);

function cellOf(provider: ProviderId, task: Task): string {
	if (!canDo(PROVIDERS[provider], task)) return '–';
	const { documented = [], missing = [] } = coverageOf(provider, task) ?? {};
	return documented.length === 0
		? 'yes'
		: `${documented.length - missing.length} of ${documented.length}`;
}

/** What is done to a received message is no message. */
const SIGNALS: readonly string[] = ['readReceipt', 'typing'];

const sum = (counts: readonly number[]): number =>
	counts.reduce((total, count) => total + count, 0);

function totalOf(provider: ProviderId): string {
	const own = wholeCoverage().operations.filter((each) => each.provider === provider);
	const documented = sum(own.map((each) => each.documented.length));
	return `${documented - sum(own.map(({ missing }) => missing.length))} of ${documented}`;
}

/** `Gupshup: React, Send Text`; all operations of a provider are told as such. */
function placesOf(places: ReadonlyArray<Pick<Coverage, 'provider' | 'task'>>): string {
	return PROVIDER_IDS.filter((id) => places.some(({ provider }) => provider === id))
		.map((id) => {
			const tasks = places.filter(({ provider }) => provider === id).map(({ task }) => task);
			const messages = Object.keys(PROVIDERS[id].encode).filter((kind) => !SIGNALS.includes(kind));
			const names = messages.every((kind) => tasks.some((task) => task === kind))
				? 'all messages'
				: tasks.map((task) => operationOf(task).name).join(', ');
			return `${PROVIDERS[id].name}: ${names}`;
		})
		.join('; ');
}

/** The fields that a reason is about, with the operations that have them. */
function fieldsOf(reason: Reason): string[] {
	const fields = new Map<string, Coverage[]>();
	for (const coverage of wholeCoverage().operations) {
		for (const field of coverage.missing.filter((each) => isAbout(reason, coverage, each))) {
			fields.set(field, [...(fields.get(field) ?? []), coverage]);
		}
	}
	return [...fields].map(([field, places]) => `\`${field}\` (${placesOf(places)})`);
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The page of coverage. */
export const coveragePage = (): string =>
	page([
		`# Coverage

How much of what the providers document the node offers. A field is a leaf of the JSON that a call takes (\`content.header.text\` is one), or a member of its query or form. The first number counts those that a message of the node can have, the second those that the documents have.

The page is written by \`npm run docs\`. It counts the documented fields in the sandbox's schemas, which are written from the documents and know nothing of the node, and the offered ones in what the encoders make of messages of all shapes. A test fails when a documented field is neither offered nor told below with its reason, and when a reason is there for nothing.

- – stands for an operation that the provider does not document.
- _yes_ stands for a call without fields: all is in its path.
- _Send and Wait for Response_ has no row of its own: it sends reply buttons, lists, flows and templates, which have one, with the same fields.`,
		table(
			['Operation', ...ALL_PROVIDERS.map(({ name }) => name)],
			[
				...TASKS.filter((task) => task !== WAITING)
					.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
					.map((task) => [nameOf(task), ...ALL_PROVIDERS.map(({ id }) => cellOf(id, task))]),
				['**All fields**', ...ALL_PROVIDERS.map(({ id }) => `**${totalOf(id)}**`)],
			],
		),
		'## Documented, and not offered',
		table(
			['Fields', 'Why not'],
			REASONS.filter(({ wider }) => !wider).map((reason) => [
				fieldsOf(reason).join('\n'),
				capitalized(reason.because),
			]),
		),
		'## Operations that are documented, and that the node does not have',
		table(
			['Provider', 'Operation', 'Why not'],
			MISSING_OPERATIONS.map(({ provider, name, because }) => [
				PROVIDERS[provider].name,
				`\`${name}\``,
				capitalized(because),
			]),
		),
	]);
