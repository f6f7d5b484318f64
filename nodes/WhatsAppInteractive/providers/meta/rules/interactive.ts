import type { Header } from '../../../messages/kinds/header';
import type { MessageKind } from '../../../messages/message';
import { isOneOf } from '../../../messages/rules/condition';
import type { CommonRule, Rule } from '../../../messages/rules/rules';
import { addressRequestRules } from '../../../messages/rules/sets/address-request';
import { replyToRule } from '../../../messages/rules/sets/common';
import { flowRules } from '../../../messages/rules/sets/flow';
import {
	bodyRule,
	contactInfoRequestRules,
	footerRule,
	locationRequestRules,
	NAMED_HOST,
	namedHostRule,
	urlButtonRules,
	voiceCallButtonRules,
} from '../../../messages/rules/sets/interactive';
import { ANY_SOURCE } from '../../../messages/rules/sets/media';
import { mediaCarouselRules } from '../../../messages/rules/sets/media-carousel';
import {
	catalogRules,
	productListRules,
	productRules,
} from '../../../messages/rules/sets/products';
import type { Rules } from '../../provider';

const header: { types: ReadonlyArray<Header['type']>; media: typeof ANY_SOURCE; filename: true } = {
	types: ['document', 'image', 'text', 'video'],
	media: ANY_SOURCE,
	filename: true,
};

const namedCardHost: Rule<'mediaCarousel'> = {
	type: 'text',
	path: 'message.cards[].url',
	label: 'Button URL',
	pattern: NAMED_HOST,
	within: ['card'],
	when: isOneOf('message.action', ['url']),
};

/**
 * Meta's limits for the interactive messages with one button, the requests and the products.
 * @param common what the provider asks of every message
 * @param countries where an address can be asked for
 */
export const interactiveRules = (common: readonly CommonRule[], countries: readonly string[]) => {
	const usual = [...common, replyToRule];
	return {
		urlButton: [...usual, ...urlButtonRules(header), namedHostRule],
		locationRequest: [...usual, ...locationRequestRules, footerRule],
		contactInfoRequest: [...usual, ...contactInfoRequestRules, footerRule],
		callPermissionRequest: [...usual, bodyRule({}), footerRule],
		voiceCallButton: [...usual, ...voiceCallButtonRules, footerRule],
		flow: [
			...usual,
			...flowRules({
				header,
				byName: true,
				token: {},
				buttonText: { max: 30, advisedMax: 20 },
				screen: {},
			}),
		],
		product: [...usual, ...productRules],
		productList: [...usual, ...productListRules],
		catalog: [...usual, ...catalogRules],
		addressRequest: [...usual, ...addressRequestRules({ header, countries })],
		mediaCarousel: [
			...usual,
			...mediaCarouselRules({
				media: ANY_SOURCE,
				cardBody: {},
				buttonId: { max: 256, advisedMax: 20 },
				alike: true,
			}),
			namedCardHost,
		],
	} satisfies Partial<Rules<MessageKind>>;
};
