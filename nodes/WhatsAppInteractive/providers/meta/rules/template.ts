import type { PaymentType } from '../../../messages/kinds/order-details';
import type { Rule } from '../../../messages/rules/rules';
import { ANY_SOURCE } from '../../../messages/rules/sets/media';
import { ORDER_ID_PATTERN } from '../../../messages/rules/sets/order-payment';
import { templateRules } from '../../../messages/rules/sets/template';
import { TEMPLATE_LIMITS } from '../../../messages/template-limits';
import { META_STATUSES } from './limits';
import { orderDetailsRules } from './order-details';

/**
 * Meta's limits on templates.
 * @param payments the ways to pay that the provider passes on
 */
export const metaTemplateRules = (
	payments: readonly PaymentType[],
): ReadonlyArray<Rule<'template'>> =>
	templateRules({
		headers: ['document', 'image', 'location', 'product', 'text', 'video'],
		media: ANY_SOURCE,
		filename: {},
		headerText: { max: TEMPLATE_LIMITS.headerText },
		names: true,
		placeNames: true,
		bodyText: {
			max: TEMPLATE_LIMITS.bodyText,
			advisedMax: TEMPLATE_LIMITS.bodyTextBesideOthers,
		},
		buttons: {
			payload: { max: TEMPLATE_LIMITS.payload, advisedMax: TEMPLATE_LIMITS.advisedPayload },
			thumbnailRequired: true,
			order: orderDetailsRules(payments),
		},
		statuses: META_STATUSES,
		order: [
			{
				type: 'text',
				path: 'message.filling.orderStatus.referenceId',
				label: 'Order Reference ID',
				required: true,
				max: 60,
				advisedMax: 35,
				pattern: ORDER_ID_PATTERN,
			},
		],
	});
