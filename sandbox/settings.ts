/** How the HMAC of a webhook is written. `prefixed-hex` is `SHA256=<hex>`. */
export const SIGNATURE_FORMS = ['prefixed-hex', 'hex', 'base64'] as const;

/** One of {@link SIGNATURE_FORMS}. */
type SignatureForm = (typeof SIGNATURE_FORMS)[number];

/** What can be set while the sandbox runs: waits, and what the documents leave open. */
export interface Settings {
	/** How many milliseconds a documented minute lasts, for retries and limits. */
	readonly minute: number;
	/** How often a delivery is tried again at most, and never oftener than documented. 0: never. */
	readonly retries: number;
	/** Whether the documented limits of registration calls are kept. */
	readonly limits: boolean;
	/** The header of Infobip's HMAC, which its API does not name. */
	readonly signatureHeader: string;
	/** How Infobip writes the HMAC. */
	readonly signatureForm: SignatureForm;
	/** What Infobip answers to an ID that is taken. */
	readonly conflictStatus: 400 | 409;
}

const MINUTE = 60_000;

/** What holds unless told: the likely reading of the documents, no retries, no limits. */
export const DEFAULT_SETTINGS: Settings = {
	minute: MINUTE,
	retries: 0,
	limits: false,
	signatureHeader: 'X-Hub-Signature',
	signatureForm: 'prefixed-hex',
	conflictStatus: 400,
};

/** The settings in force. */
export class SettingsBook {
	private current: Settings;

	constructor(private readonly initial: Settings) {
		this.current = initial;
	}

	/** What holds now. */
	get now(): Settings {
		return this.current;
	}

	/** Changes single values. */
	change(changes: Partial<Settings>): void {
		this.current = { ...this.current, ...changes };
	}

	/** Goes back to what the sandbox was started with. */
	reset(): void {
		this.current = this.initial;
	}
}
