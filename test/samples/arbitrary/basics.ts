import fc from 'fast-check';

import { LIMITS } from '../../../nodes/WhatsAppInteractive/messages/limits';
import { anyCharacter } from './character';

/* What messages of all kinds consist of. Lengths are in code points, as the limits are. */

/** A text that is not blank; most are far shorter than what is allowed. */
export const textUpTo = (maxLength: number): fc.Arbitrary<string> =>
	fc
		.string({ unit: anyCharacter, minLength: 1, maxLength: Math.min(maxLength, 40) })
		.filter((text) => text.trim() !== '');

/** A text without blanks around it. */
export const idUpTo = (maxLength: number): fc.Arbitrary<string> =>
	textUpTo(maxLength).filter((id) => id.trim() === id);

/** A phone number with and without what stands before its digits. */
export const phone = fc.stringMatching(/^(\+|00)?[1-9]\d{7,14}$/);

/** A web address. */
export const link = fc.webUrl({ withQueryParameters: true });

/** The text of an interactive message. */
export const body = textUpTo(LIMITS.body);

/** A page whose host has a name. */
export const page = link.filter((address) => !/^https?:\/\/[\d.[]+[/?:]?/.test(address));
