import type { AsGiven, OneOf, Stage } from '../stage';
import type { MediaHeader } from './header';
import type { MediaSource } from './media';
import type { ReplyButton } from './reply-buttons';

/** What the cards of a carousel end with. */
export const CARD_ACTIONS = ['quickReplies', 'url'] as const;

/** What a card can show. */
export const CARD_MEDIA = ['image', 'video'] as const satisfies ReadonlyArray<MediaHeader['type']>;

/** What stands above the text of a card. */
export type CardHeader<Values extends Stage = AsGiven> = {
	readonly type: OneOf<MediaHeader['type'], Values>;
} & MediaSource;

/** A card with a button that opens a web page. */
export interface UrlCard<Values extends Stage = AsGiven> {
	readonly header: CardHeader<Values>;
	readonly body?: string;
	readonly displayText: string;
	readonly url: string;
}

/** A card with buttons to tap. */
export interface QuickReplyCard<Values extends Stage = AsGiven> {
	readonly header: CardHeader<Values>;
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
export type MediaCarouselMessage<Values extends Stage = AsGiven> =
	| Carousel<'url', UrlCard<Values>>
	| Carousel<'quickReplies', QuickReplyCard<Values>>;
