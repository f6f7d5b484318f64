/** An object without its members that may be undefined: those are there with a value, or not at all. */
export type Defined<Members extends object> = {
	[Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
} & {
	[Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<
		Members[Name],
		undefined
	>;
};

/*
 * The compiler can't follow which members are left over, so that the functions below have one type for
 * their callers and another one within.
 */

/** The members of an object that have a value. */
export function defined<Members extends object>(members: Members): Defined<Members>;
export function defined(members: object): object {
	return pick(members, (_name, value) => value !== undefined);
}

/**
 * The members of an object that a function picks. Any of them may be missing in the result, which
 * its type says.
 */
export function pick<Members extends object>(
	members: Members,
	isWanted: (name: string, value: unknown) => boolean,
): Partial<Members>;
export function pick(members: object, isWanted: (name: string, value: unknown) => boolean): object {
	return Object.fromEntries(
		Object.entries(members).filter(([name, value]) => isWanted(name, value)),
	);
}

/** An object without some of its members; a record with arbitrary keys keeps its type. */
export function without<Members extends object, Name extends keyof Members & string>(
	members: Members,
	...names: readonly Name[]
): string extends keyof Members ? Members : Omit<Members, Name>;
export function without(members: object, ...names: readonly string[]): object {
	return pick(members, (name) => !names.includes(name));
}
