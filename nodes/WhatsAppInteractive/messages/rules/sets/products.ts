import { LIMITS } from '../../limits';
import { hasSeveral } from '../condition';
import type { Rule } from '../rules';
import { bodyRule, footerRule } from './interactive';

const catalogRule = {
	type: 'field',
	path: 'message.catalogId',
	label: 'Catalog ID',
	required: true,
} as const;

/** One product. */
export const productRules: ReadonlyArray<Rule<'product'>> = [
	bodyRule({}),
	footerRule,
	catalogRule,
	{ type: 'field', path: 'message.retailerId', label: 'Product ID', required: true },
];

/** Several products. */
export const productListRules: ReadonlyArray<Rule<'productList'>> = [
	{
		type: 'text',
		path: 'message.header.text',
		label: 'Header Text',
		required: true,
		max: LIMITS.headerText,
	},
	bodyRule(),
	footerRule,
	catalogRule,
	{ type: 'count', path: 'message.sections', label: 'Sections', min: 1, max: LIMITS.sections },
	{
		type: 'field',
		path: 'message.sections[].title',
		label: 'Title',
		within: ['section'],
		required: true,
		when: hasSeveral('message.sections'),
	},
	{
		type: 'text',
		path: 'message.sections[].title',
		label: 'Title',
		within: ['section'],
		max: LIMITS.sectionTitle,
	},
	{
		type: 'count',
		path: 'message.sections[].retailerIds',
		label: 'Product IDs',
		within: ['section'],
		min: 1,
		max: LIMITS.products,
	},
	{
		type: 'count',
		path: 'message.sections[].retailerIds[]',
		label: 'Product IDs of all sections',
		when: hasSeveral('message.sections'),
		min: 0,
		max: LIMITS.products,
	},
];

/** The whole catalog. */
export const catalogRules: ReadonlyArray<Rule<'catalog'>> = [
	bodyRule(),
	footerRule,
	{
		type: 'text',
		path: 'message.thumbnailId',
		label: 'Thumbnail Product ID',
		advised: true,
	},
];
