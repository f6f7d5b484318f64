import type { JsonObject } from '../../../common/json';
import type {
	MediaCarouselMessage,
	QuickReplyCard,
	UrlCard,
} from '../../../messages/kinds/media-carousel';
import type { AsParsed } from '../../../messages/stage';
import { compact, textObject } from '../../body';
import { header } from './header';
import { urlAction } from './interactive';

/** A card says `cta_url` even where it has quick replies. */
const card = (
	{ header: media, body }: UrlCard<AsParsed> | QuickReplyCard<AsParsed>,
	index: number,
	action: JsonObject,
) =>
	compact({
		card_index: index,
		type: 'cta_url',
		header: header(media),
		body: textObject(body),
		action,
	});

const quickReplies = ({ buttons }: QuickReplyCard<AsParsed>): JsonObject => ({
	buttons: buttons.map(({ id, title }) => ({ type: 'quick_reply', quick_reply: { id, title } })),
});

/** `interactive` of pictures or videos side by side. */
export const mediaCarousel = (message: MediaCarouselMessage<AsParsed>): JsonObject => ({
	type: 'carousel',
	body: { text: message.body },
	action: {
		cards:
			message.action === 'url'
				? message.cards.map((each, index) => card(each, index, urlAction(each)))
				: message.cards.map((each, index) => card(each, index, quickReplies(each))),
	},
});
