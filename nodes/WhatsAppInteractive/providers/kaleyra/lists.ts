import { asText, at } from '../../common/json';
import type { Answer, Account, Problem, ProviderResponse } from '../api-call';
import { readMetaPage } from '../meta/list-page';
import { path, type ProviderPath } from '../path';
import { isSuccess, type ErrorMapping } from '../problems';
import type { Page } from '../query';
import { refusedCall } from '../query-problems';
import { knownFailure, readErrorDetails } from './decode';

const NAME = 'Kaleyra';

const UNKNOWN_ACCOUNT: ErrorMapping = {
	cause: 'account',
	what: "{} does not know the 'Business Account ID' in the credential",
	advice: 'SID and API key are right. Copy the ID of the WhatsApp Business Account again.',
};

const PERMISSION = 'Ask Kaleyra to enable this call for the account, or type the value.';

/** Kaleyra lists by WhatsApp Business Account, of which a request to send knows nothing. */
export const missingBusinessAccount = (
	_ask: unknown,
	{ businessAccountId }: Account,
): Problem | undefined =>
	businessAccountId === undefined
		? {
				cause: 'account',
				what: `${NAME} lists templates and numbers by WhatsApp Business Account`,
				advice:
					"Fill in 'Business Account ID' in the credential. Values that are typed work without it.",
			}
		: undefined;

/** The path of a list of the WhatsApp Business Account. */
export const listPath = ({ id, businessAccountId }: Account, list: string): ProviderPath =>
	path`/v2/${id}/whatsapp/${businessAccountId}/${list}`;

/** Where a number is unknown to a request to send, a list's business account is. */
const meaningOf = (body: unknown): ErrorMapping | undefined =>
	asText(at(body, 'code')) === 'WA401' ? UNKNOWN_ACCOUNT : knownFailure(body);

/**
 * The entries of a list: Kaleyra's pages show no answer, so both the list itself and Meta's object
 * around it are understood.
 */
function entriesOf(body: unknown): readonly unknown[] | undefined {
	const data = at(body, 'data');
	if (Array.isArray(data)) return data;
	const inner = at(data, 'data');
	return Array.isArray(inner) ? inner : undefined;
}

/** What an answer says: the entries of a page that can be read, or why there are none. */
export function readPage<Entry>(
	response: ProviderResponse,
	entry: (value: Readonly<Record<string, unknown>>) => Entry | undefined,
): Answer<Page<Entry>> {
	const { body } = response;
	const entries = entriesOf(body);
	const known = meaningOf(body);
	// Also a failure has `data`, which is empty.
	if (!isSuccess(response) || entries === undefined || known !== undefined) {
		return refusedCall(NAME, response, readErrorDetails(body), { permission: PERMISSION, known });
	}
	const paging = at(body, 'data', 'paging') ?? at(body, 'paging');
	return { type: 'answered', result: readMetaPage({ data: entries, paging }, entry) };
}
