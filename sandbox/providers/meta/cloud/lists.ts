import { type Answer, json, type SandboxRequest } from '../../../http/message';
import { toJson } from '../../../json';
import type { MetaAccount } from '../meta-account';

const DEFAULT_SIZE = 25;
const LARGEST = 100;

/** A page of a list, `{data, paging}`; undefined if the query asks for none. */
export function listPage(
	entries: readonly object[],
	{ limit, after }: SandboxRequest['query'],
): Answer | undefined {
	const size = limit === undefined ? DEFAULT_SIZE : Number(limit);
	const from = after === undefined ? 0 : Number(/^cursor-(\d+)$/u.exec(after)?.[1] ?? NaN);
	if (!Number.isInteger(size) || size < 1 || size > LARGEST || !Number.isInteger(from)) {
		return undefined;
	}
	const data = entries.slice(from, from + size).map(toJson);
	const end = from + data.length;
	const cursors = { before: `cursor-${from}`, after: `cursor-${end}` };
	// The whole address of the next page, with the token in it: nobody should follow it.
	const next = 'https://graph.facebook.com/next?access_token=secret';
	const paging = end < entries.length ? { cursors, next } : { cursors };
	return json(200, data.length === 0 ? { data } : { data, paging });
}

/** The templates that a query asks for. */
export function templatesFor(query: SandboxRequest['query'], meta: MetaAccount): readonly object[] {
	const fits = (wanted: string | undefined, value: string): boolean =>
		wanted === undefined || wanted.toUpperCase() === value.toUpperCase();
	return meta.templates
		.list()
		.filter((template) => query.name === undefined || template.name.includes(query.name))
		.filter((template) => fits(query.status, template.status))
		.filter((template) => fits(query.language, template.language))
		.filter((template) => fits(query.category, template.category));
}
