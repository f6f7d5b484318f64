import type { ListMessage } from './kinds/list';
import type { OrderStatusMessage } from './kinds/order-status';
import type { ReplyButtonsMessage } from './kinds/reply-buttons';
import type { TextMessage } from './kinds/text';
import type { MessageKind } from './message';
import type { PathOf } from './path';
import type { Submission } from './submission';

/** What all rules have. */
interface RuleBase<Path extends string> {
	readonly path: Path;
	/** The field's label in the editor. */
	readonly label: string;
	/** What the arrays on the path hold, outermost first: `['section', 'row']`. */
	readonly within?: readonly string[];
	/**
	 * Applies only while the value at another path is one of these. Where both paths go through the same
	 * arrays, it is asked for each element: the type of a button decides on this button alone.
	 */
	readonly when?: { readonly path: Path; readonly isOneOf: ReadonlyArray<string | boolean> };
	/** Applies only while there is nothing at another path, looked up as for `when`. */
	readonly whenMissing?: Path;
	/** Applies only while an array has several elements. */
	readonly whenSeveral?: Path;
}

/** A text with a length in code points, the way WhatsApp counts (an emoji can be several). */
export interface TextRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'text';
	readonly required?: true;
	readonly max?: number;
	/** A tighter limit of another document: past it there is a hint, and the message goes out. */
	readonly advisedMax?: number;
	/** How many line breaks it may have. */
	readonly maxLineBreaks?: number;
	/** What the text may consist of, and how to say that. */
	readonly pattern?: { readonly matches: RegExp; readonly says: string };
	/** A form that other documents forbid: there is a hint, and the message goes out. */
	readonly advisedPattern?: { readonly matches: RegExp; readonly says: string };
}

/** A number, or a text that is one. */
export interface NumberRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'number';
	readonly required?: true;
	readonly min?: number;
	readonly max?: number;
	/** Whether only whole numbers make sense. */
	readonly whole?: true;
}

/**
 * An amount of money as people write it, in major units: `449`, `449.00`. Limits are in minor units,
 * as the providers have them.
 */
export interface AmountRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'amount';
	readonly required?: true;
	readonly max?: number;
	/** Another amount of the same element that this one must stay below: a sale price below the price. */
	readonly below?: { readonly path: Path; readonly label: string };
}

/** An http(s) address, or several separated by commas. */
export interface LinkRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'link';
	readonly required?: true;
	/** The longest address, in code points. */
	readonly max?: number;
	readonly several?: true;
}

/** A phone number; where the provider takes it, a business-scoped user ID. */
export interface PhoneRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'phone';
	readonly businessScopedUserId?: true;
}

/** One of the values that the provider knows. */
export interface ChoiceRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'choice';
	readonly required?: true;
	readonly values: readonly string[];
	/** What the editor calls the values, where it does not show them as they are. */
	readonly names?: Readonly<Record<string, string>>;
}

/** How many elements an array may have; a path that ends in `[]` counts over all arrays together. */
export interface CountRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'count';
	readonly min: number;
	readonly max: number;
}

/** Values of which no two may be the same. */
export interface UniqueRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'unique';
}

/** Values that must all be the same: the header types of a carousel's cards. */
export interface SameRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'same';
}

/** A switch that the provider knows; nothing can be wrong with it. */
export interface SwitchRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'switch';
}

/** Two switches that can't be on together. */
export interface ConflictRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'conflict';
	readonly other: { readonly path: Path; readonly label: string };
}

/**
 * What a provider's document says about one field. Rules drive the checks, the tests and what the
 * editor offers: a field that no rule of a provider mentions is not shown for it.
 */
export type RuleAt<Path extends string> =
	| TextRule<Path>
	| NumberRule<Path>
	| AmountRule<Path>
	| LinkRule<Path>
	| PhoneRule<Path>
	| ChoiceRule<Path>
	| CountRule<Path>
	| UniqueRule<Path>
	| SameRule<Path>
	| SwitchRule<Path>
	| ConflictRule<Path>;

/** The rules on a submission, by the kind of its message; written out, since a mapped type nests too deep. */
interface RulesByKind {
	text: RuleAt<PathOf<Submission<TextMessage>>>;
	replyButtons: RuleAt<PathOf<Submission<ReplyButtonsMessage>>>;
	list: RuleAt<PathOf<Submission<ListMessage>>>;
	orderStatus: RuleAt<PathOf<Submission<OrderStatusMessage>>>;
}

/** A rule on the submission of one kind of message. */
export type Rule<Kind extends MessageKind> = RulesByKind[Kind];

/** A rule on what every submission has. */
export type CommonRule = RuleAt<PathOf<Omit<Submission, 'message'>>>;
