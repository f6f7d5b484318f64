import type { JsonObject } from '../../../common/json';
import type { Contact, ContactsMessage } from '../../../messages/kinds/contacts';
import type { AsParsed } from '../../../messages/stage';
import { compact } from '../../body';

const contact = (card: Contact<AsParsed>): JsonObject =>
	compact({
		name: compact({
			firstName: card.name.firstName,
			lastName: card.name.lastName,
			middleName: card.name.middleName,
			namePrefix: card.name.prefix,
			nameSuffix: card.name.suffix,
			formattedName: card.name.formattedName,
		}),
		birthday: card.birthday,
		phones: card.phones?.map(({ phone, type, whatsAppId }) =>
			compact({ phone, type, waId: whatsAppId?.digits }),
		),
		emails: card.emails?.map(({ email, type }) => compact({ email, type })),
		addresses: card.addresses?.map((address) => compact({ ...address })),
		urls: card.urls?.map(({ url, type }) => compact({ url, type })),
		org: card.organization && compact({ ...card.organization }),
	});

/** `content.contacts`. */
export const contacts = (message: ContactsMessage<AsParsed>): JsonObject[] =>
	message.contacts.map(contact);
