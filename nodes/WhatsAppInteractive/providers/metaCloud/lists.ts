import { asRecord, at, type UnknownRecord } from '../../common/json';
import type { Account, Answer, ApiCall, ProviderResponse } from '../api-call';
import { isGraphError, knownGraphError } from '../meta/graph-error';
import { readMetaPage } from '../meta/list-page';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { Page } from '../query';
import { refusedCall } from '../query-problems';
import { NAME, readErrorDetails } from './decode';

/** The most that a page may have by Meta's pages. */
const PAGE_SIZE = 100;

/** What to do where the token may not read the account. */
export const PERMISSION =
	'Give the token of the system user the permission whatsapp_business_management, and assign the WhatsApp Business Account to that user.';

/** The call for a page of a list of the WhatsApp Business Account. */
export const listCall = (
	{ apiVersion, id }: Account,
	list: string,
	fields: string | undefined,
	page: string | undefined,
): ApiCall => ({
	method: 'GET',
	path: withQuery(path`/${apiVersion}/${id}/${list}`, { fields, limit: PAGE_SIZE, after: page }),
});

/** What an answer says: the entries of a page that can be read, or why there are none. */
export function readPage<Entry>(
	response: ProviderResponse,
	entry: (value: UnknownRecord) => Entry | undefined,
): Answer<Page<Entry>> {
	const { body } = response;
	if (!isSuccess(response) || isGraphError(body) || !Array.isArray(at(body, 'data'))) {
		const words = readErrorDetails(body);
		return refusedCall(NAME, response, words, {
			permission: PERMISSION,
			known: knownGraphError(body),
		});
	}
	return { type: 'answered', result: readMetaPage(asRecord(body), entry) };
}
