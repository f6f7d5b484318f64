import { createHash } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import type { Problem, Receipt } from '../providers/provider';

const KEY = 'whatsAppInteractive';

/** What is settled about an item, so that its message must not go out again. */
export type Settled =
	| { readonly receipt: Receipt; readonly response?: IDataObject }
	| {
			readonly problem: Problem;
			readonly messageId?: string;
			readonly response?: IDataObject;
	  };

type Entry = Settled & { readonly source: string };

interface Book {
	readonly run: number;
	readonly entries: Record<string, Entry>;
}

const isBook = (value: unknown, run: number): value is Book =>
	typeof value === 'object' &&
	value !== null &&
	(value as Partial<Book>).run === run &&
	typeof (value as Partial<Book>).entries === 'object' &&
	(value as Partial<Book>).entries !== null;

/**
 * Remembers which items of a run were accepted, or may have been. n8n runs a node again, with all its
 * items, when it has failed and is set to retry, or when somebody retries the execution: what stands
 * here is not sent again. It lives in the node's context, which n8n keeps with the execution.
 *
 * An item is recognised by what goes into its message rather than by the message: an expression such
 * as the time makes a new message of the same order each time.
 */
export class Ledger {
	private readonly book: Book;
	private readonly parameters: string;

	/**
	 * @param context the node's context; a book of another run in it is thrown away
	 * @param run which run of the node in this execution it is, from 0
	 * @param parameters the node's parameters, as they stand before n8n resolves expressions
	 */
	constructor(
		private readonly context: Record<string, unknown>,
		run: number,
		parameters: IDataObject,
	) {
		this.parameters = JSON.stringify(parameters);
		const found = context[KEY];
		this.book = isBook(found, run) ? found : { run, entries: {} };
		context[KEY] = this.book;
	}

	/** What is settled about an item; undefined if its message is to be sent. */
	find(itemIndex: number, json: IDataObject): Settled | undefined {
		const entry = this.book.entries[itemIndex];
		return entry !== undefined && entry.source === this.sourceOf(json) ? entry : undefined;
	}

	/** Settles an item. */
	settle(itemIndex: number, json: IDataObject, settled: Settled): void {
		this.book.entries[itemIndex] = { ...settled, source: this.sourceOf(json) };
	}

	/** Forgets everything: n8n will not run these items again. */
	close(): void {
		delete this.context[KEY];
	}

	/** Identifies what goes into a message, in 22 characters: the node's parameters and the item. */
	private sourceOf(json: IDataObject): string {
		const text = `${this.parameters}\n${JSON.stringify(json)}`;
		return createHash('sha256').update(text).digest('base64url').slice(0, 22);
	}
}
