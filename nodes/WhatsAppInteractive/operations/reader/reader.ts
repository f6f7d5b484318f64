import { parseExactJson } from '../../common/exact-json';
import {
	isBlank,
	lookUp,
	toJsonObject,
	type UnknownRecord,
	type JsonObject,
} from '../../common/json';
import { tellBreak } from '../../common/json-break';
import { jsonFault } from './json-form';
import { isSpelledAlike, tellUnknown } from './members';
import { isPlainObject, nameOfType } from './plain-text';
import { ValueReader } from './value-reader';

const asMembers = (value: unknown): UnknownRecord => (isPlainObject(value) ? value : {});

/**
 * Reads what holds several values: collections of the editor, lists and objects, and JSON as text or
 * as it is.
 */
export class Reader extends ValueReader {
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
		const fault = jsonFault(value, plain);
		if (fault !== undefined) {
			this.fault(label, `'${label}' ${fault}`);
			return undefined;
		}
		return Object.keys(value).length === 0 ? undefined : toJsonObject(value);
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
			this.fault(about, `'${label}' is not valid JSON; ${tellBreak(value.trim())}`);
			return undefined;
		}
	}
}
