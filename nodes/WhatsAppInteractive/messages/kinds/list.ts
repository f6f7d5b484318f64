import type { TextHeader } from './header';

/** One choice of a list; `id` comes back when the customer picks it. */
export interface ListRow {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
}

/** A group of rows under one title. */
export interface ListSection {
	readonly title?: string;
	readonly rows: readonly ListRow[];
}

/** A message with one button that opens a list to choose from. */
export interface ListMessage {
	readonly kind: 'list';
	readonly header?: TextHeader;
	readonly body: string;
	readonly footer?: string;
	/** The text of the button that opens the list. */
	readonly buttonText: string;
	readonly sections: readonly ListSection[];
}
