import { recipientRules, replyToRule, senderRules } from '../../messages/rule-sets/common';
import { listRules } from '../../messages/rule-sets/list';
import { orderStatusRules } from '../../messages/rule-sets/order-status';
import { replyButtonsRules } from '../../messages/rule-sets/reply-buttons';
import { previewSwitch, textRules } from '../../messages/rule-sets/text';
import type { CommonRule, Rule } from '../../messages/rules';
import type { Rules } from '../provider';
import type { InfobipKind } from './kinds';
import { INFOBIP_PAYMENT_TYPES } from './order';

/** Infobip's limits around the content, after its order-status page. */
const common: readonly CommonRule[] = [
	...senderRules,
	...recipientRules({ businessScopedUserId: true }),
	{ type: 'text', path: 'correlationId', label: 'Correlation ID', max: 4000 },
	{ type: 'text', path: 'options.messageId', label: 'Message ID', max: 100 },
	{ type: 'link', path: 'options.reportUrl', label: 'Report URL', max: 2048 },
	{ type: 'text', path: 'options.entityId', label: 'Entity ID', max: 255 },
	{ type: 'text', path: 'options.applicationId', label: 'Application ID', max: 255 },
];

/** Shortening and tracking of links, where a message can have them. */
const urlRules: readonly CommonRule[] = [
	{ type: 'switch', path: 'options.urlOptions.shortenUrl', label: 'Shorten URL' },
	{ type: 'switch', path: 'options.urlOptions.trackClicks', label: 'Track Clicks' },
	{ type: 'switch', path: 'options.urlOptions.removeProtocol', label: 'Remove Protocol' },
	{ type: 'link', path: 'options.urlOptions.trackingUrl', label: 'Tracking URL' },
	{ type: 'text', path: 'options.urlOptions.customDomain', label: 'Custom Domain' },
];

/** What most of Infobip's messages have around their content. */
const usual: readonly CommonRule[] = [...common, ...urlRules, replyToRule];

const previewRules: ReadonlyArray<Rule<'text'>> = [
	{
		type: 'text',
		path: 'message.text',
		label: 'Text',
		pattern: {
			matches: /https?:\/\//i,
			says: "needs a link that starts with http:// or https:// while 'Preview URL' is on",
		},
		when: { path: 'message.previewUrl', isOneOf: [true] },
	},
	previewSwitch,
	{
		type: 'conflict',
		path: 'message.previewUrl',
		label: 'Preview URL',
		other: { path: 'options.urlOptions.removeProtocol', label: 'Remove Protocol' },
	},
];

const PAYMENT_TYPE_NAMES: Readonly<Record<(typeof INFOBIP_PAYMENT_TYPES)[number], string>> = {
	BRAZIL: 'Brazil',
	BRAZIL_BOLETO: 'Brazil: Boleto',
	BRAZIL_LINK: 'Brazil: Payment Link',
	BRAZIL_PIX_DC: 'Brazil: Pix Dynamic Code',
	PG_PAYU: 'India: PayU Gateway',
	PG_RAZORPAY: 'India: Razorpay Gateway',
	UPI_INTENT: 'India: UPI Intent',
	UPI_LINK: 'India: UPI Payment Link',
	UPI_PAYU: 'India: UPI via PayU',
};

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
		when: { path: 'message.paymentType', isOneOf: ['UPI_PAYU'] },
	},
	{
		type: 'text',
		path: 'message.referenceId',
		label: 'Payment ID',
		required: true,
		max: 35,
		pattern: {
			matches: /^[A-Za-z0-9_.-]+$/,
			says: 'may only consist of letters without accents, digits, dashes, underscores and periods',
		},
		when: {
			path: 'message.paymentType',
			isOneOf: INFOBIP_PAYMENT_TYPES.filter((type) => type !== 'UPI_PAYU'),
		},
	},
];

/** Infobip's limits. */
export const rules: Rules<InfobipKind> = {
	text: [...usual, ...textRules(), ...previewRules],
	replyButtons: [
		...usual,
		...replyButtonsRules({ link: { max: 2048 }, filename: true, emojiFreeTitles: true }),
	],
	list: [...usual, ...listRules()],
	orderStatus: [...usual, ...paymentRules, ...orderStatusRules({ footer: true })],
};
