import { defined } from '../../common/defined';
import { asList, at, givenText, isRecord, type UnknownRecord } from '../../common/json';
import type { Page } from '../query';

/**
 * A page of a list of Meta's, `{data, paging}`, with the entries that can be read. Where it goes on is
 * asked for by its cursor: `next` is a whole address, which can have the token in it.
 */
export const readMetaPage = <Entry>(
	{ data, paging }: UnknownRecord,
	entry: (value: UnknownRecord) => Entry | undefined,
): Page<Entry> => ({
	entries: asList(data).flatMap((value) => {
		const found = isRecord(value) ? entry(value) : undefined;
		return found === undefined ? [] : [found];
	}),
	...defined({
		next: at(paging, 'next') === undefined ? undefined : givenText(at(paging, 'cursors', 'after')),
	}),
});
