import { areEqual } from '../common/equal';
import { signFor } from '../common/sign-for';
import { readTails, withTail, type Alphabet } from './tail';

/** What an execution can wait for. */
export const GOALS = ['reply', 'delivered', 'seen', 'paid'] as const;

/** One of {@link GOALS}. */
export type Goal = (typeof GOALS)[number];

/** What leads back to a waiting execution: to one node of it, and to one message that the node sent. */
export interface Reference {
	/** The ID of the execution, a whole number. */
	readonly executionId: string;
	readonly nodeId: string;
	/** Tells this message from all others that the same node sends in the same execution. */
	readonly nonce: string;
	/** What n8n asks for before it resumes the node: 64 hexadecimal digits. */
	readonly token: string;
	/** When the time limit ends, in milliseconds since 1970, to the minute; undefined without one. */
	readonly deadline: number | undefined;
	readonly goal: Goal;
}

/** Where a reference is carried. A reference that comes back from another place does not count. */
export type Carrier = 'id' | 'correlation' | 'payment';

/** A user's own value, and the reference that came with it. */
export interface Recognised {
	readonly own: string;
	readonly reference: Reference;
}

const GOAL_LETTERS: Readonly<Record<Goal, string>> = {
	reply: 'r',
	delivered: 'd',
	seen: 's',
	paid: 'p',
};

/** How long the parts are that are equally long in each reference. */
const LENGTHS = { token: 43, nonce: 8, deadline: 5, goal: 1, mac: 16, uuid: 22, size: 2 } as const;

/** The length of a nonce in bytes. */
export const NONCE_BYTES = 6;

const MAC_BYTES = 12;
const MINUTE = 60_000;
const RADIX = 36;

const TOKEN = /^[\da-f]{64}$/;
const NONCE = /^[\w-]{8}$/;
const EXECUTION = /^[1-9]\d{0,17}$/;
const EXECUTION_TAIL = /^[1-9a-z][\da-z]{0,11}$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Nodes whose ID is a UUID, as n8n gives it, take less room than others, as people import them. */
const NODE_MARKS = { uuid: 'U', other: 'N' } as const;

/** What makes a reference one of this credential, for this value in this place. */
const macOf = (own: string, facts: string, carrier: Carrier, secret: string): string =>
	signFor('reference', [carrier, own, facts].join('\n'), secret)
		.subarray(0, MAC_BYTES)
		.toString('base64url');

const inBase64 = (digits: string): string => Buffer.from(digits, 'hex').toString('base64url');

function encodeNode(nodeId: string): string {
	if (UUID.test(nodeId)) return NODE_MARKS.uuid + inBase64(nodeId.replace(/-/g, ''));
	const text = Buffer.from(nodeId, 'utf8').toString('base64url');
	return NODE_MARKS.other + text.length.toString(RADIX).padStart(LENGTHS.size, '0') + text;
}

const toUuid = (digits: string): string =>
	digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A deadline to the minute, the one that it is in: a tap that comes right after it is too late. */
const encodeDeadline = (deadline: number | undefined): string =>
	(deadline === undefined ? 0 : Math.floor(deadline / MINUTE))
		.toString(RADIX)
		.padStart(LENGTHS.deadline, '0');

/** Everything but the signature, in its order: what is equally long in all comes first. */
const factsOf = ({ token, nonce, deadline, goal, nodeId, executionId }: Reference): string =>
	inBase64(token) +
	nonce +
	encodeDeadline(deadline) +
	GOAL_LETTERS[goal] +
	encodeNode(nodeId) +
	BigInt(executionId).toString(RADIX);

/** The largest ID of a node that a reference has room for, in bytes. */
const MAX_NODE_BYTES = 60;

/** Why no reference to a node of an execution can be made; undefined where nothing is in the way. */
export function faultOfReference({
	executionId,
	nodeId,
	token,
}: Pick<Reference, 'executionId' | 'nodeId' | 'token'>): string | undefined {
	if (!EXECUTION.test(executionId)) return 'n8n gives this execution no number';
	if (!TOKEN.test(token)) return 'this n8n is too old to resume an execution that waits';
	return UUID.test(nodeId) || Buffer.byteLength(nodeId, 'utf8') <= MAX_NODE_BYTES
		? undefined
		: `the ID of this node is longer than ${MAX_NODE_BYTES} characters`;
}

/** How a reference is put into a message. */
export interface ReferenceOptions {
	readonly carrier: Carrier;
	readonly secret: string;
	readonly alphabet?: Alphabet;
}

/** A user's own value with a reference behind it, which only those with the secret can make. */
export function withReference(
	own: string,
	reference: Reference,
	{ carrier, secret, alphabet }: ReferenceOptions,
): string {
	const facts = factsOf(reference);
	return withTail(own, 'w', macOf(own, facts, carrier, secret) + facts, alphabet);
}

/** How many characters a reference adds to a value. */
export const lengthOfReference = (reference: Reference): number =>
	withReference('', reference, { carrier: 'id', secret: '' }).length;

/** A reference as the editor and the limits take it: in an n8n that has run millions of executions. */
export const USUAL_REFERENCE: Reference = {
	executionId: '99999999',
	nodeId: '00000000-0000-4000-8000-000000000000',
	nonce: '00000000',
	token: '0'.repeat(64),
	deadline: undefined,
	goal: 'reply',
};

function decodeNode(text: string): { readonly nodeId: string; readonly rest: string } | undefined {
	const mark = text.charAt(0);
	if (mark === NODE_MARKS.uuid) {
		const digits = Buffer.from(text.slice(1, 1 + LENGTHS.uuid), 'base64url').toString('hex');
		return { nodeId: toUuid(digits), rest: text.slice(1 + LENGTHS.uuid) };
	}
	if (mark !== NODE_MARKS.other) return undefined;
	const start = 1 + LENGTHS.size;
	const size = Number.parseInt(text.slice(1, start), RADIX);
	if (Number.isNaN(size)) return undefined;
	const nodeId = Buffer.from(text.slice(start, start + size), 'base64url').toString('utf8');
	return { nodeId, rest: text.slice(start + size) };
}

/** A number out of its digits; undefined for other characters. */
function decodeExecution(text: string): string | undefined {
	if (!EXECUTION_TAIL.test(text)) return undefined;
	const number = [...text].reduce(
		(sum, digit) => sum * BigInt(RADIX) + BigInt(Number.parseInt(digit, RADIX)),
		BigInt(0),
	);
	return number.toString();
}

/** Reads the facts of a reference whose signature was right. */
function decodeFacts(facts: string): Reference | undefined {
	let at = 0;
	const take = (length: number): string => facts.slice(at, (at += length));
	const token = Buffer.from(take(LENGTHS.token), 'base64url').toString('hex');
	const nonce = take(LENGTHS.nonce);
	const minutes = Number.parseInt(take(LENGTHS.deadline), RADIX);
	const letter = take(LENGTHS.goal);
	const goal = GOALS.find((each) => GOAL_LETTERS[each] === letter);
	const node = decodeNode(facts.slice(at));
	const executionId = decodeExecution(node?.rest ?? '');
	if (goal === undefined || node === undefined || executionId === undefined) return undefined;
	if (!NONCE.test(nonce) || !TOKEN.test(token) || Number.isNaN(minutes)) return undefined;
	const deadline = minutes === 0 ? undefined : minutes * MINUTE;
	return { executionId, nodeId: node.nodeId, nonce, token, deadline, goal };
}

/**
 * The reference behind a value that came back. Undefined where there is none, or one that was altered,
 * is somebody else's, or was put in another place.
 */
export function readReference(
	value: string | null,
	carrier: Carrier,
	secret: string,
): Recognised | undefined {
	if (value === null || secret === '') return undefined;
	for (const { own, tail } of readTails(value, 'w')) {
		const [mac, facts] = [tail.slice(0, LENGTHS.mac), tail.slice(LENGTHS.mac)];
		if (!areEqual(mac, macOf(own, facts, carrier, secret))) continue;
		const reference = decodeFacts(facts);
		if (reference !== undefined) return { own, reference };
	}
	return undefined;
}
