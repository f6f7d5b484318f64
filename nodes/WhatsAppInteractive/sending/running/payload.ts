import { isRecord, lookUp, type JsonObject, type JsonValue } from '../../common/json';

const isJsonObject = (value: JsonValue): value is JsonObject => isRecord(value);

/** Both objects in one; where both have an object, that one is merged, too. */
const mergeObjects = (own: JsonObject, added: JsonObject): JsonObject =>
	// `Object.fromEntries` makes an ordinary member of every name, also of `__proto__`.
	Object.fromEntries([
		...Object.entries(own),
		...Object.entries(added).map(([name, value]): [string, JsonValue] => {
			const inner = lookUp(own, name);
			return [
				name,
				isJsonObject(value) && isJsonObject(inner) ? mergeObjects(inner, value) : value,
			];
		}),
	]);

/**
 * Merges what the user adds into the body that the provider's encoder made. The user's members win;
 * lists are replaced as a whole, since merging them by position would mix two buttons into one.
 */
export const withAdditionalPayload = (
	body: JsonObject | undefined,
	additional: JsonObject | undefined,
): JsonObject | undefined =>
	additional === undefined ? body : mergeObjects(body ?? {}, additional);
