import { areEqual } from '../common/equal';
import {
	asRecord,
	asText,
	isRecord,
	parseJson,
	type JsonObject,
	type UnknownRecord,
} from '../common/json';
import { signFor } from './hmac';
import type { Answer, Ending } from './recognise';

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
	readonly ending: string;
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
	const { event, ...rest } = asRecord(parseJson(answer));
	return isRecord(event)
		? {
				executionId: asText(rest.executionId) ?? '',
				nodeId: asText(rest.nodeId) ?? '',
				nonce: asText(rest.nonce) ?? '',
				ending: asText(rest.ending) ?? '',
				provider: asText(rest.provider) ?? '',
				event,
			}
		: undefined;
}

/** What the node that waits answers, in a member that no page of n8n's has. */
export const VERDICT = 'whatsAppInteractive';

/** What becomes of an answer. */
export type Verdict =
	/** The execution goes on. */
	| 'resumed'
	/** The execution waits, but no longer for this: it is in a later round of a loop. */
	| 'over'
	/** It does not come from the trigger, or not from the customer who was asked. */
	| 'refused';

const VERDICTS: readonly Verdict[] = ['resumed', 'over', 'refused'];

/** What the node that waits has answered; undefined where somebody else has. */
export function readVerdict(body: unknown): Verdict | undefined {
	const verdict = asRecord(parseJson(body))[VERDICT];
	return VERDICTS.find((each) => each === verdict);
}

/** The endings, for a value out of a text. */
const ENDINGS: readonly Ending[] = ['reply', 'text', 'notDelivered', 'delivered', 'seen', 'paid'];

/** An ending out of a text. */
export const readEnding = (text: string): Ending | undefined =>
	ENDINGS.find((ending) => ending === text);
