import { quote } from '../../../common/quote';
import type { Reader } from '../../reader/reader';
import {
	asList,
	asRecord,
	asText,
	isRecord,
	lookUp,
	parseJson,
	type UnknownRecord,
} from '../../../common/json';
import { defined } from '../../../common/defined';
import type { TemplateWords } from '../../../messages/kinds/template';

/*
 * The variables of a template as n8n's resource mapper keeps them: one value for each field, under
 * an ID that says all that is needed to send it, since nothing is looked up then:
 *
 *     order_update:body:1                  order_update:button:1:url:suffix
 *     order_update:header:image:url        order_update:card:0:body:1
 *
 * The first part is the template's name: values that stayed behind from another template are not
 * sent. It says nothing of the language, so that the same fields serve a template in all of its own.
 * None of the characters is one that n8n would take for a path.
 */

const SEPARATOR = ':';

/** The ID of a field that shows something and takes nothing. */
const SHOWN = 'shown';

/** The ID of a mapped field. */
export const mappedId = (template: string, ...path: ReadonlyArray<string | number>): string =>
	[template, ...path].join(SEPARATOR);

/** The ID of a field that is shown only. */
export const shownId = (template: string): string => mappedId(template, SHOWN);

/**
 * What is put together. The IDs are part of the workflow, so that anybody may have written them: as
 * the names of a plain object's members some of them (`__proto__`) would reach into all objects.
 */
class Members extends Map<string, unknown> {
	/** The members in a member, made where there are none. */
	inside(name: string): Members {
		const found = this.get(name);
		if (found instanceof Members) return found;
		const made = new Members();
		this.set(name, made);
		return made;
	}

	toObject(): Readonly<Record<string, unknown>> {
		return Object.fromEntries(
			Array.from(this, ([name, value]) => [
				name,
				value instanceof Members ? value.toObject() : value,
			]),
		);
	}
}

/**
 * Puts the value of a field where 'Variables (JSON)' would have it; lists are members by position.
 * @returns whether there is such a place
 */
function place(members: Members, path: readonly string[], value: unknown): boolean {
	const [part = '', first = '', second = '', third = ''] = path;
	switch (part) {
		case 'header': {
			const header = members.inside('header').set('type', first).set(second, value);
			if (third !== '') header.set('name', third);
			return true;
		}
		case 'body':
			members.inside('body').set(first, value);
			return true;
		case 'button':
			members
				.inside('buttons')
				.inside(first)
				.set('type', second)
				.set('index', first)
				.set(third, value);
			return true;
		case 'card':
			return place(members.inside('cards').inside(first), path.slice(2), value);
		case 'orderStatus':
			members.inside('orderStatus').set(first, value);
			return true;
		case 'code':
		case 'offerEndsAt':
			members.set(part, value);
			return true;
		case SHOWN:
			return true;
		default:
			return false;
	}
}

const inOrder = (byPosition: unknown): unknown[] =>
	Object.entries(asRecord(byPosition))
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([, element]) => element);

/** Turns what stands by position into lists. */
function toLists(members: UnknownRecord): UnknownRecord {
	const { buttons, cards } = members;
	return {
		...members,
		...(buttons !== undefined && { buttons: inOrder(buttons) }),
		...(cards !== undefined && { cards: inOrder(cards).map((card) => toLists(asRecord(card))) }),
	};
}

/** The IDs of all fields of a mapper, those that were left empty among them. */
function idsIn(
	mapper: Readonly<Record<string, unknown>>,
	values: Readonly<Record<string, unknown>>,
) {
	const schema: unknown[] = Array.isArray(mapper.schema) ? mapper.schema : [];
	const known = schema.flatMap((field) =>
		isRecord(field) && typeof field.id === 'string' ? [field.id] : [],
	);
	return [...new Set([...known, ...Object.keys(values)])];
}

/**
 * What the fields of a template hold, as 'Variables (JSON)' would have it.
 * @param mapper the value of the resource mapper
 */
export function readMapped(
	template: string,
	mapper: unknown,
	reader: Reader,
	label: string,
): UnknownRecord {
	if (!isRecord(mapper)) return {};
	const values = isRecord(mapper.value) ? mapper.value : {};
	const prefix = template + SEPARATOR;
	const ids = idsIn(mapper, values);
	const own = ids.filter((id) => id.startsWith(prefix));
	const [foreign] = ids;
	if (own.length === 0 && foreign !== undefined) {
		reader.fault(
			label,
			`'${label}' are those of the template ${quote(foreign.split(SEPARATOR)[0])}, not of ${quote(template)}: refresh the list of variables, or give them as JSON`,
		);
	}
	const members = new Members();
	for (const id of own) {
		if (!place(members, id.slice(prefix.length).split(SEPARATOR), lookUp(values, id))) {
			reader.fault(
				label,
				`'${label}' has a field ${quote(id)}, which no template has: refresh the list of variables`,
			);
		}
	}
	return toLists(members.toObject());
}

/** The words of a template, which a field shows beside its variables; undefined where it does not. */
export function readWords(template: string, mapper: unknown): TemplateWords | undefined {
	const id = shownId(template);
	const { schema, value } = asRecord(mapper);
	// A list of fields that is refreshed brings new words; the value stays what it was at first.
	const listed = asList(schema).find((field) => asRecord(field).id === id);
	const words = parseJson(asRecord(listed).defaultValue) ?? parseJson(lookUp(asRecord(value), id));
	if (!isRecord(words)) return undefined;
	return defined({
		header: asText(words.header) ?? undefined,
		body: asText(words.body) ?? undefined,
		footer: asText(words.footer) ?? undefined,
		buttons: asList(words.buttons).flatMap((button) => asText(button) ?? []),
	});
}
