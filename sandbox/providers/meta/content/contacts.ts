import type { Rule, Violation } from '../../../validation/check';
import { anyText, list, object, visibleText } from '../../../validation/schema';
import { META_LIMITS } from '../limits';

/** The part of a contact that the sandbox reads after the schema accepted it. */
export interface Contact {
	readonly name: Readonly<Record<string, string>>;
}

const name = object(
	{ formatted_name: visibleText(META_LIMITS.url) },
	{
		first_name: anyText,
		last_name: anyText,
		middle_name: anyText,
		prefix: anyText,
		suffix: anyText,
	},
);

const address = object(
	{},
	{
		street: anyText,
		city: anyText,
		state: anyText,
		zip: anyText,
		country: anyText,
		country_code: anyText,
		type: anyText,
	},
);

/** Contact cards (Cloud API, contacts messages). The types of numbers and addresses are free text. */
export const contactsSchema = list(
	object(
		{ name },
		{
			addresses: list(address, 0),
			birthday: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
			emails: list(object({}, { email: anyText, type: anyText }), 0),
			org: object({}, { company: anyText, department: anyText, title: anyText }),
			phones: list(object({}, { phone: anyText, type: anyText, wa_id: anyText }), 0),
			urls: list(object({}, { url: anyText, type: anyText }), 0),
		},
	),
	1,
	META_LIMITS.contacts,
);

/** A name needs a part beside the formatted one. */
export function contactsRule(path: string): Rule<readonly Contact[]> {
	return (contacts) =>
		contacts.flatMap((contact, index): Violation[] => {
			const parts = Object.entries(contact.name).filter(([part]) => part !== 'formatted_name');
			return parts.some(([, value]) => value.trim() !== '')
				? []
				: [{ path: `${path}[${index}].name`, message: 'needs a name part beside formatted_name' }];
		});
}
