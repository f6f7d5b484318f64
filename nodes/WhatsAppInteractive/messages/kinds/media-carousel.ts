import type { MediaHeader } from './header';
import type { ReplyButton } from './reply-buttons';

/** What the cards of a carousel end with. */
export const CARD_ACTIONS = ['quickReplies', 'url'] as const;

/** A card with a button that opens a web page. */
export interface UrlCard {
	readonly header: MediaHeader;
	readonly body?: string;
	readonly displayText: string;
	readonly url: string;
}

/** A card with buttons to tap. */
export interface QuickReplyCard {
	readonly header: MediaHeader;
	readonly body?: string;
	readonly buttons: readonly ReplyButton[];
}

interface Carousel<Action extends (typeof CARD_ACTIONS)[number], Card> {
	readonly kind: 'mediaCarousel';
	readonly body: string;
	readonly action: Action;
	readonly cards: readonly Card[];
}

/** Pictures or videos side by side, all with the same kind of buttons. */
export type MediaCarouselMessage =
	| Carousel<'url', UrlCard>
	| Carousel<'quickReplies', QuickReplyCard>;
