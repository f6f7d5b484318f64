import escapeRegExp from 'lodash/escapeRegExp';

import { SECRET_PARAMETER, SIGNATURE_PARAMETER } from './webhook-parameters';

/*
 * Takes secrets out of what a provider, or a proxy in front of it, has written. It may repeat what it
 * was sent: the whole webhook URL in every callback, and the key in a refusal.
 */

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What nobody may see. */
export interface Secret {
	readonly value: string;
	/** What stands where it was. */
	readonly mark: string;
	/** Whether only the parameter of an address can be it: it is so short that people write it. */
	readonly inAddressesAlone?: true;
}

/** What stands where the Webhook Secret was. */
export const REDACTED = '[Webhook Secret]';

/** No provider nests nearly as deep; what lies deeper is dropped, so that no input ends the stack. */
const MAX_DEPTH = 50;

const MARK = escapeRegExp(REDACTED);

/** What may be a secret in an address, in whichever way it is encoded there, unless it is taken out already. */
const SECRET_IN_URL = new RegExp(
	`([?&](?:${SECRET_PARAMETER}|${SIGNATURE_PARAMETER})=)(?!${MARK})[^&#\\s]*`,
	'g',
);

/** No address of a webhook is longer, up to the last of its parameters. */
const LONGEST_ADDRESS = 2000;

/**
 * Whether what ends at a place of a text is the address of a webhook of n8n's, as far as its parameters:
 * all of them have the word in their path. What customers and other services put into their addresses
 * is theirs, and has to stay as it is.
 */
function isWebhookUpTo(text: string, end: number): boolean {
	const before = text.slice(Math.max(0, end - LONGEST_ADDRESS), end).replaceAll(REDACTED, '');
	const start = before.lastIndexOf('/webhook');
	return start !== -1 && !/\s/.test(before.slice(start));
}

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

/** In JSON, as most programs write it. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Through bytes, because half of a pair of characters can't be encoded. */
const inAddress = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** In JSON, as programs write it that keep to ASCII. */
const inAscii = (text: string): string =>
	inJson(text).replace(
		/[^ -~]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

/**
 * The ways in which a text can stand in what somebody else has written. Not among them is what nobody
 * writes by accident, such as the text in pieces or backwards.
 */
function formsOf(value: string): string[] {
	const bytes = Buffer.from(value);
	const address = inAddress(value);
	const base64 = [bytes.toString('base64'), ...insideBase64(bytes)];
	const hex = bytes.toString('hex');
	return [
		value,
		value.toLowerCase(),
		value.toUpperCase(),
		address,
		address.replace(/%../g, (sign) => sign.toLowerCase()),
		inAddress(address),
		new URLSearchParams({ '': value }).toString().slice(1),
		inJson(value),
		inJson(inJson(value)),
		inJson(value).replaceAll('/', '\\/'),
		inAscii(value),
		inHtml(value),
		inHtml(value).replaceAll("'", '&#39;'),
		hex,
		hex.toUpperCase(),
		...base64,
		...base64.map(inAddress),
		...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
	];
}

/** What a parameter of an address says, with blanks as forms write them. */
function readParameter(written: string): string {
	try {
		return decodeURIComponent(written.replaceAll('+', ' '));
	} catch {
		// A broken escape: nobody who reads it knows more than what is written.
		return written;
	}
}

/** Takes secrets out of texts, and out of all the texts in a value. */
export class Redaction {
	private readonly values: readonly string[];
	/** Longest first: the plain form may be a part of another. */
	private readonly forms: ReadonlyArray<readonly [form: string, mark: string]>;
	/** Most of the texts in an answer are shorter than any of the forms, and need no look at each. */
	private readonly shortest: number;

	constructor(secrets: readonly Secret[]) {
		this.values = secrets.map(({ value }) => value);
		const forms = secrets.flatMap(({ value, mark, inAddressesAlone }) =>
			inAddressesAlone ? [] : formsOf(value).map((form) => [form, mark] as const),
		);
		this.forms = [...new Map(forms)].sort(([a], [b]) => b.length - a.length);
		this.shortest = this.forms.at(-1)?.[0].length ?? Number.POSITIVE_INFINITY;
	}

	/** The text without the secrets. */
	inText(text: string): string {
		let hidden = text;
		for (const [form, mark] of text.length < this.shortest ? [] : this.forms) {
			if (hidden.includes(form)) hidden = hidden.replaceAll(form, mark);
		}
		// Few texts have one, and each part of each answer comes here.
		if (!hidden.includes('=')) return hidden;
		return hidden.replace(SECRET_IN_URL, (found: string, name: string, at: number) => {
			const value = readParameter(found.slice(name.length));
			// The secret of before and a signature show nothing of the one that is known.
			const isSecret = this.values.includes(value) || isWebhookUpTo(hidden, at);
			return isSecret ? `${name}${REDACTED}` : found;
		});
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
