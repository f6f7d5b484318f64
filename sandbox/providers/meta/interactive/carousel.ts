import type { SchemaObject } from 'ajv';
import type { Rule, Violation } from '../../../validation/check';
import { type Choice, hasDuplicates } from '../../../validation/choices';
import { integer, list, object, only, union, visibleText } from '../../../validation/schema';
import type { InteractiveDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, headerSchema, identifier } from '../parts';
import { type CtaUrlAction, ctaUrlAction, ctaUrlActionRule } from './cta-url';

interface QuickReplies {
	readonly buttons: ReadonlyArray<{ readonly quick_reply: Choice }>;
}

interface MediaCard {
	readonly card_index: number;
	readonly type: 'cta_url';
	readonly header: { readonly type: 'image' | 'video' };
	readonly body?: { readonly text: string };
	readonly action: CtaUrlAction | QuickReplies;
}

interface ProductCard {
	readonly card_index: number;
	readonly type: 'product';
	readonly action: { readonly catalog_id: string };
}

/** A carousel as the rule reads it. */
export interface CarouselMessage {
	readonly type: 'carousel';
	readonly action: { readonly cards: ReadonlyArray<MediaCard | ProductCard> };
}

/**
 * Cards side by side (Cloud API, interactive media carousel and product carousel messages). A card
 * with media says `cta_url` even if it has quick replies.
 */
export function carouselSchema(dialect: InteractiveDialect): SchemaObject {
	const quickReply = object({
		id: visibleText(META_LIMITS.buttonId),
		title: visibleText(META_LIMITS.buttonTitle),
	});
	const button = object({ type: only('quick_reply'), quick_reply: quickReply });
	const mediaCard = object(
		{
			card_index: cardIndex,
			type: only('cta_url'),
			header: headerSchema(['image', 'video'], dialect),
			action: {
				type: 'object',
				if: { required: ['buttons'] },
				then: object({ buttons: list(button, 1) }),
				else: ctaUrlAction,
			},
		},
		{ body: object({ text: visibleText(META_LIMITS.cardBody) }) },
	);
	const productCard = object({
		card_index: cardIndex,
		type: only('product'),
		action: object({ product_retailer_id: identifier, catalog_id: identifier }),
	});
	const cards = list(
		union('type', mediaCard, productCard),
		META_LIMITS.fewestCards,
		META_LIMITS.cards,
	);
	return object({ type: only('carousel'), body, action: object({ cards }) });
}

/** Cards count from 0 and are all made alike. */
export function carouselRule(path: string): Rule<CarouselMessage> {
	return ({ action: { cards } }) => {
		const where = `${path}.action.cards`;
		const violations = cards.flatMap((card, index) =>
			cardFaults(card, index, `${where}[${index}]`),
		);
		if (new Set(cards.map(makeOf)).size > 1) {
			const message = 'all cards must have the same type, header, kind and number of buttons';
			violations.push({ path: where, message });
		}
		if (hasDuplicates(cards.flatMap(quickReplyIds))) {
			violations.push({ path: where, message: 'quick reply ids must be unique over all cards' });
		}
		return violations;
	};
}

const cardIndex = integer(0, META_LIMITS.cards - 1);

function cardFaults(
	card: MediaCard | ProductCard,
	index: number,
	path: string,
): readonly Violation[] {
	const violations: Violation[] = [];
	if (card.card_index !== index) {
		violations.push({ path: `${path}.card_index`, message: `must be ${index}` });
	}
	if (card.type === 'product') return violations;
	const breaks = card.body?.text.split('\n').length ?? 1;
	if (breaks - 1 > META_LIMITS.cardLineBreaks) {
		const message = `must have at most ${META_LIMITS.cardLineBreaks} line breaks`;
		violations.push({ path: `${path}.body.text`, message });
	}
	if (!('buttons' in card.action)) {
		violations.push(...ctaUrlActionRule(`${path}.action`)(card.action));
	}
	return violations;
}

/** What has to be the same on all cards. */
function makeOf(card: MediaCard | ProductCard): string {
	if (card.type === 'product') return `product of ${card.action.catalog_id}`;
	const buttons = 'buttons' in card.action ? `${card.action.buttons.length} replies` : 'a link';
	return `${card.header.type} with ${buttons}`;
}

function quickReplyIds(card: MediaCard | ProductCard): string[] {
	if (card.type === 'product' || !('buttons' in card.action)) return [];
	return card.action.buttons.map((button) => button.quick_reply.id);
}
