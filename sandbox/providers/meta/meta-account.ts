import type { JsonValue } from '../../json';
import type { Outcome } from '../../numbers';
import { MediaShelf } from './media-shelf';
import type { MetaMessage } from './message';
import { OrderBook } from './payments/order-book';
import { rejectionOf } from './rejected';
import type { Rejection } from './rejection';
import { SHOP_TEMPLATES } from './shop';
import { TemplateBook } from './template/book';

/** What Meta keeps for a business: its templates, the media that it uploaded, its orders. */
export class MetaAccount {
	/** The templates, which can be replaced. */
	readonly templates = new TemplateBook(SHOP_TEMPLATES);
	/** The files that can be sent. */
	readonly media = new MediaShelf();

	private readonly orders = new OrderBook();

	/** Why Meta turns down a message that the provider took; undefined if it does not. */
	rejectionOf(message: MetaMessage, body: JsonValue): Rejection | undefined {
		const hasMedia = (id: string) => this.media.find(id) !== undefined;
		return rejectionOf(message, body, {
			templates: this.templates,
			hasMedia,
			orders: this.orders,
		});
	}

	/** Goes back to the start. */
	reset(): void {
		this.templates.reset();
		this.media.reset();
		this.orders.clear();
	}
}

/** What becomes of a message: what the number says, unless Meta turns it down. */
export function outcomeAfter(rejection: Rejection | undefined, byNumber: Outcome): Outcome {
	return rejection === undefined ? byNumber : { kind: 'failed', failure: rejection.failure };
}
