import { asShown, notAPhone, readPhone, type PhoneNumber } from '../../common/phone/phone';
import { parseExactJson } from '../../common/exact-json';
import { isBlank, isRecord, lookUp, type UnknownRecord, type JsonObject } from '../../common/json';
import { quote } from '../../common/quote';
import { readNumberWithin, type ExactNumber, type NumberLimits } from '../../messages/decimal';
import { isSpelledAlike, tellUnknown } from './members';
import { readMoment } from './moment';
import { dayOf, isPlainObject, nameOfType, toPlainText } from './plain-text';

/** Gives the value of a parameter or of a member of a collection. */
export type Source = (name: string) => unknown;

const asMembers = (value: unknown): UnknownRecord => (isPlainObject(value) ? value : {});

const trimmed = (text: string): string => text.trim();

/** What stands in a resource locator, which is a value with the way in which it was chosen. */
const located = (value: unknown): unknown =>
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
}

const ANYWHERE: Circumstances = { timezone: 'UTC', now: 0 };

/** How deep a value may be that goes out as JSON; one that has itself in it is deeper. */
const DEEPEST = 100;

/** What in a value JSON has no form for, as an expression can give it: the end of a sentence. */
function strangeIn(value: unknown, depth = 0): string | undefined {
	switch (typeof value) {
		case 'number':
			return Number.isFinite(value) ? undefined : `${value}`;
		case 'bigint':
		case 'function':
		case 'symbol':
			return nameOfType(value);
		case 'object': {
			if (value === null) return undefined;
			if (depth > DEEPEST) return 'more levels than can be told';
			if (value instanceof Date) {
				return Number.isNaN(value.getTime()) ? 'a date that does not exist' : undefined;
			}
			return Object.values(value)
				.map((each) => strangeIn(each, depth + 1))
				.find((found) => found !== undefined);
		}
		default:
			return undefined;
	}
}

/** Whether a number in a JSON value has lost digits, as one that an expression gave can have. */
function hasUnsafeNumber(value: unknown): boolean {
	if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasUnsafeNumber);
}

/** Where a reader stands. */
interface Place {
	/** What is read and what it is called, where it is an object of a JSON field. */
	readonly own?: { readonly members: UnknownRecord; readonly place: string } | undefined;
	/** The part of the submission that is read. */
	readonly path?: string | undefined;
}

/**
 * Reads parameters as expressions leave them: numbers where text is meant (a phone number out of a
 * spreadsheet), blanks where nothing is meant, JSON as text or as it is. What can't be read becomes
 * a fault that names the field, so that all faults of an item can be told together.
 */
export class Reader {
	/** The names that were asked for: those that an object may have. */
	private readonly asked = new Set<string>();

	constructor(
		private readonly source: Source,
		private readonly circumstances: Circumstances = ANYWHERE,
		private readonly findings: Unread[] = [],
		private readonly at: Place = {},
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
		return this.textOf(located(this.value(name)), label);
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
		const { text, doubt } = plain;
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
		const value = located(this.value(name));
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
		return isBlank(located(this.value(name))) ? preset : this.number(name, label, limits);
	}

	/** A text of one line under the first of several names that is not blank. */
	firstLine(label: string, ...names: readonly string[]): string | undefined {
		// All are asked for, since all are names that the object may have.
		const given = names.find((name) => !isBlank(located(this.value(name))));
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
			return (this.text(name, label) ?? '').split(',').map(trimmed).filter(Boolean);
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

	/** Reads the same as one part of the submission, `message.filling`: its faults tell that. */
	part(path: string): Reader {
		return new Reader(this.source, this.circumstances, this.findings, { ...this.at, path });
	}

	/** A collection's members, to be read one by one; in a JSON field it is an object like others. */
	collection(name: string, label: string = name): Reader {
		return this.at.own === undefined
			? this.over(asMembers(this.value(name)))
			: this.nested(name, label);
	}

	/**
	 * A member that is an object, called by its label.
	 * @param short the members that a text in its place stands for
	 */
	nested(name: string, label: string, short?: readonly string[]): Reader {
		const value = this.value(name);
		const isGiven = value !== undefined && value !== null && value !== '';
		if (isGiven && !isPlainObject(value) && (short === undefined || typeof value === 'object')) {
			this.fault(label, `'${label}' must be an object, but it is ${nameOfType(value)}`);
			return this.over({});
		}
		return this.element(value, this.inside(`'${label}'`), short);
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

	/** The elements of a collection that the user filled in the editor, or has in a JSON field. */
	elements(name: string, group: string, label: string = name): Reader[] {
		if (this.at.own !== undefined) {
			const groups = this.nested(name, label);
			return groups.jsonElements(group, label);
		}
		const elements = lookUp(asMembers(this.value(name)), group);
		return Array.isArray(elements)
			? elements.map((element: unknown) => this.over(asMembers(element)))
			: [];
	}

	/**
	 * The elements of a list that an expression gave, or that was typed as JSON.
	 * @param about the label of what the list stands for, where it has a field of its own
	 */
	jsonElements(name: string, label: string, about: string = label): Reader[] {
		const value = this.json(name, label, about);
		if (value === undefined) return [];
		if (!Array.isArray(value)) {
			this.fault(about, `'${label}' must be a list, but it is ${nameOfType(value)}`);
			return [];
		}
		return Array.from(value, (element: unknown, index) =>
			this.element(element, this.inside(`entry ${index + 1} of '${label}'`)),
		);
	}

	/**
	 * A JSON object that an expression gave, or that was typed. It goes out as it is, so its numbers
	 * must be what they were written as.
	 */
	jsonObject(name: string, label: string): JsonObject | undefined {
		const value = this.record(name, label);
		if (value === undefined) return undefined;
		const typed = this.value(name);
		// A number whose digits JavaScript can't hold has become a text, and would go out as one.
		const plain: unknown = typeof typed === 'string' ? JSON.parse(typed.trim()) : typed;
		const strange = strangeIn(plain);
		if (strange !== undefined) {
			this.fault(label, `'${label}' has ${strange} in it, which JSON can't hold`);
			return undefined;
		}
		if (hasUnsafeNumber(plain) || JSON.stringify(plain) !== JSON.stringify(value)) {
			this.fault(
				label,
				`'${label}' has a number with more digits than numbers keep: put it into quotes, or shorten it`,
			);
			return undefined;
		}
		return Object.keys(value).length === 0 ? undefined : (value as JsonObject);
	}

	/** The members of a JSON object whose members are known; none where there is no object. */
	jsonReader(name: string, label: string): Reader {
		return this.element(this.record(name, label), this.inside(`'${label}'`));
	}

	/** Reads another object among the same faults; with a place it is one of a JSON field. */
	over(members: UnknownRecord, place?: string): Reader {
		return new Reader((member) => lookUp(members, member), this.circumstances, this.findings, {
			own: place === undefined ? undefined : { members, place },
			path: this.at.path,
		});
	}

	/**
	 * Tells members that were not asked for: to be called when all that there are have been. Members
	 * of an object that nobody reads are misspelled, or mean something that would not happen.
	 */
	close(label: string): void {
		if (this.at.own === undefined) return;
		const { members, place } = this.at.own;
		const unknown = Object.keys(members).filter((name) => !this.asked.has(name));
		if (unknown.length === 0) return;
		this.fault(label, `${place} ${tellUnknown(unknown, [...this.asked])}`);
	}

	/**
	 * Tells members that are almost spelled like one that was asked for and is missing: for an object
	 * that may have others of its own.
	 */
	closeMisspelled(label: string): void {
		if (this.at.own === undefined) return;
		const { members, place } = this.at.own;
		const missing = [...this.asked].filter((name) => isBlank(lookUp(members, name)));
		const unknown = Object.keys(members).filter(
			(name) => !this.asked.has(name) && missing.some((each) => isSpelledAlike(name, each)),
		);
		if (unknown.length === 0) return;
		this.fault(label, `${place} ${tellUnknown(unknown, [...this.asked])}`);
	}

	/** Tells that a field can be read, but hardly is what is meant. */
	hint(label: string, text: string): void {
		this.findings.push({ label, text, hint: true });
	}

	/** Tells that a field can't be read. */
	fault(label: string, text: string): void {
		this.findings.push({ label, text, ...(this.at.path !== undefined && { path: this.at.path }) });
	}

	private inside(place: string): string {
		return this.at.own === undefined ? place : `${place} in ${this.at.own.place}`;
	}

	/** A text in a list stands for an element that has it as its title and as its ID. */
	private element(
		value: unknown,
		place: string,
		short: readonly string[] = ['id', 'title'],
	): Reader {
		const isShort = typeof value === 'string' || typeof value === 'number';
		const members = isShort ? Object.fromEntries(short.map((name) => [name, value])) : value;
		const isOther = !isShort && !isPlainObject(value) && value !== undefined && value !== null;
		if (isOther) this.fault(place, `${place} must be an object, but it is ${nameOfType(value)}`);
		// Nobody wrote the members that a text stands for.
		return this.over(asMembers(members), isShort ? undefined : place);
	}

	private record(name: string, label: string): UnknownRecord | undefined {
		const value = this.json(name, label, label);
		if (value === undefined || isPlainObject(value)) return value;
		this.fault(label, `'${label}' must be a JSON object, but it is ${nameOfType(value)}`);
		return undefined;
	}

	private json(name: string, label: string, about: string): unknown {
		const value = this.value(name);
		if (value === undefined || value === null) return undefined;
		if (typeof value !== 'string') return value;
		if (value.trim() === '') return undefined;
		try {
			// A byte order mark may come along out of a file.
			return parseExactJson(value.trim());
		} catch {
			// The engine's own words on JSON differ between versions and tell positions only.
			this.fault(about, `'${label}' is not valid JSON`);
			return undefined;
		}
	}
}
