import { asList, asText, at, isRecord, type JsonObject, type JsonValue } from '../../common/json';
import { readParty } from '../../events/party';
import type { ProviderResponse } from '../api-call';
import type { Bulk, Bulks } from '../provider';

const messagesOf = (body: unknown): readonly unknown[] => asList(at(body, 'messages'));

/** The messages of a body that was made here. */
const ownMessages = ({ messages }: JsonObject): readonly JsonValue[] =>
	Array.isArray(messages) ? messages : [];

const idOf = (message: unknown): string | null => asText(at(message, 'messageId'));

const recipientOf = (message: unknown): string | null => readParty(at(message, 'to'));

/** Whether two may be the same: where one of them tells nothing, nothing speaks against it. */
const mayBe = (told: string | null, ours: string | null): boolean =>
	!told || !ours || told === ours;

/** The part of an answer that is on a message; undefined where that cannot be told. */
function partOn(
	message: unknown,
	position: number,
	parts: readonly unknown[],
	isWhole: boolean,
): unknown {
	const own = idOf(message);
	if (!isWhole) return own === null ? undefined : parts.find((part) => idOf(part) === own);
	const part = parts[position];
	const isOwn = mayBe(idOf(part), own) && mayBe(recipientOf(part), recipientOf(message));
	return isOwn ? part : undefined;
}

/**
 * The answer to one message of several, in the form of an answer to a request for it alone;
 * without a result where the answer says nothing of the message.
 */
const answerOn = (response: ProviderResponse, part: unknown): ProviderResponse => ({
	...response,
	body: {
		...(isRecord(response.body) && response.body),
		messages: part === undefined ? [] : [part],
	},
});

/**
 * A template call takes a list of messages beside what holds for all of them, and answers with a
 * list of results (Infobip, send WhatsApp template message).
 */
const template: Bulk = {
	shared({ messages, ...rest }) {
		return Array.isArray(messages) && messages.length === 1 ? JSON.stringify(rest) : undefined;
	},
	join: (bodies) => ({ ...bodies[0], messages: bodies.flatMap(ownMessages) }),
	answerTo(position, response, bodies) {
		const parts = messagesOf(response.body);
		const isWhole = parts.length === bodies.length;
		const [message] = messagesOf(bodies[position]);
		return answerOn(response, partOn(message, position, parts, isWhole));
	},
};

/** The kinds of which several go in one request. */
export const bulk = { template } satisfies Bulks<'template'>;
