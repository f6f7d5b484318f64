import { checker } from '../../validation/check';
import {
	anyText,
	type Fields,
	object,
	only,
	text,
	union,
	visibleText,
	webAddress,
} from '../../validation/schema';
import { type Contact, contactsRule, contactsSchema } from '../meta/content/contacts';
import { locationSchema } from '../meta/content/location';
import { type Interactive, interactiveRule, interactiveSchema } from '../meta/interactive';
import { META_LIMITS } from '../meta/limits';

/** Longest text of a text message in code points (Messangi, text message). */
const MESSANGI_TEXT_LIMIT = 1024;

/** The types of messages (Messangi, interactive message). */
export type MessangiType =
	| 'text'
	| 'image'
	| 'audio'
	| 'video'
	| 'document'
	| 'contacts'
	| 'location'
	| 'interactive';

/** The body of a send call (Messangi, interactive message; text message). */
export interface MessangiMessage {
	readonly channel: 'WHATSAPP';
	readonly request: {
		readonly from: string;
		readonly to: string;
		readonly type: MessangiType;
		readonly message?: string;
		readonly interactive?: Interactive;
		readonly contacts?: readonly Contact[];
		readonly externalId?: string;
		readonly clientId?: string;
	};
	/** Web addresses, separated by commas. */
	readonly callbacks?: string;
}

const addressing: Fields = {
	from: { type: 'string', pattern: '^\\d+$' },
	to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' },
};
const tracking: Fields = {
	externalId: { type: 'string', pattern: '^[A-Za-z0-9]+$' },
	clientId: anyText,
};

const interactive = interactiveSchema({
	types: ['button', 'list'],
	mediaIds: false,
	headerSubText: false,
	bareHeader: false,
	listBody: META_LIMITS.body,
	sectionTitles: 'always',
	addressCountries: [],
	orders: { statuses: [], paymentState: false, headers: [], settings: [] },
});

/** Media go by their address, which stands where a text message has its text. */
const address = webAddress(META_LIMITS.url);
const caption = text(0, META_LIMITS.caption);
/** PDF is the only type of document. */
const fileName = { ...text(1, META_LIMITS.documentFilename), pattern: '\\.[pP][dD][fF]$' };
/** The table calls it required; of the samples that do not need it some go without it. */
const filler: Fields = { message: text(0, MESSANGI_TEXT_LIMIT) };

/** What a message has by its type: fields that must be there, and fields that may. */
const CONTENTS: Readonly<Record<MessangiType, readonly [required: Fields, optional: Fields]>> = {
	text: [{ message: visibleText(MESSANGI_TEXT_LIMIT) }, { replyTo: anyText }],
	image: [{ message: address }, { caption }],
	// The page is cut where it says to which types a caption applies.
	video: [{ message: address }, { caption }],
	audio: [{ message: address }, {}],
	document: [{ message: address }, { fileName }],
	contacts: [{ contacts: contactsSchema }, filler],
	location: [{ location: locationSchema }, filler],
	interactive: [{ interactive }, filler],
};

const checkInteractive = interactiveRule('request.interactive');
const checkContacts = contactsRule('request.contacts');

/** Checks the body of a send call: one branch a message type. */
export const checkMessage = checker<MessangiMessage>(
	object(
		{
			channel: only('WHATSAPP'),
			request: union(
				'type',
				...Object.entries(CONTENTS).map(([type, [required, optional]]) =>
					object({ ...addressing, type: only(type), ...required }, { ...tracking, ...optional }),
				),
			),
		},
		{ callbacks: { type: 'string', pattern: '^https?://[^\\s,]+(\\s*,\\s*https?://[^\\s,]+)*$' } },
	),
	({ request: { interactive: choices, contacts } }) => [
		...(choices === undefined ? [] : checkInteractive(choices)),
		...(contacts === undefined ? [] : checkContacts(contacts)),
	],
);
