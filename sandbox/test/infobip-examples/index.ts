import type { Example } from './example';
import { FREE_FORM } from './free-form';
import { INTERACTIVE } from './interactive';
import { ORDERS } from './orders';
import { TEMPLATES } from './templates';

export type { Example } from './example';
export { TEMPLATES } from './templates';
export { CONVERSIONS, EVENTS } from './others';

/** The examples of calls that take one message. */
export const MESSAGES: readonly Example[] = [...FREE_FORM, ...INTERACTIVE, ...ORDERS];

/** The body of an example by its name. */
export function example(name: string): Example[2] {
	const found = [...MESSAGES, ...TEMPLATES].find(([one]) => one === name);
	if (found === undefined) throw new Error(`There is no example ${name}`);
	return found[2];
}
