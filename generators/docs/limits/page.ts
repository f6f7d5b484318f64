import { OPERATIONS } from '../../../nodes/WhatsAppInteractive/operations/operations';
import { RESOURCE_NAMES } from '../../../nodes/WhatsAppInteractive/operations/operation';
import {
	formatsInWords,
	MEDIA_TYPE_NAMES,
	sizeInWords,
} from '../../../nodes/WhatsAppInteractive/files/words';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import {
	ALL_PROVIDERS,
	canSend,
	providersSending,
	rateOf,
	rulesFor,
	type AnyProvider,
} from '../../../nodes/WhatsAppInteractive/providers';
import { anchor, page, table } from '../markdown';
import { fieldLimits, type FieldLimit } from './fields';
import { MEDIA_TYPES } from '../../../nodes/WhatsAppInteractive/common/media-type';

/* The page of limits, out of the tables of rules that the node checks by. */

const NONE = '–';

/** `Order: Send Details`. */
const operationName = (kind: MessageKind): string =>
	`${RESOURCE_NAMES[OPERATIONS[kind].resource]}: ${OPERATIONS[kind].name}`;

/** The name alone, where it says enough. */
const shortName = (kind: MessageKind): string =>
	OPERATIONS[kind].name.includes(' ') ? OPERATIONS[kind].name : operationName(kind);

const KINDS = (Object.keys(OPERATIONS) as MessageKind[]).sort((a, b) =>
	operationName(a).localeCompare(operationName(b)),
);

const CONTENT = 'message.';

/** The order of a template's button is that of an order-details message, at another place. */
const ORDER_ON_BUTTON = 'message.filling.buttons[].details.';

/** What a provider says of the fields of one operation. */
interface Column {
	readonly provider: AnyProvider;
	readonly limits: readonly FieldLimit[];
}

const columnsOf = (kind: MessageKind): Column[] =>
	providersSending(kind).map((provider) => ({
		provider,
		limits: fieldLimits(rulesFor(provider, kind)),
	}));

const linesAt = ({ limits }: Column, path: string): readonly string[] =>
	limits.find((limit) => limit.path === path)?.lines ?? [];

/** A row for each path: the field, and what each of the providers says of it. */
function rowsOf(columns: readonly Column[], paths: readonly string[]): string[][] {
	return paths.map((path) => {
		const names = columns.flatMap(({ limits }) =>
			limits.filter((limit) => limit.path === path).map(({ name }) => name),
		);
		return [
			[...new Set(names)].join(' / '),
			...columns.map((column) => linesAt(column, path).join('\n') || NONE),
		];
	});
}

const pathsOf = (columns: readonly Column[]): string[] => [
	...new Set(columns.flatMap(({ limits }) => limits.map(({ path }) => path))),
];

const heads = (columns: readonly Column[]): string[] => [
	'Field',
	...columns.map(({ provider }) => provider.name),
];

/** Whether all providers say of an order's field on a button what they say of it in a message. */
function isAsInMessage(path: string, columns: readonly Column[]): boolean {
	if (!path.startsWith(ORDER_ON_BUTTON)) return false;
	const ofMessage = columnsOf('orderDetails');
	return columns.every((column) => {
		const other = ofMessage.find(({ provider }) => provider === column.provider);
		const said = linesAt(column, path);
		const inMessage = other ? linesAt(other, path.replace(ORDER_ON_BUTTON, CONTENT)) : [];
		return said.length === 0 || said.join() === inMessage.join();
	});
}

function sectionOf(kind: MessageKind): string[] {
	const columns = columnsOf(kind);
	const paths = pathsOf(columns).filter((path) => path.startsWith(CONTENT));
	const own = paths.filter((path) => !isAsInMessage(path, columns));
	const order = operationName('orderDetails');
	return [
		`## ${operationName(kind)}`,
		...(own.length === 0
			? ['It has no fields of its own.']
			: [table(heads(columns), rowsOf(columns, own))]),
		...(own.length < paths.length
			? [`The other fields of an order on a button are as in [${order}](#${anchor(order)}).`]
			: []),
	];
}

/** Kinds with the same line, told once: those in which most are, without naming them. */
function commonCell(provider: AnyProvider, path: string): string {
	const kinds = KINDS.filter((kind) => canSend(provider, kind));
	const byWords = new Map<string, MessageKind[]>();
	for (const kind of kinds) {
		const limits = fieldLimits(rulesFor(provider, kind));
		for (const words of linesAt({ provider, limits }, path)) {
			byWords.set(words, [...(byWords.get(words) ?? []), kind]);
		}
	}
	const named = (some: readonly MessageKind[]): string => some.map(shortName).join(', ');
	return (
		[...byWords]
			.map(([words, having]) => {
				const lacking = kinds.filter((kind) => !having.includes(kind));
				if (lacking.length === 0) return words;
				return lacking.length < having.length
					? `${words} (not in ${named(lacking)})`
					: `${words} (in ${named(having)})`;
			})
			.join('\n') || NONE
	);
}

function commonSection(): string[] {
	const columns = KINDS.flatMap(columnsOf);
	const paths = pathsOf(columns).filter((path) => !path.startsWith(CONTENT));
	const nameAt = (path: string): string =>
		columns.flatMap(({ limits }) => limits).find((limit) => limit.path === path)?.name ?? path;
	return [
		'## Every message',
		'Sender, recipient and what goes along with a message, whatever it says.',
		table(
			['Field', ...ALL_PROVIDERS.map(({ name }) => name)],
			paths.map((path) => [
				nameAt(path),
				...ALL_PROVIDERS.map((provider) => commonCell(provider, path)),
			]),
		),
	];
}

function mediaSection(): string[] {
	const cellOf = ({ mediaLimits }: AnyProvider, type: (typeof MEDIA_TYPES)[number]): string => {
		const limit = mediaLimits[type];
		return limit === undefined
			? NONE
			: `${formatsInWords(limit)}, up to ${sizeInWords(limit.maxBytes)}`;
	};
	return [
		'## Files',
		'A file of the workflow is checked before it is uploaded: its format by MIME type or name, and its size. Of a file at a web address the extension alone is looked at, and gives a hint. A megabyte (MB) is 1,024 kilobytes of 1,024 bytes.',
		table(
			['File', ...ALL_PROVIDERS.map(({ name }) => name)],
			MEDIA_TYPES.map((type) => [
				MEDIA_TYPE_NAMES[type],
				...ALL_PROVIDERS.map((provider) => cellOf(provider, type)),
			]),
		),
	];
}

const rate = (messages: number | undefined): string =>
	messages === undefined ? 'none documented' : `${messages.toLocaleString('en-US')} a second`;

function rateSection(): string[] {
	const others = ALL_PROVIDERS.flatMap((provider) =>
		(Object.keys(provider.otherRates ?? {}) as MessageKind[]).map((kind) => [
			operationName(kind),
			...ALL_PROVIDERS.map((each) => (each === provider ? rate(rateOf(each, kind)) : NONE)),
		]),
	);
	return [
		'## Messages per second',
		'The node keeps these rates by itself; _Options > Messages per Second_ changes them, since a contract can.',
		table(
			['Operation', ...ALL_PROVIDERS.map(({ name }) => name)],
			[
				['All others', ...ALL_PROVIDERS.map(({ messagesPerSecond }) => rate(messagesPerSecond))],
				...others,
			],
		),
	];
}

const INTRODUCTION = `# Limits

What the node checks before anything is sent, field by field, as the providers document it. The page is written by \`npm run docs\` out of the same tables that the node checks by, so it can't differ from what the node does.

- Lengths are in characters as WhatsApp counts them: an emoji is one or several.
- A **hint** is shown beside the output, and the message goes out: there documents disagree, or a provider is stricter than it says.
- ${NONE} stands for a field that the provider doesn't have. The editor doesn't show it there.
- Everything that is wrong with an item is told at once, each with the field's name, and nothing of this item is sent.`;

/** The page of limits. */
export const limitsPage = (): string =>
	page([
		INTRODUCTION,
		...commonSection(),
		...mediaSection(),
		...rateSection(),
		...KINDS.flatMap(sectionOf),
	]);
