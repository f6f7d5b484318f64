import { asShown, notAPhone, readPhone, type PhoneNumber } from '../../common/phone/phone';
import { isBlank, isRecord, type UnknownRecord } from '../../common/json';
import { quote } from '../../common/quote';
import { readNumberWithin, type ExactNumber, type NumberLimits } from '../../messages/decimal';
import { readMoment } from './moment';
import { dayOf, nameOfType, toPlainText } from './plain-text';

/** Gives the value of a parameter or of a member of a collection. */
export type Source = (name: string) => unknown;

const trim = (text: string): string => text.trim();

/** What stands in a resource locator, which is a value with the way in which it was chosen. */
const unwrapLocator = (value: unknown): unknown =>
	isRecord(value) && value.__rl === true ? value.value : value;

/** A field whose value can't be read. */
export interface Unread {
	/** The label of the field that is missing for it. */
	readonly label: string;
	/** The part of the submission that it belongs to, where it is known. */
	readonly path?: string;
	/** A sentence without a period. */
	readonly text: string;
	/** Whether it can be read, but hardly is what is meant: the message goes out. */
	readonly hint?: true;
}

/** Where and when a workflow runs; what asks for no times need not know. */
export interface Circumstances {
	/** The workflow's time zone, `Asia/Kolkata`. */
	readonly timezone: string;
	/** The time, in milliseconds since 1970. */
	readonly now: number;
	/** Whether a text is one of the workflow's in which an expression has given nothing, see {@link gapsIn}. */
	readonly hasGap?: (text: string) => boolean;
}

const GAP = 'has an expression in it that gave nothing';

const ANYWHERE: Circumstances = { timezone: 'UTC', now: 0 };

/** Where a reader stands. */
interface Place {
	/** What is read and what it is called, where it is an object of a JSON field. */
	readonly own?: { readonly members: UnknownRecord; readonly place: string } | undefined;
	/** The part of the submission that is read. */
	readonly path?: string | undefined;
}

/**
 * Reads single values as expressions leave them: numbers where text is meant (a phone number out of a
 * spreadsheet), blanks where nothing is meant. What can't be read becomes a fault that names the field,
 * so that all faults of an item can be told together.
 */
export class ValueReader {
	/** The names that were asked for: those that an object may have. */
	protected readonly asked = new Set<string>();

	constructor(
		protected readonly source: Source,
		protected readonly circumstances: Circumstances = ANYWHERE,
		protected readonly findings: Unread[] = [],
		protected readonly at: Place = {},
	) {}

	/** What can't be read. */
	get faults(): Unread[] {
		return this.findings.filter(({ hint }) => !hint);
	}

	/** What can be read, but hardly is what is meant: sentences without a period. */
	get hints(): string[] {
		return this.findings.flatMap(({ hint, text }) => (hint ? [text] : []));
	}

	/** A text; undefined when blank. */
	text(name: string, label: string): string | undefined {
		return this.textOf(unwrapLocator(this.value(name)), label);
	}

	/**
	 * A value as a text; undefined when blank.
	 * @param place where in the field it stands: ` of variable 2`
	 */
	textOf(value: unknown, label: string, place = ''): string | undefined {
		const plain = toPlainText(value);
		if ('fault' in plain) {
			this.fault(label, `'${label}'${place} ${plain.fault}`);
			return undefined;
		}
		const { text } = plain;
		const doubt = text && this.circumstances.hasGap?.(text) ? GAP : plain.doubt;
		if (text !== undefined && doubt !== undefined) {
			this.hint(label, `'${label}'${place} ${doubt}: ${quote(text)}`);
		}
		return text;
	}

	/** A text of one line, such as an ID, without the blanks that come along when it is pasted. */
	line(name: string, label: string): string | undefined {
		return this.text(name, label)?.trim();
	}

	/** A phone number; undefined when blank, or no number. */
	phone(name: string, label: string): PhoneNumber | undefined {
		const text = this.line(name, label);
		if (text === undefined) return undefined;
		const reading = readPhone(text);
		if ('digits' in reading) return reading;
		this.fault(label, notAPhone(`'${label}'`, text, reading.problem));
		return undefined;
	}

	/**
	 * A number that is only shown, in whatever form: without the decimals of a spreadsheet, and told where
	 * a calculation has made another one of it.
	 */
	shownPhone(name: string, label: string): string | undefined {
		const text = this.line(name, label);
		if (text === undefined) return undefined;
		const reading = readPhone(text);
		if ('problem' in reading && reading.isDamaged) {
			this.fault(label, notAPhone(`'${label}'`, text, reading.problem));
		}
		return asShown(text);
	}

	/** A number; undefined when blank. */
	number(name: string, label: string, limits: NumberLimits = {}): ExactNumber | undefined {
		const value = unwrapLocator(this.value(name));
		// As a text, what is no number would be told as what is no text.
		const given = typeof value === 'number' ? value : this.line(name, label);
		if (given === undefined) return undefined;
		const reading = readNumberWithin(given, limits);
		if ('value' in reading) return reading.value;
		this.fault(label, `'${label}' ${reading.fault}`);
		return undefined;
	}

	/** A number; its preset when blank, undefined when it can't be read. */
	numberOr(
		preset: number,
		name: string,
		label: string,
		limits: NumberLimits = {},
	): number | undefined {
		return isBlank(unwrapLocator(this.value(name))) ? preset : this.number(name, label, limits);
	}

	/** A text of one line under the first of several names that is not blank. */
	firstLine(label: string, ...names: readonly string[]): string | undefined {
		// All are asked for, since all are names that the object may have.
		const given = names.find((name) => !isBlank(unwrapLocator(this.value(name))));
		names.forEach((name) => this.asked.add(name));
		return given === undefined ? undefined : this.line(given, label);
	}

	/** A time in milliseconds since 1970, see {@link readMoment}; undefined when blank. */
	time(name: string, label: string): number | undefined {
		const value = this.value(name);
		if (value instanceof Date && !Number.isNaN(value.getTime())) return value.getTime();
		const text = this.line(name, label);
		if (text === undefined) return undefined;
		const moment = readMoment(text, this.circumstances.timezone);
		if ('time' in moment) return moment.time;
		this.fault(label, `'${label}' ${moment.fault}`);
		return undefined;
	}

	/** A time that is still to come, see {@link time}. */
	futureTime(name: string, label: string): number | undefined {
		const time = this.time(name, label);
		if (time === undefined || time > this.circumstances.now) return time;
		this.fault(label, `'${label}' is past: ${new Date(time).toISOString()}`);
		return undefined;
	}

	/** A day, `2027-03-31`; of a date with a time, as expressions give it, the day. */
	day(name: string, label: string): string | undefined {
		const day = dayOf(this.value(name), this.circumstances.timezone);
		return day ?? this.line(name, label)?.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
	}

	/** A list of texts: what an expression gave, or one text with commas between them. */
	texts(name: string, label: string): string[] {
		const value = this.value(name);
		if (!Array.isArray(value))
			return (this.text(name, label) ?? '').split(',').map(trim).filter(Boolean);
		return value.flatMap((each: unknown, index) => {
			const text = this.textOf(each, label, ` of entry ${index + 1}`);
			return text === undefined ? [] : [text.trim()];
		});
	}

	/** A switch, also as tables write it (`TRUE`); undefined when it was never touched. */
	flag(name: string, label: string = name): boolean | undefined {
		const value = this.value(name);
		if (isBlank(value)) return undefined;
		const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
		if (word === 'true') return true;
		if (word === 'false') return false;
		this.fault(
			label,
			`'${label}' must be true or false, but it is ${typeof value === 'object' ? nameOfType(value) : quote(value)}`,
		);
		return undefined;
	}

	/** A resource locator: a value, and the way in which it was chosen. */
	locator(name: string, label: string): { mode: string | undefined; value: string | undefined } {
		const chosen = this.value(name);
		const mode = isRecord(chosen) ? chosen.mode : undefined;
		return {
			mode: typeof mode === 'string' ? mode : undefined,
			value: this.line(name, label),
		};
	}

	/** What stands in a parameter, as it is. */
	value(name: string): unknown {
		this.asked.add(name);
		return this.source(name);
	}

	/** Whether a member is there at all. */
	holds(name: string): boolean {
		return this.value(name) !== undefined;
	}

	/** Tells that a field can be read, but hardly is what is meant. */
	hint(label: string, text: string): void {
		this.findings.push({ label, text, hint: true });
	}

	/** Tells that a field can't be read. */
	fault(label: string, text: string): void {
		this.findings.push({ label, text, ...(this.at.path !== undefined && { path: this.at.path }) });
	}
}
