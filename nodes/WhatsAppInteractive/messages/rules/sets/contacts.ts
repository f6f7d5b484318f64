import { PHONE_TYPES, PLACE_TYPES } from '../../kinds/contacts';
import { LIMITS } from '../../limits';
import { isMissing } from '../condition';
import type { Rule } from '../rules';

/** How a provider takes contact cards. */
interface ContactDifference {
	/** Whether each name needs a first name; elsewhere any other part of a name does, too. */
	readonly firstName?: true;
	/** How many cards some document allows at most. */
	readonly advisedMax?: number;
	/** Whether the types of numbers and addresses are those that WhatsApp knows; elsewhere any word. */
	readonly knownTypes?: true;
	/** Whether the provider looks at the form of e-mail addresses. */
	readonly emailForm?: true;
}

const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DAYS = [
	'(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
	'(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
	'02-(?:0[1-9]|1\\d|2[0-8])',
].join('|');

/** A day that there is, as `YYYY-MM-DD`. */
const DATE = new RegExp(`^(?:\\d{4}-(?:${DAYS})|${LEAP_YEAR}-02-29)$`);

const WITHIN = ['contact'] as const;

/** The parts of a name beside the first name and the name in full. */
const OTHER_NAMES = (['lastName', 'middleName', 'prefix', 'suffix'] as const).map(
	(part) => `message.contacts[].name.${part}` as const,
);

type TypedPath = `message.contacts[].${'phones' | 'emails' | 'addresses' | 'urls'}[].type`;

const typeRule = (
	path: TypedPath,
	noun: string,
	types: readonly string[],
	{ knownTypes }: ContactDifference,
): Rule<'contacts'> => {
	const at = { path, label: 'Type', within: [...WITHIN, noun] };
	return knownTypes ? { type: 'choice', ...at, values: types } : { type: 'field', ...at };
};

const text = (
	path: Rule<'contacts'>['path'],
	label: string,
	within: readonly string[] = WITHIN,
): Rule<'contacts'> => ({ type: 'field', path, label, within });

const addressRules = (
	[
		['street', 'Street'],
		['city', 'City'],
		['state', 'State'],
		['zip', 'ZIP'],
		['country', 'Country'],
		['countryCode', 'Country Code'],
	] as const
).map(([member, label]) =>
	text(`message.contacts[].addresses[].${member}`, label, [...WITHIN, 'address']),
);

/** Contact cards. */
export const contactsRules = (
	overrides: ContactDifference = {},
): ReadonlyArray<Rule<'contacts'>> => [
	{
		type: 'count',
		path: 'message.contacts',
		label: 'Contacts',
		min: 1,
		max: LIMITS.contacts,
		...(overrides.advisedMax !== undefined && { advisedMax: overrides.advisedMax }),
	},
	{
		type: 'field',
		path: 'message.contacts[].name.formattedName',
		label: 'Formatted Name',
		within: WITHIN,
		required: true,
	},
	{
		type: 'text',
		path: 'message.contacts[].name.firstName',
		label: 'First Name',
		within: WITHIN,
		required: true,
		...(!overrides.firstName && { when: isMissing(...OTHER_NAMES) }),
	},
	text('message.contacts[].name.lastName', 'Last Name'),
	text('message.contacts[].name.middleName', 'Middle Name'),
	text('message.contacts[].name.prefix', 'Prefix'),
	text('message.contacts[].name.suffix', 'Suffix'),
	{
		type: 'text',
		path: 'message.contacts[].birthday',
		label: 'Birthday',
		within: WITHIN,
		pattern: { matches: DATE, says: 'must be a date such as 1990-04-12' },
	},
	{
		type: 'text',
		path: 'message.contacts[].phones[].phone',
		label: 'Phone',
		within: [...WITHIN, 'phone'],
		required: true,
		mayBePhone: true,
	},
	typeRule('message.contacts[].phones[].type', 'phone', PHONE_TYPES, overrides),
	{
		type: 'phone',
		path: 'message.contacts[].phones[].whatsAppId',
		label: 'WhatsApp ID',
		within: [...WITHIN, 'phone'],
	},
	{
		type: 'text',
		path: 'message.contacts[].emails[].email',
		label: 'Email',
		within: [...WITHIN, 'email'],
		required: true,
		...(overrides.emailForm && {
			pattern: { matches: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, says: 'must be an e-mail address' },
		}),
	},
	typeRule('message.contacts[].emails[].type', 'email', PLACE_TYPES, overrides),
	...addressRules,
	typeRule('message.contacts[].addresses[].type', 'address', PLACE_TYPES, overrides),
	{
		type: 'link',
		path: 'message.contacts[].urls[].url',
		label: 'URL',
		within: [...WITHIN, 'URL'],
		required: true,
		advised: true,
	},
	typeRule('message.contacts[].urls[].type', 'URL', PLACE_TYPES, overrides),
	text('message.contacts[].organization.company', 'Company'),
	text('message.contacts[].organization.department', 'Department'),
	text('message.contacts[].organization.title', 'Job Title'),
];
