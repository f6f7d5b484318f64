import type { CommonRule } from '../../../messages/rules/rules';
import { recipientRules, replyToRule, senderRules } from '../../../messages/rules/sets/common';
import { LINKS_ONLY } from '../../../messages/rules/sets/media';

/** Infobip fetches every file itself, and limits its address. */
export const media = { ...LINKS_ONLY, maxLink: 2048 };

/** On whose behalf something is sent. */
export const attribution: readonly CommonRule[] = [
	{ type: 'text', path: 'options.entityId', label: 'Entity ID', max: 255 },
	{ type: 'text', path: 'options.applicationId', label: 'Application ID', max: 255 },
];

/** Infobip's limits around the content, after its order-status page. */
export const common: readonly CommonRule[] = [
	...senderRules,
	...recipientRules({ businessScopedUserId: true }),
	{ type: 'text', path: 'correlationId', label: 'Correlation ID', max: 4000 },
	// 200 by the documents of 2026, 100 by the older ones.
	{ type: 'text', path: 'options.messageId', label: 'Message ID', max: 200, advisedMax: 100 },
	{ type: 'link', path: 'options.reportUrl', label: 'Report URL', max: 2048 },
	...attribution,
];

/** Shortening and tracking of links, where a message can have them. */
export const urlRules: readonly CommonRule[] = [
	{ type: 'field', path: 'options.urlOptions.shortenUrl', label: 'Shorten URL', isSwitch: true },
	{ type: 'field', path: 'options.urlOptions.trackClicks', label: 'Track Clicks', isSwitch: true },
	{
		type: 'field',
		path: 'options.urlOptions.removeProtocol',
		label: 'Remove Protocol',
		isSwitch: true,
	},
	{ type: 'link', path: 'options.urlOptions.trackingUrl', label: 'Tracking URL' },
	{
		type: 'link',
		path: 'options.urlOptions.customDomain',
		label: 'Custom Domain',
		scheme: 'domain',
	},
];

/** What most of Infobip's messages have around their content. */
export const usual: readonly CommonRule[] = [...common, ...urlRules, replyToRule];
