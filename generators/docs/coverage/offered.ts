import { uniqBy } from 'lodash';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { valueAt } from '../../../nodes/WhatsAppInteractive/messages/rules/path';
import { partsOf } from '../../../nodes/WhatsAppInteractive/messages/rules/condition';
import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';
import type { Submission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { rulesFor, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import { offeredOptions } from '../../../test/support/offered-options';
import { isHolding, setAt } from '../../../test/unit/messages/support/set-at';
import { variantsOf } from '../../../test/samples/submissions';
import { encodeGiven } from '../../../test/support/encode-given';
import { MEDIA_TYPES } from '../../../nodes/WhatsAppInteractive/common/media-type';

/* What the node can send: the bodies of full messages of all shapes. */

/** A value that a field can also have. */
interface Alternative {
	readonly path: string;
	readonly value: unknown;
}

/** What a message says, whose choices bring about other fields. */
const CONTENT = 'message.';

/** Lists of texts that reach the provider as members with a number each. */
const NUMBERED = /\.payment\.values$/;

/** The values that the rule's field, or the field that it depends on, can also have. */
function alternativesIn(rule: RuleAt<string>): Alternative[] {
	const { path, when } = rule;
	const own: unknown[] =
		rule.type === 'choice' && path.startsWith(CONTENT)
			? [...rule.values]
			: rule.type === 'phone' && rule.businessScopedUserId
				? ['IN.5550001']
				: rule.type === 'count' && NUMBERED.test(path)
					? [Array.from({ length: rule.max ?? 0 }, (_, index) => `value ${index + 1}`)]
					: [];
	return [
		...own.map((value) => ({ path, value })),
		...partsOf(when).flatMap((part) =>
			part.type === 'oneOf' ? part.values.map((value) => ({ path: part.path, value })) : [],
		),
	];
}

const withEach = (submission: Submission, alternatives: readonly Alternative[]): Submission[] =>
	alternatives
		.filter(({ path, value }) => isHolding(submission, path) && valueAt(submission, path) !== value)
		.map(({ path, value }) => setAt(submission, path, value));

/** Of an address, one part at a time is wrong in the variants; the form tells of all alike. */
function withAllErrors(submission: Submission): Submission {
	const { message } = submission;
	return message.kind === 'addressRequest' && message.values
		? { ...submission, message: { ...message, errors: message.values } }
		: submission;
}

/** Whether a type was chosen for which the submission has no file: the editor asks for one. */
function lacksFile(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { type, source } = value as { type?: unknown; source?: unknown };
	const isFile = [...MEDIA_TYPES, 'gif'].some((each) => each === type);
	return (isFile && source === undefined) || Object.values(value).some(lacksFile);
}

/** All shapes of a kind that a provider takes, with the options that the editor offers. */
export function shapesOf(provider: AnyProvider, kind: MessageKind): Submission[] {
	const rules = rulesFor(provider, kind);
	const alternatives = uniqBy(rules.flatMap(alternativesIn), (each) => JSON.stringify(each));
	const sources = alternatives.filter(({ path }) => path.endsWith('.source'));
	const variants = variantsOf(kind).map((variant) => ({
		...withAllErrors(variant),
		options: offeredOptions(provider, variant),
	}));
	const isTaken = (shape: Submission): boolean =>
		!lacksFile(shape.message) && validate(shape, rules).faults.length === 0;
	// Different ways lead to the same shape, and to look whether it is taken is what takes long.
	const taken = (shapes: readonly Submission[]): Submission[] =>
		uniqBy(shapes, (shape) => JSON.stringify(shape)).filter(isTaken);
	const shapes = taken(
		variants.flatMap((variant) => [variant, ...withEach(variant, alternatives)]),
	);
	return [...shapes, ...taken(shapes.flatMap((shape) => withEach(shape, sources)))];
}

/** The bodies of all shapes; a file of the workflow is an ID by then. */
export const bodiesOf = (provider: AnyProvider, shapes: readonly Submission[]): unknown[] =>
	shapes
		.filter((shape) => !JSON.stringify(shape).includes('"source":"binary"'))
		.flatMap((shape) => encodeGiven(provider, shape) ?? []);
