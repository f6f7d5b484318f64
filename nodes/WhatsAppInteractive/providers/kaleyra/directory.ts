import { asText } from '../../common/json';
import { withQuery } from '../path';
import type { Choice, Directory } from '../query';
import { listPath, missingBusinessAccount, readPage } from './lists';

function sender(number: Readonly<Record<string, unknown>>): Choice | undefined {
	const phone =
		asText(number.phone_number) ?? asText(number.display_phone_number) ?? asText(number.number);
	const name = asText(number.verified_name);
	return phone === null
		? undefined
		: { name: name === null ? phone : `${phone} (${name})`, value: phone };
}

/** What the editor's dropdowns show of a Kaleyra account. */
export const directory: Directory = {
	senders: {
		missing: missingBusinessAccount,
		call: (_ask, account, page) => ({
			method: 'GET',
			path: withQuery(listPath(account, 'number'), { after: page }),
		}),
		read: (response) => readPage(response, sender),
	},
};
