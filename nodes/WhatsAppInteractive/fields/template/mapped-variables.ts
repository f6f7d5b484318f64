import type { Reader, Source } from '../reader';
import { isRecord } from '../../json';

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

type Members = Record<string, unknown>;

/** The object in a member, made where there is none. */
function inside(members: Members, name: string): Members {
	const found = members[name];
	if (isRecord(found)) return found as Members;
	const made: Members = {};
	members[name] = made;
	return made;
}

/** Puts the value of a field where 'Variables (JSON)' would have it; lists are objects by position. */
function place(members: Members, path: readonly string[], value: unknown): void {
	const [part = '', first = '', second = '', third = ''] = path;
	switch (part) {
		case 'header': {
			const header = inside(members, 'header');
			header.type = first;
			header[second] = value;
			if (third !== '') header.name = third;
			return;
		}
		case 'body':
			inside(members, 'body')[first] = value;
			return;
		case 'button': {
			const button = inside(inside(members, 'buttons'), first);
			button.type = second;
			button.index = first;
			button[third] = value;
			return;
		}
		case 'card':
			place(inside(inside(members, 'cards'), first), path.slice(2), value);
			return;
		case 'orderStatus':
			inside(members, 'orderStatus')[first] = value;
			return;
		case 'code':
		case 'offerEndsAt':
			members[part] = value;
	}
}

const inOrder = (byPosition: unknown): unknown[] =>
	Object.entries(isRecord(byPosition) ? byPosition : {})
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([, element]) => element);

/** Turns what stands by position into lists. */
function listed(members: Members): Members {
	const { buttons, cards } = members;
	return {
		...members,
		...(buttons !== undefined && { buttons: inOrder(buttons) }),
		...(cards !== undefined && {
			cards: inOrder(cards).map((card) => listed(card as Members)),
		}),
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
): Readonly<Record<string, unknown>> {
	if (!isRecord(mapper)) return {};
	const values = isRecord(mapper.value) ? mapper.value : {};
	const prefix = template + SEPARATOR;
	const ids = idsIn(mapper, values);
	const own = ids.filter((id) => id.startsWith(prefix));
	const [foreign] = ids;
	if (own.length === 0 && foreign !== undefined) {
		reader.fault(
			label,
			`'${label}' are those of the template '${foreign.split(SEPARATOR)[0]}', not of '${template}': refresh the list of variables, or give them as JSON`,
		);
	}
	const members: Members = {};
	for (const id of own) {
		const path = id.slice(prefix.length).split(SEPARATOR);
		if (path[0] !== SHOWN) place(members, path, values[id]);
	}
	return listed(members);
}

/** Gives the members of an object, for a reader. */
export const sourceOf =
	(members: Readonly<Record<string, unknown>>): Source =>
	(name) =>
		Object.prototype.hasOwnProperty.call(members, name) ? members[name] : undefined;
