/** How many events a trigger remembers, so that none starts the workflow twice; written down, they take 36 kB. */
export const REMEMBERED_EVENTS = 3_000;
