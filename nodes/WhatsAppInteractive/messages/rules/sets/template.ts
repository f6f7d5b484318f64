import { CARD_HEADER_TYPES, type TemplateHeader } from '../../kinds/template';
import { ORDER_STATUS_NAMES, ORDER_STATUSES, type OrderStatus } from '../../kinds/order-status';
import { LIMITS } from '../../limits';
import { isOneOf } from '../condition';
import type { Rule } from '../rules';
import { TEMPLATE_LIMITS } from '../../template-limits';
import { PLACE_LIMITS } from './location';
import { mediaRules, type MediaCapabilities } from './media';
import { positionRules, templateButtonRules, type ButtonOverrides } from './template-buttons';
import { UNBROKEN } from './unbroken';

type TemplateRule = Rule<'template'>;

/** The types of header as the editor calls them. */
const TEMPLATE_HEADER_NAMES: Readonly<Record<TemplateHeader['type'], string>> = {
	document: 'Document',
	gif: 'GIF',
	image: 'Image',
	location: 'Location',
	product: 'Product',
	text: 'Text',
	video: 'Video',
};

/** Where providers differ on templates. */
export interface TemplateDifference {
	readonly headers: ReadonlyArray<TemplateHeader['type']>;
	readonly media: MediaCapabilities;
	/** Whether a document needs a name. */
	readonly filename: { readonly required?: true };
	/** Whether variables can have names. */
	readonly names?: true;
	/** Whether a place can have a name and an address. */
	readonly placeNames?: true;
	/** What is said of the texts of a body. */
	readonly bodyText: {
		readonly max?: number;
		readonly advisedMax?: number;
	};
	readonly headerText: { readonly max?: number };
	readonly buttons: ButtonOverrides;
	readonly statuses: readonly OrderStatus[];
	/** What is said of the ID of an order, and of the way to pay it. */
	readonly order: readonly TemplateRule[];
}

const VARIABLE = ['variable'] as const;

const onlyHeader = (...types: Array<TemplateHeader['type']>) => ({
	when: isOneOf('message.filling.header.type' as const, types),
});

const placeRules = (names: boolean): TemplateRule[] => [
	...(
		[
			['latitude', 'Header Latitude', 90],
			['longitude', 'Header Longitude', 180],
		] as const
	).map(([name, label, max]): TemplateRule => ({
		type: 'number',
		path: `message.filling.header.${name}`,
		label,
		required: true,
		min: -max,
		max,
		...onlyHeader('location'),
	})),
	...(names
		? (
				[
					['placeName', 'Header Place Name', PLACE_LIMITS.name],
					['address', 'Header Address', PLACE_LIMITS.address],
				] as const
			).map(([name, label, limits]): TemplateRule => ({
				type: 'text',
				path: `message.filling.header.${name}`,
				label,
				...limits,
			}))
		: []),
];

const productRules: readonly TemplateRule[] = (
	[
		['catalogId', 'Header Catalog ID'],
		['retailerId', 'Header Product ID'],
	] as const
).map(([name, label]) => ({
	type: 'field',
	path: `message.filling.header.${name}`,
	label,
	required: true,
	...onlyHeader('product'),
}));

const headerRules = (overrides: TemplateDifference): TemplateRule[] => [
	{
		type: 'choice',
		path: 'message.filling.header.type',
		label: 'Header',
		required: true,
		values: overrides.headers,
		names: TEMPLATE_HEADER_NAMES,
	},
	{
		type: 'text',
		path: 'message.filling.header.text',
		label: 'Header Text',
		required: true,
		...overrides.headerText,
		pattern: UNBROKEN,
		...onlyHeader('text'),
	},
	...mediaRules({ ...overrides.media, at: 'message.filling.header', label: 'Header Media' }),
	{
		type: 'text',
		path: 'message.filling.header.filename',
		label: 'Header Filename',
		...overrides.filename,
		max: LIMITS.filename,
		...onlyHeader('document'),
	},
	...placeRules(overrides.placeNames === true),
	...(overrides.headers.includes('product') ? productRules : []),
];

const nameRules = (names: boolean): TemplateRule[] =>
	names
		? [
				{
					type: 'text',
					path: 'message.filling.body[].name',
					label: 'Variable Name',
					within: VARIABLE,
					advisedMax: TEMPLATE_LIMITS.advisedVariableName,
					pattern: {
						matches: /^[a-z0-9_]+$/,
						says: 'may only consist of lower-case letters, digits and underscores',
					},
				},
				{
					type: 'unique',
					path: 'message.filling.body[].name',
					label: 'Variable Name',
					within: VARIABLE,
				},
			]
		: [];

const bodyRules = ({ bodyText, names }: TemplateDifference): TemplateRule[] => [
	{
		type: 'text',
		path: 'message.filling.body[].text',
		label: 'Body',
		within: VARIABLE,
		required: true,
		...bodyText,
		pattern: UNBROKEN,
	},
	...nameRules(names === true),
];

const CARD_BUTTON = ['card', 'button'] as const;

const cardRules = ({ media, buttons }: TemplateDifference): TemplateRule[] => [
	{
		type: 'count',
		path: 'message.filling.cards',
		label: 'Cards',
		min: 0,
		max: TEMPLATE_LIMITS.cards,
	},
	{
		type: 'choice',
		path: 'message.filling.cards[].header.type',
		label: 'Header',
		within: ['card'],
		required: true,
		values: CARD_HEADER_TYPES,
		names: TEMPLATE_HEADER_NAMES,
	},
	...mediaRules({
		...media,
		at: 'message.filling.cards[].header',
		label: 'Media',
		within: ['card'],
	}),
	{
		type: 'text',
		path: 'message.filling.cards[].body[].text',
		label: 'Body',
		within: ['card', 'variable'],
		required: true,
		pattern: UNBROKEN,
	},
	{
		type: 'count',
		path: 'message.filling.cards[].buttons',
		label: 'Buttons',
		within: ['card'],
		min: 0,
		max: TEMPLATE_LIMITS.cardButtons,
	},
	...positionRules(
		'message.filling.cards[].buttons[].index',
		CARD_BUTTON,
		TEMPLATE_LIMITS.cardButtons,
	),
	{
		type: 'text',
		path: 'message.filling.cards[].buttons[].payload',
		label: 'Payload',
		within: CARD_BUTTON,
		required: true,
		...buttons.payload,
		when: isOneOf('message.filling.cards[].buttons[].type', ['quickReply']),
	},
	{
		type: 'text',
		path: 'message.filling.cards[].buttons[].suffix',
		label: 'URL Suffix',
		within: CARD_BUTTON,
		required: true,
		max: TEMPLATE_LIMITS.urlSuffix,
		pattern: UNBROKEN,
		when: isOneOf('message.filling.cards[].buttons[].type', ['url']),
	},
];

const orderStatusRules = ({ statuses, order }: TemplateDifference): TemplateRule[] => [
	...order,
	{
		type: 'choice',
		path: 'message.filling.orderStatus.status',
		label: 'Order Status',
		required: true,
		values: statuses,
		names: ORDER_STATUS_NAMES,
	},
	{
		type: 'text',
		path: 'message.filling.orderStatus.description',
		label: 'Order Status Description',
		max: LIMITS.orderDescription,
	},
];

/** The name that a template has whose title somebody gives: `Order Update` is `order_update`. */
function templateName(title: string): string | undefined {
	const name = title
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean)
		.join('_');
	return name === '' || title.length > TEMPLATE_LIMITS.name ? undefined : name;
}

/** A template, and what fills it. */
export const templateRules = (overrides: TemplateDifference): TemplateRule[] => [
	{
		type: 'text',
		path: 'message.name',
		label: 'Template',
		required: true,
		max: TEMPLATE_LIMITS.name,
		pattern: {
			matches: /^[a-z0-9_]+$/,
			says: 'may only consist of lower-case letters, digits and underscores',
			meant: templateName,
		},
	},
	{
		type: 'field',
		path: 'message.language',
		label: 'Language',
		required: true,
		requiredBecause:
			"fill it in, or write the template with its language, such as 'order_update|en_GB'",
	},
	...headerRules(overrides),
	...bodyRules(overrides),
	...templateButtonRules(overrides.buttons),
	...cardRules(overrides),
	{
		type: 'text',
		path: 'message.filling.code',
		label: 'Code',
		max: TEMPLATE_LIMITS.code,
		pattern: UNBROKEN,
	},
	{ type: 'number', path: 'message.filling.offerEndsAt', label: 'Offer Ends At', min: 0 },
	...orderStatusRules(overrides),
];

/** All statuses, for a provider that documents no fewer. */
export const EVERY_STATUS = ORDER_STATUSES;
