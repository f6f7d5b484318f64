import type { MediaFormat } from '../../files/formats';
import type { Message, MessageKind } from '../message';
import type { Condition } from './condition';
import type { PathOf } from './path';
import type { Submission } from '../submission';

/** What all rules have. */
interface RuleBase<Path extends string> {
	readonly path: Path;
	/** The field's label in the editor. */
	readonly label: string;
	/** What the arrays on the path hold, outermost first: `['section', 'row']`. */
	readonly within?: readonly string[];
	/** When it applies; always where there is none. */
	readonly when?: Condition<Path>;
}

/** A field that the provider has, and of whose value its document says nothing. */
export interface FieldRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'field';
	readonly required?: true;
	/** Why it is required, and what would do in its place, as the end of a sentence. */
	readonly requiredBecause?: string;
	/** Whether it is a switch, and not a text or what has fields of its own. */
	readonly isSwitch?: true;
}

/** A text with a length in code points, the way WhatsApp counts (an emoji can be several). */
export interface TextRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'text';
	readonly required?: true;
	/** Whether a document asks for it where another does not: without it there is a hint. */
	readonly advised?: true;
	readonly max?: number;
	/** Why it is not more, as the end of a sentence. */
	readonly maxBecause?: string;
	/** A tighter limit of another document: past it there is a hint, and the message goes out. */
	readonly advisedMax?: number;
	/** How many line breaks it may have. */
	readonly maxLineBreaks?: number;
	/** What the text may consist of, and how to say that. */
	readonly pattern?: {
		readonly matches: RegExp;
		readonly says: string;
		/** What a text that does not match was probably meant to be; undefined where nobody can say. */
		readonly meant?: (text: string) => string | undefined;
	};
	/** A form that other documents forbid: there is a hint, and the message goes out. */
	readonly advisedPattern?: { readonly matches: RegExp; readonly says: string };
	/** Whether it may be a phone number as well, which must then not be a damaged one. */
	readonly mayBePhone?: true;
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

/** An address, or several separated by commas. */
export interface LinkRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'link';
	readonly required?: true;
	/** What it starts with; http:// or https:// unless told, and nothing in front of the host of a domain. */
	readonly scheme?: 'domain' | 'upi';
	/** Whether anything else is only shown as it is: then there is a hint, and the message goes out. */
	readonly advised?: true;
	/** Whether it must lead to a file, and not to a page. */
	readonly isFile?: true;
	/** The longest address, in code points. */
	readonly max?: number;
	readonly several?: true;
	/** What it should lead to: an extension that tells of something else gives a hint. */
	readonly formats?: readonly MediaFormat[];
}

/** A phone number; where the provider takes it, a business-scoped user ID. */
export interface PhoneRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'phone';
	readonly required?: true;
	readonly businessScopedUserId?: true;
	/** Where the country stands whose numbers have no country code. */
	readonly country?: Path;
	/** Another number that it must not be. */
	readonly unlike?: { readonly path: Path; readonly label: string };
	/** Whether what is odd for a number of its country gives a hint. */
	readonly advisesOnNumber?: true;
}

/** One of the values that the provider knows. */
export interface ChoiceRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'choice';
	readonly required?: true;
	readonly values: readonly string[];
	/** What the editor calls the values, where it does not show them as they are. */
	readonly names?: Readonly<Record<string, string>>;
	/** Why there are no others, as the end of a sentence. */
	readonly because?: string;
}

/** How many elements an array may have; a path that ends in `[]` counts over all arrays together. */
export interface CountRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'count';
	readonly min: number;
	/** Nothing where no document states one. */
	readonly max?: number;
	/** Why it is not more, as the end of a sentence. */
	readonly maxBecause?: string;
	/** A tighter limit of another document: past it there is a hint, and the message goes out. */
	readonly advisedMax?: number;
}

/** Values of which no two may be the same. */
export interface UniqueRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'unique';
	/** Whether the same value may stand in another list: a product in two sections. */
	readonly perList?: true;
	/** Whether a document has the same value twice: then there is a hint, and the message goes out. */
	readonly advised?: true;
}

/** A field that does not go with what else the message has; a switch that is off is as if left out. */
export interface AbsentRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'absent';
	/** What it does not go with, as the end of a sentence: `it is for India`. */
	readonly because: string;
}

/** Values that must all be the same: the header types of a carousel's cards. */
export interface SameRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'same';
	/** Whether it is lists whose lengths must be the same. */
	readonly of?: 'length';
}

/** An order whose amounts must add up: to what the user gave as the total, and to no less than zero. */
export interface TotalRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'total';
	/** The largest subtotal and total, in minor units. */
	readonly max?: number;
}

/** Two switches that can't be on together. */
export interface ConflictRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'conflict';
	readonly other: { readonly path: Path; readonly label: string };
}

/** Elements of a list that stand alone: where one has such a value, there is no other element. */
export interface AloneRule<Path extends string = string> extends RuleBase<Path> {
	readonly type: 'alone';
	readonly values: readonly string[];
	/** What the editor calls the values. */
	readonly names: Readonly<Record<string, string>>;
}

/**
 * What a provider's document says about one field. Rules drive the checks, the tests and what the
 * editor offers: a field that no rule of a provider mentions is not shown for it.
 */
export type RuleAt<Path extends string> =
	| FieldRule<Path>
	| TextRule<Path>
	| NumberRule<Path>
	| AmountRule<Path>
	| LinkRule<Path>
	| PhoneRule<Path>
	| ChoiceRule<Path>
	| CountRule<Path>
	| UniqueRule<Path>
	| AbsentRule<Path>
	| SameRule<Path>
	| TotalRule<Path>
	| ConflictRule<Path>
	| AloneRule<Path>;

/** The rules on a submission, by the kind of its message. */
type RulesByKind = {
	[Each in Message as Each['kind']]: RuleAt<PathOf<Submission<Each>>>;
};

/** A rule on the submission of one kind of message. */
export type Rule<Kind extends MessageKind> = RulesByKind[Kind];

/** A path that a rule on some kind of message can have. */
export type FieldPath = RulesByKind[MessageKind]['path'];

/** A rule on what every submission has. */
export type CommonRule = RuleAt<PathOf<Omit<Submission, 'message'>>>;
