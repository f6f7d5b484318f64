import { WHATSAPP_MEDIA } from '../../../files/formats';
import { LIMITS } from '../../../messages/limits';
import type { MessageKind } from '../../../messages/message';
import type { CommonRule } from '../../../messages/rules/rules';
import { replyToRule } from '../../../messages/rules/sets/common';
import { contactsRules } from '../../../messages/rules/sets/contacts';
import { locationRules } from '../../../messages/rules/sets/location';
import { ANY_SOURCE } from '../../../messages/rules/sets/media';
import {
	audioRules,
	documentRules,
	filenameRule,
	imageRules,
	stickerRules,
	videoRules,
	voiceSwitch,
} from '../../../messages/rules/sets/media-messages';
import { reactionRules } from '../../../messages/rules/sets/reaction';
import { previewSwitch, textRules } from '../../../messages/rules/sets/text';
import type { Rules } from '../../provider';

const taking = { media: ANY_SOURCE, limits: WHATSAPP_MEDIA };

/**
 * Meta's limits on plain messages.
 * @param common what the provider says of every message
 */
export const plainRules = (common: readonly CommonRule[]) =>
	({
		text: [...common, replyToRule, ...textRules(), previewSwitch],
		image: [...common, replyToRule, ...imageRules(taking)],
		video: [...common, replyToRule, ...videoRules(taking)],
		audio: [...common, replyToRule, ...audioRules(taking), voiceSwitch],
		document: [...common, replyToRule, ...documentRules(taking), filenameRule],
		sticker: [...common, replyToRule, ...stickerRules(taking)],
		location: [...common, replyToRule, ...locationRules],
		contacts: [...common, replyToRule, ...contactsRules({ advisedMax: LIMITS.advisedContacts })],
		// A reaction can't quote: it says itself which message it is on.
		reaction: [...common, ...reactionRules],
	}) satisfies Partial<Rules<MessageKind>>;
