import { areEqual } from '../common/equal';
import {
	asRecord,
	asText,
	isRecord,
	parseJson,
	type JsonObject,
	type UnknownRecord,
} from '../common/json';
import { signFor } from '../common/sign-for';
import { readEnding, type Answer, type Ending } from './recognise';

/** What the trigger hands to the node that waits: an event, for whom it is, and a signature of both. */
export interface HandOver extends JsonObject {
	/** JSON; a text, so that it is signed to the letter. */
	readonly answer: string;
	readonly signature: string;
}

/** What an answer says. */
export interface HandedOver {
	readonly executionId: string;
	readonly nodeId: string;
	readonly nonce: string;
	/**
	 * Undefined where a newer version of the trigger has sent an ending that this version does not
	 * know.
	 */
	readonly ending: Ending | undefined;
	readonly provider: string;
	/** The event as the trigger would have put it into an item. */
	readonly event: UnknownRecord;
}

const sign = (answer: string, secret: string): string =>
	signFor('answer', answer, secret).toString('hex');

/** Makes what is posted to the node that waits. */
export function createHandOver(
	{ reference, ending }: Answer,
	event: UnknownRecord,
	{ provider, secret }: { readonly provider: string; readonly secret: string },
): HandOver {
	const { executionId, nodeId, nonce } = reference;
	const answer = JSON.stringify({ executionId, nodeId, nonce, ending, provider, event });
	return { answer, signature: sign(answer, secret) };
}

/** Reads what was posted to the node that waits; undefined where it does not come from the trigger. */
export function readHandOver(body: unknown, secret: string | undefined): HandedOver | undefined {
	const { answer, signature } = asRecord(body);
	if (secret === undefined || typeof answer !== 'string' || typeof signature !== 'string') {
		return undefined;
	}
	if (!areEqual(signature, sign(answer, secret))) return undefined;
	const { event, ending, ...rest } = asRecord(parseJson(answer));
	const executionId = asText(rest.executionId);
	const nodeId = asText(rest.nodeId);
	const nonce = asText(rest.nonce);
	const provider = asText(rest.provider);
	if (executionId === null || nodeId === null || nonce === null || provider === null) {
		return undefined;
	}
	return isRecord(event)
		? { executionId, nodeId, nonce, provider, event, ending: readEnding(ending) }
		: undefined;
}

/** What the node that waits answers, in a member that no page of n8n's has. */
export const VERDICT = 'whatsAppInteractive';

const VERDICTS = [
	// The execution goes on.
	'resumed',
	// The execution waits, but no longer for this: it is in a later round of a loop.
	'over',
	// It does not come from the trigger, or not from the customer who was asked.
	'refused',
] as const;

/** What becomes of an answer. */
export type Verdict = (typeof VERDICTS)[number];

/** What the node that waits has answered; undefined where somebody else has. */
export function readVerdict(body: unknown): Verdict | undefined {
	const verdict = asRecord(parseJson(body))[VERDICT];
	return VERDICTS.find((each) => each === verdict);
}
