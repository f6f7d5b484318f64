import { type Answer, json } from '../http/message';
import type { Route } from '../http/routes';
import type { Violation } from '../validation/check';

/** One call of the control server and what it does, which `GET /` repeats. */
export interface ControlRoute extends Route<Answer | Promise<Answer>> {
	readonly does: string;
}

/** A list of records; what cannot be JSON, such as a missing field, is left out. */
export function listed(name: string, items: readonly object[]): Answer {
	return json(200, JSON.parse(JSON.stringify({ [name]: items })));
}

/** The answer to a body that is wrong. */
export function refused(violations: readonly Violation[]): Answer {
	return json(400, {
		error: 'The body is wrong',
		violations: violations.map((one) => ({ ...one })),
	});
}

/** The answer to anything else that cannot be done. */
export function failure(status: number, error: string): Answer {
	return json(status, { error });
}
