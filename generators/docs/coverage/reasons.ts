import type { Task } from '../../../nodes/WhatsAppInteractive/operations/operations';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/** Documented fields that the node does not offer, and why. */
export interface Reason {
	readonly providers: readonly ProviderId[];
	/** The operations; all unless told. */
	readonly tasks?: readonly Task[];
	/** What the paths of the fields match. */
	readonly fields: RegExp;
	/** One sentence without a period. */
	readonly because: string;
	/** Whether no document has the field here: the sandbox's schema is wider than what it simulates. */
	readonly wider?: true;
}

/** Those that take Meta's message object as it is, and those that take it in a wrapper as well. */
const AS_IT_IS: readonly ProviderId[] = ['dialog360', 'gupshup', 'metaCloud'];
const META: readonly ProviderId[] = [...AS_IT_IS, 'kaleyra'];

/** All reasons; each has to stand for a field, and each field that is not offered needs one. */
export const REASONS: readonly Reason[] = [
	{
		providers: AS_IT_IS,
		fields: /\.header\.sub_text$/,
		because:
			"one description of Meta's API has a second line for headers, its guides and the providers' pages don't say what becomes of it; Additional Payload (JSON) takes it",
	},
	{
		providers: META,
		fields: /\.parameters\.payment_link_preview$/,
		because: 'it is for links to payments in India alone; Additional Payload (JSON) takes it',
	},
	{
		providers: META,
		tasks: ['mediaCarousel'],
		fields: /\.cards\[\]\.action\.(product_retailer_id|catalog_id)$/,
		because:
			"cards with products are a message of their own (Meta's product carousel); Send Multi-Product shows several products, too",
	},
	{
		providers: META,
		tasks: ['readReceipt'],
		fields: /typing_indicator\.type$/,
		because: 'it is the operation Show Typing, which marks the message as read, too',
	},
	{
		providers: ['kaleyra'],
		tasks: ['readReceipt', 'typing'],
		fields: /^extra_info\./,
		because: 'references come back in reports, and there are none on a read receipt',
	},
	{
		providers: ['kaleyra'],
		tasks: ['orderDetails', 'template'],
		fields: /\.payment_settings\[\]\.(boleto|pix_dynamic_code)\./,
		because: 'Kaleyra offers payments in India only',
	},
	{
		providers: META,
		tasks: ['template'],
		fields: /template\.language\.policy$/,
		because: 'it has one value only, which is what happens without it',
	},
	{
		providers: META,
		tasks: ['template'],
		fields: /template\.components\[\]\.parameters\[\]\.(currency|date_time)\./,
		because: 'a text as a variable does the same, and n8n formats money and dates',
	},
	{
		providers: META,
		tasks: ['template'],
		fields: /\.tap_target_configuration(\[\])?\.(url|title)$/,
		because:
			"Meta's own pages disagree on its form, and only some accounts have it; Additional Payload (JSON) takes it",
	},
	{
		providers: META,
		tasks: ['template'],
		fields:
			/\.cards\[\]\.components\[\]\.parameters\[\]\.(currency|date_time|coupon_code|ttl_minutes|location|document|action)\b/,
		because: 'a card has a picture or a video, texts, quick replies and links',
		wider: true,
	},
	{
		providers: META,
		tasks: ['template'],
		fields: /\.cards\[\]\.components\[\]\.parameters\[\]\.parameter_name$/,
		because: 'the variables of cards have numbers',
		wider: true,
	},
	{
		providers: META,
		tasks: ['template'],
		fields: /\.cards\[\]\.components\[\]\.parameters\[\]\.product\./,
		because: 'cards with products are for templates that only Meta itself documents',
	},
	{
		providers: ['infobip'],
		tasks: ['template'],
		fields: /\.carousel\.cards\[\]\.header\.(placeholder|filename|latitude|longitude)$/,
		because: 'a card has a picture or a video above its text',
		wider: true,
	},
	{
		providers: ['infobip'],
		tasks: ['typing'],
		fields: /^events\[\]\.content\.messageId$/,
		because: 'Infobip ignores it and calls it deprecated',
	},
	{
		providers: ['infobip'],
		tasks: ['typing'],
		fields: /^(options\.schedule|events\[\]\.options\.validityPeriod)\./,
		because: 'the sign that somebody is writing lasts 25 seconds, so there is nothing to schedule',
	},
	{
		providers: ['infobip'],
		tasks: ['getTemplates'],
		fields: /^orderBy$/,
		because: 'the Sort node of n8n orders by any field',
	},
	{
		providers: ['dialog360', 'metaCloud'],
		tasks: ['getTemplates'],
		fields: /^fields$/,
		because: 'the list has all that the node shows without it',
	},
	{
		providers: ['metaCloud'],
		tasks: ['getTemplates'],
		fields: /^(name|status|language|category)$/,
		because:
			'the node asks for the whole list and filters it by name, language, status and category',
	},
	{
		providers: ['gupshup'],
		tasks: ['getTemplates'],
		fields: /^(templateType|status|elementName|languageCode|useable)$/,
		because:
			'the node asks for the whole list and filters it by name, language, status and category',
	},
];

/** An operation that a provider documents and the node does not have. */
export interface MissingOperation {
	readonly provider: ProviderId;
	/** The provider's own name: the end of a path, or a type of message. */
	readonly name: string;
	readonly because: string;
}

/** All operations that are missing; each has to be documented, and each that is missing needs one. */
export const MISSING_OPERATIONS: readonly MissingOperation[] = [
	{
		provider: 'infobip',
		name: 'interactive/in-thread-authentication-request',
		because:
			'it is new, and its page shows an envelope without content and does not say what the customer sees',
	},
	{
		provider: 'messangi',
		name: 'location',
		because: 'Messangi lists the type, and its page does not say what it consists of',
	},
];
