import type { TemplateButton } from '../../kinds/template';
import { TEMPLATE_LIMITS } from '../../template-limits';
import { hasSeveral, isOneOf } from '../condition';
import type { Rule } from '../rules';
import { rulesUnder } from '../rules-under';
import type { OrderDetailsRule } from './order-payment';
import { UNBROKEN } from './unbroken';

/** The types of button as the editor calls them. */
export const TEMPLATE_BUTTON_NAMES: Readonly<Record<TemplateButton['type'], string>> = {
	catalog: 'Catalog',
	copyCode: 'Copy Code',
	flow: 'Flow',
	orderDetails: 'Order Details',
	products: 'Multi-Product',
	quickReply: 'Quick Reply',
	url: 'URL',
	voiceCall: 'Voice Call',
};

/** Where providers differ on the buttons of a template. */
export interface ButtonOverrides {
	/** The longest payload of a quick reply. */
	readonly payload: { readonly max: number; readonly advisedMax?: number };
	/** The longest flow token, and ID of the product on a picture. */
	readonly text?: number;
	/** Whether the button of several products needs a picture. */
	readonly thumbnailRequired?: true;
	/** Whether each section needs a title, or only one of several. */
	readonly titledSections?: true;
	/** Types that go with no other button. */
	readonly alone?: ReadonlyArray<TemplateButton['type']>;
	readonly order: readonly OrderDetailsRule[];
}

type TemplateRule = Rule<'template'>;

const BUTTON = ['button'] as const;

const only = (...types: Array<TemplateButton['type']>) => ({
	when: isOneOf('message.filling.buttons[].type' as const, types),
});

/** At most so many buttons of a type. */
const most = (type: TemplateButton['type'], max: number): TemplateRule => ({
	type: 'count',
	path: 'message.filling.buttons[]',
	label: `${TEMPLATE_BUTTON_NAMES[type]} Buttons`,
	min: 0,
	max,
	...only(type),
});

/** Buttons that go with no other. */
const aloneRule = (values: ReadonlyArray<TemplateButton['type']>): TemplateRule => ({
	type: 'alone',
	path: 'message.filling.buttons[].type',
	label: 'Buttons',
	values,
	names: TEMPLATE_BUTTON_NAMES,
});

const productRules = ({
	text,
	thumbnailRequired,
	titledSections,
}: ButtonOverrides): TemplateRule[] => [
	{
		type: 'text',
		path: 'message.filling.buttons[].thumbnailRetailerId',
		label: 'Thumbnail Product ID',
		within: BUTTON,
		...(text !== undefined && { max: text }),
		...only('catalog'),
	},
	{
		type: 'text',
		path: 'message.filling.buttons[].thumbnailRetailerId',
		label: 'Thumbnail Product ID',
		within: BUTTON,
		...(text !== undefined && { max: text }),
		...(thumbnailRequired && { required: true }),
		...only('products'),
	},
	{
		type: 'count',
		path: 'message.filling.buttons[].sections',
		label: 'Product Sections',
		within: BUTTON,
		min: 1,
		max: TEMPLATE_LIMITS.sections,
		...only('products'),
	},
	{
		type: 'text',
		path: 'message.filling.buttons[].sections[].title',
		label: 'Section Title',
		within: ['button', 'section'],
		max: TEMPLATE_LIMITS.sectionTitle,
		...(titledSections && { required: true }),
	},
	...(titledSections
		? []
		: ([
				{
					type: 'field',
					path: 'message.filling.buttons[].sections[].title',
					label: 'Section Title',
					within: ['button', 'section'],
					required: true,
					when: hasSeveral('message.filling.buttons[].sections'),
				},
			] satisfies TemplateRule[])),
	{
		type: 'count',
		path: 'message.filling.buttons[].sections[].retailerIds',
		label: 'Products',
		within: ['button', 'section'],
		min: 1,
		max: TEMPLATE_LIMITS.products,
	},
	{
		type: 'count',
		path: 'message.filling.buttons[].sections[].retailerIds[]',
		label: 'Products of all sections',
		min: 0,
		max: TEMPLATE_LIMITS.products,
	},
];

/**
 * The positions of the buttons of a template, or of each card of one.
 * @param buttons how many there can be
 */
export const positionRules = (
	path: 'message.filling.buttons[].index' | 'message.filling.cards[].buttons[].index',
	within: readonly string[],
	buttons: number,
): TemplateRule[] => [
	{
		type: 'number',
		path,
		label: 'Button Index',
		within,
		required: true,
		whole: true,
		min: 0,
		max: buttons - 1,
	},
	{ type: 'unique', path, label: 'Button Index', within, perList: true },
];

/** The buttons of a template. */
export const templateButtonRules = (overrides: ButtonOverrides): TemplateRule[] => [
	{
		type: 'count',
		path: 'message.filling.buttons',
		label: 'Buttons',
		min: 0,
		max: TEMPLATE_LIMITS.buttons,
	},
	most('url', TEMPLATE_LIMITS.urlButtons),
	most('copyCode', 1),
	most('flow', 1),
	...(overrides.alone === undefined ? [] : [aloneRule(overrides.alone)]),
	...positionRules('message.filling.buttons[].index', BUTTON, TEMPLATE_LIMITS.buttons),
	{
		type: 'text',
		path: 'message.filling.buttons[].payload',
		label: 'Payload',
		within: BUTTON,
		required: true,
		...overrides.payload,
		...only('quickReply'),
	},
	{
		type: 'text',
		path: 'message.filling.buttons[].suffix',
		label: 'URL Suffix',
		within: BUTTON,
		required: true,
		max: TEMPLATE_LIMITS.urlSuffix,
		pattern: UNBROKEN,
		...only('url'),
	},
	{
		type: 'text',
		path: 'message.filling.buttons[].code',
		label: 'Code to Copy',
		within: BUTTON,
		required: true,
		max: TEMPLATE_LIMITS.code,
		pattern: UNBROKEN,
		...only('copyCode'),
	},
	{
		type: 'text',
		path: 'message.filling.buttons[].token',
		label: 'Flow Token',
		within: BUTTON,
		...(overrides.text !== undefined && { max: overrides.text }),
	},
	...productRules(overrides),
	{
		type: 'number',
		path: 'message.filling.buttons[].validityMinutes',
		label: 'Call Minutes',
		within: BUTTON,
		whole: true,
		min: 1,
		max: TEMPLATE_LIMITS.callMinutes,
	},
	{
		type: 'text',
		path: 'message.filling.buttons[].callPayload',
		label: 'Call Payload',
		within: BUTTON,
		max: TEMPLATE_LIMITS.callPayload,
	},
	...rulesUnder('message.filling.buttons[].details', overrides.order, BUTTON),
];
