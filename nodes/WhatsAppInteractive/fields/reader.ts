import { notAPhone, readPhone } from '../messages/phone';
import type { JsonObject } from '../messages/submission';
import { isRecord, lookUp } from '../json';

/** Gives the value of a parameter or of a member of a collection. */
export type Source = (name: string) => unknown;

const trimmed = (text: string): string => text.trim();

const nameOfType = (value: unknown): string =>
	Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

/** What stands in a resource locator, which is a value with the way in which it was chosen. */
const located = (value: unknown): unknown =>
	isRecord(value) && value.__rl === true ? value.value : value;

/** A field whose value can't be read. */
export interface Unread {
	/** The label of the field that is missing for it. */
	readonly label: string;
	/** A sentence without a period. */
	readonly text: string;
}

/**
 * Reads parameters as expressions leave them: numbers where text is meant (a phone number out of a
 * spreadsheet), blanks where nothing is meant, JSON as text or as it is. What can't be read becomes
 * a fault that names the field, so that all faults of an item can be told together.
 */
export class Reader {
	constructor(
		private readonly source: Source,
		readonly faults: Unread[] = [],
	) {}

	/** A text; undefined when blank. */
	text(name: string, label: string): string | undefined {
		const value = located(this.source(name));
		if (value === undefined || value === null) return undefined;
		if (typeof value === 'object' || typeof value === 'function') {
			this.fault(label, `'${label}' must be text, but it is ${nameOfType(value)}`);
			return undefined;
		}
		const text = String(value);
		return text.trim() === '' ? undefined : text;
	}

	/** A text of one line, such as an ID, without the blanks that come along when it is pasted. */
	line(name: string, label: string): string | undefined {
		return this.text(name, label)?.trim();
	}

	/** The digits of a phone number; undefined when blank, or no number. */
	phone(name: string, label: string): string | undefined {
		const text = this.line(name, label);
		if (text === undefined) return undefined;
		const reading = readPhone(text);
		if ('digits' in reading) return reading.digits;
		this.fault(label, notAPhone(`'${label}'`, text, reading.problem));
		return undefined;
	}

	/** A number; undefined when blank. */
	number(name: string, label: string): number | undefined {
		const text = this.line(name, label);
		if (text === undefined) return undefined;
		const value = Number(text);
		if (Number.isFinite(value)) return value;
		this.fault(label, `'${label}' must be a number, but it is '${text}'`);
		return undefined;
	}

	/** A time in milliseconds since 1970, given like that or as ISO 8601; undefined when blank. */
	time(name: string, label: string): number | undefined {
		const text = this.line(name, label);
		if (text === undefined) return undefined;
		const time = /^\d{11,}$/.test(text) ? Number(text) : Date.parse(text);
		if (!Number.isNaN(time)) return time;
		this.fault(label, `'${label}' is '${text}', it must be a time such as 2027-03-31T18:30:00Z`);
		return undefined;
	}

	/** A list of texts: what an expression gave, or one text with commas between them. */
	texts(name: string, label: string): string[] {
		const value = this.source(name);
		if (!Array.isArray(value))
			return (this.text(name, label) ?? '').split(',').map(trimmed).filter(Boolean);
		const strange: unknown = value.find((each) => typeof each === 'object' && each !== null);
		if (strange !== undefined) {
			this.fault(label, `'${label}' must be a list of texts, but it has ${nameOfType(strange)}`);
			return [];
		}
		return value.map((each: unknown) => String(each ?? '').trim()).filter(Boolean);
	}

	/** A switch; undefined when it was never touched. */
	flag(name: string): boolean | undefined {
		const value = this.source(name);
		if (typeof value === 'boolean') return value;
		return value === 'true' ? true : value === 'false' ? false : undefined;
	}

	/** A collection's members, to be read one by one. */
	collection(name: string): Reader {
		const value = this.source(name);
		return new Reader(
			(member) => (isRecord(value) ? lookUp(value, member) : undefined),
			this.faults,
		);
	}

	/** A member that is an object; a text in its place stands for one, as in a list. */
	nested(name: string): Reader {
		return this.element(this.source(name));
	}

	/** A resource locator: a value, and the way in which it was chosen. */
	locator(name: string, label: string): { mode: string | undefined; value: string | undefined } {
		const chosen = this.source(name);
		const mode = isRecord(chosen) ? chosen.mode : undefined;
		return {
			mode: typeof mode === 'string' ? mode : undefined,
			value: this.line(name, label),
		};
	}

	/** What stands in a parameter, as it is. */
	value(name: string): unknown {
		return this.source(name);
	}

	/** Whether a member is there at all. */
	holds(name: string): boolean {
		return this.source(name) !== undefined;
	}

	/** The elements of a collection that the user filled in the editor. */
	elements(name: string, group: string): Reader[] {
		const value = this.source(name);
		const elements = isRecord(value) ? lookUp(value, group) : undefined;
		return Array.isArray(elements) ? elements.map((element) => this.element(element)) : [];
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
		return value.map((element: unknown) => this.element(element));
	}

	/** A JSON object that an expression gave, or that was typed. */
	jsonObject(name: string, label: string): JsonObject | undefined {
		const value = this.json(name, label, label);
		if (value === undefined) return undefined;
		if (!isRecord(value)) {
			this.fault(label, `'${label}' must be a JSON object, but it is ${nameOfType(value)}`);
			return undefined;
		}
		return Object.keys(value).length === 0 ? undefined : (value as JsonObject);
	}

	/** The members of a JSON object, see {@link jsonObject}; none where there is no object. */
	jsonReader(name: string, label: string): Reader {
		return this.element(this.jsonObject(name, label));
	}

	/** Tells that a field can't be read. */
	fault(label: string, text: string): void {
		this.faults.push({ label, text });
	}

	/** A text in a list stands for an element that has it as its title and as its ID. */
	private element(value: unknown): Reader {
		const isShort = typeof value === 'string' || typeof value === 'number';
		const members: unknown = isShort ? { id: value, title: value } : value;
		return new Reader(
			(member) => (isRecord(members) ? lookUp(members, member) : undefined),
			this.faults,
		);
	}

	private json(name: string, label: string, about: string): unknown {
		const value = this.source(name);
		if (value === undefined || value === null) return undefined;
		if (typeof value !== 'string') return value;
		if (value.trim() === '') return undefined;
		try {
			return JSON.parse(value) as unknown;
		} catch {
			// The engine's own words on JSON differ between versions and tell positions only.
			this.fault(about, `'${label}' is not valid JSON`);
			return undefined;
		}
	}
}
