import type { Answer } from '../providers/api-call';
import type { Listing, Page } from '../providers/query';
import { call } from '../api/call';
import type { Client } from '../api/client';

/** The most pages of a list: one that goes on for ever, always with another, is left there. */
const MOST_PAGES = 1000;

/** Asks for one page of a list. */
export async function listPage<Ask, Entry>(
	client: Client,
	listing: Listing<Ask, Entry>,
	ask: Ask,
	page?: string,
): Promise<Answer<Page<Entry>>> {
	const { account } = client;
	const missing = listing.missing?.(ask, account);
	if (missing !== undefined) return { type: 'refused', problem: missing };
	const attempt = await call(client, listing.call(ask, account, page));
	return attempt.type === 'answered'
		? listing.read(attempt.response, page)
		: { type: 'refused', problem: attempt.problem };
}

/** Which entries of a list are wanted; without it all. */
interface Wanted<Entry> {
	/** How many. */
	readonly limit?: number | undefined;
	/** Which ones, where the provider can't be asked for just those. */
	readonly wanted?: (entry: Entry) => boolean;
}

/** Asks for all pages of a list, one after the other, until there are enough entries. */
export async function listAll<Ask, Entry>(
	client: Client,
	listing: Listing<Ask, Entry>,
	ask: Ask,
	{ limit = Number.POSITIVE_INFINITY, wanted = () => true }: Wanted<Entry> = {},
): Promise<Answer<Entry[]>> {
	const entries: Entry[] = [];
	const seen = new Set<string | undefined>();
	// A page that leads back to one before would never end.
	for (let page: string | undefined; !seen.has(page) && seen.size < MOST_PAGES;) {
		seen.add(page);
		const answer = await listPage(client, listing, ask, page);
		if (answer.type === 'refused') return answer;
		for (const entry of answer.result.entries) if (wanted(entry)) entries.push(entry);
		page = answer.result.next;
		if (page === undefined || entries.length >= limit) break;
	}
	return {
		type: 'answered',
		result: Number.isFinite(limit) ? entries.slice(0, limit) : entries,
	};
}
