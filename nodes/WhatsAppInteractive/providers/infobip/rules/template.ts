import { PAYMENT_TYPE_NAMES } from '../../../messages/kinds/order-details';
import { isOneOf } from '../../../messages/rules/condition';
import type { CommonRule, Rule } from '../../../messages/rules/rules';
import type { MediaCapabilities } from '../../../messages/rules/sets/media';
import { ORDER_ID_PATTERN } from '../../../messages/rules/sets/order-payment';
import { EVERY_STATUS, templateRules } from '../../../messages/rules/sets/template';
import { TEMPLATE_LIMITS } from '../../../messages/template-limits';
import { templateOrderRules } from './order-details';
import { INFOBIP_PAYMENT_TYPES } from './payment-types';

/** What a template's message has around its content beside what all messages have. */
const aroundRules: readonly CommonRule[] = [
	{ type: 'text', path: 'options.bulkId', label: 'Bulk ID', max: 100 },
	{
		type: 'text',
		path: 'options.smsFailover.from',
		label: 'SMS Sender',
		required: true,
		max: 24,
		mayBePhone: true,
	},
	{
		type: 'text',
		path: 'options.smsFailover.text',
		label: 'SMS Text',
		required: true,
		max: 4096,
	},
];

const orderIdRule = (max: number, types: readonly string[]): Rule<'template'> => ({
	type: 'text',
	path: 'message.filling.orderStatus.referenceId',
	label: 'Order Payment ID',
	required: true,
	max,
	...(max === 35 && { pattern: ORDER_ID_PATTERN }),
	when: isOneOf('message.filling.orderStatus.paymentType', types),
});

const orderRules: ReadonlyArray<Rule<'template'>> = [
	{
		type: 'choice',
		path: 'message.filling.orderStatus.paymentType',
		label: 'Order Payment Type',
		required: true,
		values: INFOBIP_PAYMENT_TYPES,
		names: PAYMENT_TYPE_NAMES,
	},
	orderIdRule(25, ['UPI_PAYU']),
	orderIdRule(
		35,
		INFOBIP_PAYMENT_TYPES.filter((type) => type !== 'UPI_PAYU'),
	),
];

/** Infobip's limits on templates. */
export const infobipTemplateRules = (media: MediaCapabilities): ReadonlyArray<Rule<'template'>> => [
	...aroundRules,
	...templateRules({
		headers: ['document', 'gif', 'image', 'location', 'text', 'video'],
		media,
		filename: { required: true },
		headerText: {},
		bodyText: {},
		buttons: {
			payload: { max: TEMPLATE_LIMITS.advisedPayload },
			text: 3000,
			titledSections: true,
			alone: ['catalog', 'orderDetails', 'products'],
			order: templateOrderRules,
		},
		statuses: EVERY_STATUS,
		order: orderRules,
	}),
];
