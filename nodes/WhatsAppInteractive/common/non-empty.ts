/** A list with at least one element. */
export type NonEmptyArray<Element> = readonly [Element, ...Element[]];
