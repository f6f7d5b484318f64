import type { JsonObject } from '../../../common/json';
import type { Contact, ContactsMessage } from '../../../messages/kinds/contacts';
import type { AsParsed } from '../../../messages/stage';
import { compact } from '../../body';

const contact = (card: Contact<AsParsed>): JsonObject =>
	compact({
		name: compact({
			formatted_name: card.name.formattedName,
			first_name: card.name.firstName,
			last_name: card.name.lastName,
			middle_name: card.name.middleName,
			prefix: card.name.prefix,
			suffix: card.name.suffix,
		}),
		birthday: card.birthday,
		phones: card.phones?.map(({ phone, type, whatsAppId }) =>
			compact({ phone, type, wa_id: whatsAppId?.digits }),
		),
		emails: card.emails?.map(({ email, type }) => compact({ email, type })),
		addresses: card.addresses?.map(({ countryCode, ...address }) =>
			compact({ ...address, country_code: countryCode }),
		),
		urls: card.urls?.map(({ url, type }) => compact({ url, type })),
		org: card.organization && compact({ ...card.organization }),
	});

/** `contacts`, a list. */
export const contacts = (message: ContactsMessage<AsParsed>): JsonObject[] =>
	message.contacts.map(contact);
