import { LIMITS } from '../../../messages/limits';
import type { MessageKind } from '../../../messages/message';
import type { CommonRule } from '../../../messages/rules/rules';
import { recipientRules, replyToRule, senderRules } from '../../../messages/rules/sets/common';
import { contactsRules } from '../../../messages/rules/sets/contacts';
import { locationRules } from '../../../messages/rules/sets/location';
import {
	audioRules,
	documentRules,
	filenameRule,
	imageRules,
	stickerRules,
	videoRules,
	voiceSwitch,
} from '../../../messages/rules/sets/media-messages';
import { readReceiptRules } from '../../../messages/rules/sets/signals';
import type { Rules } from '../../provider';
import { mediaLimits } from '../media-limits';
import { attribution, common, media, usual } from './common';

/** The page of Infobip's media messages allows longer captions than Meta, to which they go. */
const taking = {
	media,
	limits: mediaLimits,
	caption: { max: 3000, advisedMax: LIMITS.caption },
};

/** Infobip's event IDs are longer than its message IDs. */
const eventId: CommonRule = {
	type: 'text',
	path: 'options.messageId',
	label: 'Message ID',
	max: 200,
};

/** Infobip's limits on files, places, cards and what is done to a received message. */
export const messageRules = {
	image: [...usual, ...imageRules(taking)],
	video: [...usual, ...videoRules(taking)],
	audio: [...common, replyToRule, ...audioRules(taking), voiceSwitch],
	document: [...usual, ...documentRules(taking), filenameRule],
	sticker: [...common, replyToRule, ...stickerRules(taking)],
	location: [...common, replyToRule, ...locationRules],
	contacts: [
		...common,
		replyToRule,
		...contactsRules({ firstName: true, knownTypes: true, emailForm: true }),
	],
	readReceipt: [...senderRules, ...readReceiptRules],
	// Infobip finds the message that is being answered by itself.
	typing: [
		...senderRules,
		...recipientRules({ businessScopedUserId: true }),
		eventId,
		...attribution,
	],
} satisfies Partial<Rules<MessageKind>>;
