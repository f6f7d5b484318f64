import { PAYMENT_TYPE_NAMES } from '../../../messages/kinds/order-details';
import { isOneOf } from '../../../messages/rules/condition';
import type { Rule } from '../../../messages/rules/rules';
import { rulesUnder } from '../../../messages/rules/rules-under';
import { flowRules } from '../../../messages/rules/sets/flow';
import {
	contactInfoRequestRules,
	locationRequestRules,
	urlButtonRules,
	voiceCallButtonRules,
} from '../../../messages/rules/sets/interactive';
import { listRules } from '../../../messages/rules/sets/list';
import { mediaCarouselRules } from '../../../messages/rules/sets/media-carousel';
import { orderMessageRules } from '../../../messages/rules/sets/order-details';
import { ORDER_ID_PATTERN } from '../../../messages/rules/sets/order-payment';
import { orderStatusRules } from '../../../messages/rules/sets/order-status';
import { productListRules, productRules } from '../../../messages/rules/sets/products';
import { replyButtonsRules } from '../../../messages/rules/sets/reply-buttons';
import { previewSwitch, textRules } from '../../../messages/rules/sets/text';
import type { Rules } from '../../provider';
import type { InfobipKind } from '../encode';
import { common, media, urlRules, usual } from './common';
import { messageRules } from './messages';
import { orderDetailsRules } from './order-details';
import { INFOBIP_PAYMENT_TYPES } from './payment-types';
import { infobipTemplateRules } from './template';

const previewRules: ReadonlyArray<Rule<'text'>> = [
	{
		type: 'text',
		path: 'message.text',
		label: 'Text',
		pattern: {
			matches: /https?:\/\//i,
			says: "needs a link that starts with http:// or https:// while 'Preview URL' is on",
		},
		when: isOneOf('message.previewUrl', [true]),
	},
	previewSwitch,
	{
		type: 'conflict',
		path: 'message.previewUrl',
		label: 'Preview URL',
		other: { path: 'options.urlOptions.removeProtocol', label: 'Remove Protocol' },
	},
];

const paymentRules: ReadonlyArray<Rule<'orderStatus'>> = [
	{
		type: 'choice',
		path: 'message.paymentType',
		label: 'Payment Type',
		required: true,
		values: INFOBIP_PAYMENT_TYPES,
		names: PAYMENT_TYPE_NAMES,
	},
	{
		type: 'text',
		path: 'message.referenceId',
		label: 'Payment ID',
		required: true,
		max: 25,
		when: isOneOf('message.paymentType', ['UPI_PAYU']),
	},
	{
		type: 'text',
		path: 'message.referenceId',
		label: 'Payment ID',
		required: true,
		max: 35,
		pattern: ORDER_ID_PATTERN,
		when: isOneOf(
			'message.paymentType',
			INFOBIP_PAYMENT_TYPES.filter((type) => type !== 'UPI_PAYU'),
		),
	},
];

const onceInSection: Rule<'productList'> = {
	type: 'unique',
	path: 'message.sections[].retailerIds[]',
	label: 'Product IDs',
	within: ['section', 'product'],
	perList: true,
};

/** Infobip's limits. */
export const rules: Rules<InfobipKind> = {
	text: [...usual, ...textRules(), ...previewRules],
	...messageRules,
	replyButtons: [...usual, ...replyButtonsRules({ media, filename: true, plainTitles: true })],
	list: [...usual, ...listRules({ plainButton: true })],
	urlButton: [
		...usual,
		...urlButtonRules({ types: ['document', 'image', 'text', 'video'], media, filename: true }),
	],
	locationRequest: [...usual, ...locationRequestRules],
	contactInfoRequest: [...usual, ...contactInfoRequestRules],
	callPermissionRequest: usual,
	voiceCallButton: [...common, ...urlRules, ...voiceCallButtonRules],
	flow: [
		...usual,
		...flowRules({
			header: { types: ['text'], media },
			token: { required: true },
			buttonText: { max: 20 },
			// The flow opens with it unless told otherwise.
			screen: { required: true },
		}),
	],
	product: [...usual, ...productRules],
	productList: [...usual, ...productListRules, onceInSection],
	mediaCarousel: [
		...usual,
		...mediaCarouselRules({
			media,
			cardBody: { required: true },
			buttonId: { max: 20 },
			// Infobip's own sample has them.
			sameButtons: true,
			alike: false,
		}),
	],
	orderDetails: [
		...usual,
		...orderMessageRules({ types: ['image'], media }),
		...rulesUnder('message', orderDetailsRules),
	],
	orderStatus: [...usual, ...paymentRules, ...orderStatusRules({ footer: true })],
	template: [...usual, ...infobipTemplateRules(media)],
};
