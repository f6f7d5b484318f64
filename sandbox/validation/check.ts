import Ajv, { type ErrorObject, type SchemaObject } from 'ajv';
import type { JsonValue } from '../json';
import { shared } from './share';

/** One broken rule of a body. */
export interface Violation {
	/** Where, with dots and `[i]`: `content.action.buttons[0].title`; empty for the whole body. */
	readonly path: string;
	readonly message: string;
}

/** A body that keeps to a schema and its rules, typed, or everything that is wrong with it. */
export type Checked<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly violations: readonly Violation[] };

/** A rule that a JSON Schema cannot say, such as a count over several lists. */
export type Rule<Value> = (value: Value) => readonly Violation[];

/** Checks a body of unknown shape. */
export type Check<Value> = (body: JsonValue | undefined) => Checked<Value>;

// Lengths count code points, which is what WhatsApp counts and what ajv does by itself.
// The discriminator keeps the errors of a union to the one branch that the body chose.
// The code is not optimized, which takes longer than all the checks of a run save by it.
const ajv = new Ajv({
	allErrors: true,
	discriminator: true,
	allowUnionTypes: true,
	code: { optimize: false },
});

const schemas = new WeakMap<object, SchemaObject>();

/** Compiles a schema, whose values have the shape of `Value`, and the rules beyond it. */
export function checker<Value>(schema: SchemaObject, ...rules: Array<Rule<Value>>): Check<Value> {
	// At once, or the first message would wait for it.
	const validate = ajv.compile<Value>(shared(schema));
	const check: Check<Value> = (body) => {
		if (body === undefined) return { ok: false, violations: [noBody] };
		// The type guard narrows only a value of unknown type.
		const candidate: unknown = body;
		if (!validate(candidate)) {
			return { ok: false, violations: (validate.errors ?? []).filter(saysWhy).map(toViolation) };
		}
		const violations = rules.flatMap((rule) => rule(candidate));
		return violations.length === 0 ? { ok: true, value: candidate } : { ok: false, violations };
	};
	schemas.set(check, schema);
	return check;
}

/** The schema that a check was made of, for those who count its fields. */
export function schemaOf(check: object): SchemaObject | undefined {
	return schemas.get(check);
}

const noBody: Violation = { path: '', message: 'the body is missing or cannot be read' };

/** `if` only repeats that one of its branches failed, and the branch has said why. */
function saysWhy({ keyword }: ErrorObject): boolean {
	return keyword !== 'if';
}

function toViolation(error: ErrorObject): Violation {
	const path = toPath(error.instancePath);
	switch (error.keyword) {
		case 'required':
			return {
				path: join(path, String(error.params.missingProperty)),
				message: 'must not be blank',
			};
		case 'additionalProperties':
			return {
				path: join(path, String(error.params.additionalProperty)),
				message: 'is not a known field',
			};
		case 'minLength':
			return { path, message: `must have at least ${String(error.params.limit)} characters` };
		case 'maxLength':
			return { path, message: `must have at most ${String(error.params.limit)} characters` };
		case 'minItems':
			return { path, message: `must have at least ${String(error.params.limit)} elements` };
		case 'maxItems':
			return { path, message: `must have at most ${String(error.params.limit)} elements` };
		case 'enum':
			return { path, message: `must be one of ${JSON.stringify(error.params.allowedValues)}` };
		case 'const':
			return { path, message: `must be ${JSON.stringify(error.params.allowedValue)}` };
		case 'pattern':
			return { path, message: `must match ${String(error.params.pattern)}` };
		default:
			return { path, message: error.message ?? error.keyword };
	}
}

/** `/content/sections/0/title` as `content.sections[0].title`. */
function toPath(pointer: string): string {
	return pointer
		.split('/')
		.slice(1)
		.reduce((path, part) => (/^\d+$/u.test(part) ? `${path}[${part}]` : join(path, part)), '');
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`;
}
