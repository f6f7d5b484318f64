import { readAddress } from '../../../events/address';
import type { SharedContact } from '../../../events/inbound-message';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../../json';

/**
 * The profile name of the customer who has one of these IDs, out of the `contacts[]` that come with
 * messages and statuses.
 */
export function readContactName(value: UnknownRecord, ...ids: readonly unknown[]): string | null {
	const wanted = ids.map((id) => readAddress(id)).filter((id) => id !== null);
	const contact = asList(value.contacts)
		.map(asRecord)
		.find(({ wa_id: number, user_id: userId }) =>
			[number, userId].some((id) => wanted.includes(readAddress(id) ?? '')),
		);
	return asText(asRecord(contact?.profile).name);
}

/** The entries of a message of type `contacts`, as Meta's "Contacts messages" page has them. */
export const readSharedContacts = (contacts: unknown): SharedContact[] =>
	asList(contacts)
		.map(asRecord)
		.map(({ name, phones, emails, org }) => {
			const { formatted_name: full, first_name: first, last_name: last } = asRecord(name);
			const parts = [asText(first), asText(last)].filter((part) => part !== null);
			return {
				name: firstText(full, parts.join(' ')),
				phones: asList(phones)
					.map(asRecord)
					.map((phone) => ({
						number: asText(phone.phone),
						type: asText(phone.type),
						whatsApp: readAddress(phone.wa_id),
					})),
				emails: asList(emails)
					.map((entry) => asText(asRecord(entry).email))
					.filter((email) => email !== null),
				organization: asText(asRecord(org).company),
			};
		});
