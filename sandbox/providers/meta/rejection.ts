import type { Failure } from '../../numbers';
import { META_ERRORS } from './statuses';

/**
 * Why Meta turns down a message that the provider took. It comes in a report, not in the answer:
 * both providers say that Meta's errors arrive through callbacks.
 */
export interface Rejection {
	/** The sandbox's word for it. */
	readonly failure: Failure;
	readonly code: number;
	readonly title: string;
	readonly details: string;
}

/** Meta's error codes about templates, media and orders (Cloud API, error codes). */
const ERRORS = {
	2046: { failure: 'order-state', title: 'Order status transition is not allowed' },
	132000: { failure: 'template-arguments', title: 'Template Param Count Mismatch' },
	132001: { failure: 'unknown-template', title: 'Template does not exist' },
	132005: { failure: 'template-arguments', title: 'Template Hydrated Text Too Long' },
	132012: { failure: 'template-arguments', title: 'Template Parameter Format Mismatch' },
	132015: { failure: 'unknown-template', title: 'Template is Paused' },
	132016: { failure: 'unknown-template', title: 'Template is Disabled' },
	132018: { failure: 'template-arguments', title: 'Template Parameter Value Invalid' },
	131053: { failure: 'unknown-media', title: 'Media upload error' },
	131062: { failure: 'template-arguments', title: 'Business-scoped user ID is not supported' },
} as const satisfies Readonly<Record<number, { failure: Failure; title: string }>>;

/** A rejection with one of Meta's codes; the details are the sandbox's words. */
export function reject(code: keyof typeof ERRORS, details: string): Rejection {
	return { ...ERRORS[code], code, details };
}

/** What Meta says of a failure: its own code where it turned this very message down for it. */
export function metaError(
	failure: Failure,
	rejection: Rejection | undefined,
): { code: number; title: string; details: string } {
	if (rejection?.failure === failure) {
		const { code, title, details } = rejection;
		return { code, title, details };
	}
	const { code, title } = META_ERRORS[failure];
	return { code, title, details: title };
}
