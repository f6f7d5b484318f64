/* What the parsers of messages have in common: undefined is what can't be parsed. */

/** Parses all elements of a list; undefined where one of them can't be. */
export function each<Given, Parsed>(
	given: readonly Given[],
	parse: (one: Given) => Parsed | undefined,
): Parsed[] | undefined {
	const parsed = given.map(parse).filter((one): one is Parsed => one !== undefined);
	return parsed.length === given.length ? parsed : undefined;
}

/** A member that may be left out, as an object to spread: empty where there is nothing to parse. */
export function optional<Given, Parsed, Member extends object>(
	given: Given | undefined,
	parse: (given: Given) => Parsed | undefined,
	toMember: (parsed: Parsed) => Member,
): Member | Record<never, never> | undefined {
	if (given === undefined) return {};
	const parsed = parse(given);
	return parsed === undefined ? undefined : toMember(parsed);
}
