/*
 * Takes secrets out of what a provider, or a proxy in front of it, has written. It may repeat what it
 * was sent: Messangi repeats the whole webhook URL in every callback, and a refusal may quote the key.
 */

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What nobody may see. */
export interface Secret {
	readonly value: string;
	/** What stands where it was. */
	readonly mark: string;
}

/** What stands where the Webhook Secret was. */
export const REDACTED = '[Webhook Secret]';

/** The shortest Webhook Secret; with sixteen letters and digits nobody guesses it, and no word is one. */
export const MIN_SECRET_LENGTH = 16;

/** No provider nests nearly as deep; what lies deeper is dropped, so that no input ends the stack. */
const MAX_DEPTH = 50;

/** The secret in an address, in whichever way it is encoded there, unless it is taken out already. */
const SECRET_IN_URL = /([?&](?:secret|signature)=)(?!\[Webhook Secret\])[^&#\s]*/g;

/** As a page of a gateway writes it. */
const inHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/**
 * What shows of a text in the base64 of any text that it is a part of, such as the `user:password` of
 * Basic authentication. Six bits are a character, so that there are three ways to lie in it; the
 * characters at both ends also hold bits of what surrounds it.
 */
const insideBase64 = (bytes: Buffer): string[] =>
	[0, 1, 2].map((before) =>
		Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64')
			.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
	);

/** The ways in which a text can stand in what somebody else has written. */
function formsOf(value: string): string[] {
	const bytes = Buffer.from(value);
	const inJson = JSON.stringify(value).slice(1, -1);
	const base64 = [bytes.toString('base64'), ...insideBase64(bytes)];
	return [
		value,
		// Through bytes, because half of a pair of characters can't be encoded.
		encodeURIComponent(bytes.toString()),
		new URLSearchParams({ '': value }).toString().slice(1),
		inJson,
		inJson.replaceAll('/', '\\/'),
		inHtml(value),
		...base64,
		...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
	];
}

/** Takes secrets out of texts, and out of all the texts in a value. */
export class Redaction {
	/** Longest first: the plain form may be a part of another. */
	private readonly forms: ReadonlyArray<readonly [form: string, mark: string]>;

	constructor(secrets: readonly Secret[]) {
		const forms = secrets.flatMap(({ value, mark }) =>
			formsOf(value).map((form) => [form, mark] as const),
		);
		this.forms = [...new Map(forms)].sort(([a], [b]) => b.length - a.length);
	}

	/** The text without the secrets. */
	inText(text: string): string {
		let hidden = text;
		for (const [form, mark] of this.forms) {
			if (hidden.includes(form)) hidden = hidden.replaceAll(form, mark);
		}
		return hidden.replace(SECRET_IN_URL, `$1${REDACTED}`);
	}

	/** A copy of a value without the secrets, its names and numbers included. */
	inValue(value: unknown, depth = 0): Json {
		if (typeof value === 'string') return this.inText(value);
		if (typeof value === 'boolean') return value;
		if (typeof value === 'number') {
			const digits = String(value);
			const hidden = this.inText(digits);
			return hidden === digits ? value : hidden;
		}
		if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return null;
		if (Array.isArray(value)) return value.map((entry) => this.inValue(entry, depth + 1));
		return Object.fromEntries(
			Object.entries(value).map(([name, entry]) => [
				this.inText(name),
				this.inValue(entry, depth + 1),
			]),
		);
	}
}
