import type { Answer, SandboxRequest } from '../http/message';
import { mediaType } from '../http/read';
import type { Check, Checked, Violation } from '../validation/check';
import type { Handled } from './provider';

/** A refusal that keeps the reasons for the records. */
export function refuse(answer: Answer, violations: readonly Violation[]): Handled {
	return {
		answer,
		violations: violations.map(({ path, message }) => `${path === '' ? 'body' : path}: ${message}`),
	};
}

/** Checks the body of a call that takes JSON only. */
export function checkJson<Value>(request: SandboxRequest, check: Check<Value>): Checked<Value> {
	if (mediaType(request) !== 'application/json') {
		const message = 'must be application/json';
		return { ok: false, violations: [{ path: 'Content-Type', message }] };
	}
	return check(request.body);
}
