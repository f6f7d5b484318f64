import type { Header } from './header';

/** One button; `id` comes back when the customer taps it. */
export interface ReplyButton {
	readonly id: string;
	readonly title: string;
}

/** A message with one to three buttons that the customer can tap. */
export interface ReplyButtonsMessage {
	readonly kind: 'replyButtons';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
	readonly buttons: readonly ReplyButton[];
}
