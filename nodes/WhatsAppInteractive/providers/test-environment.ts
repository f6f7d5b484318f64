/** Something that is lacking, and what to do instead. */
export interface Lack {
	/** What the environment does not do, as what follows its name in a sentence. */
	readonly what: string;
	/** A whole sentence. */
	readonly advice: string;
}

/** In what a provider's environment for tests differs from the provider itself. */
export interface TestEnvironment {
	/** Its name as the subject of a sentence. */
	readonly name: string;
	/** Whether the answer to a message that was taken has an ID for it. */
	readonly tellsMessageIds: boolean;
	/** Whether a webhook can have headers of its own there, and is more than an address. */
	readonly hasWebhookHeaders: boolean;
	/** What it does not document, so that nothing is asked of it in vain; see `lack.ts`. */
	readonly lacks: Readonly<Partial<Record<string, Lack>>>;
}
