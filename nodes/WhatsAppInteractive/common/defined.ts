/** An object without its members that may be undefined: those are there with a value, or not at all. */
export type Defined<Members extends object> = {
	[Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
} & {
	[Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<
		Members[Name],
		undefined
	>;
};

/** The members of an object that have a value. */
export const defined = <Members extends object>(members: Members): Defined<Members> =>
	Object.fromEntries(
		Object.entries(members).filter(([, value]) => value !== undefined),
	) as Defined<Members>;

/** The members of an object whose names are wanted; for one whose members may all be missing. */
export const pick = <Members extends object>(
	members: Members,
	isWanted: (name: string) => boolean,
): Partial<Members> =>
	Object.fromEntries(
		Object.entries(members).filter(([name]) => isWanted(name)),
	) as Partial<Members>;
