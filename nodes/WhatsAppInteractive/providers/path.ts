import { hasHalfCharacter } from '../common/half-character';
import { quote } from '../common/quote';

declare const built: unique symbol;

/**
 * A path at a provider, from the base URL on, with its query. Only the functions of this file make
 * one: a value from outside cannot lead to another path.
 */
export type ProviderPath = string & { readonly [built]: true };

/** Behind the base URL anything else could lead to another host: `@example.com`. */
const isPath = (text: string): text is ProviderPath => text.startsWith('/');

function toPath(text: string): ProviderPath {
	if (isPath(text)) return text;
	throw new Error(`The path ${quote(text)} at the provider does not start with a slash`);
}

/** `.` and `..`, also percent-encoded, which lead out of the path that they stand in. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/** What a server may take for the end of a path segment, before or after it decodes. */
const SEPARATOR = /[/\\]|%2f|%5c/i;

const leadsOut = (value: string): boolean =>
	value.split(SEPARATOR).some((segment) => DOTS.test(segment.trim()));

/** A value as one segment of a path. The plus sign of a phone number stands for itself. */
function segment(value: string | undefined): string {
	if (value === undefined || value.trim() === '') {
		throw new Error(
			"An ID or number that is part of the provider's address is empty: fill it in, in the fields or in the credential",
		);
	}
	if (leadsOut(value) || hasHalfCharacter(value)) {
		throw new Error(
			`${quote(value)} cannot be part of the provider's address: check the IDs and numbers in the fields and in the credential`,
		);
	}
	return encodeURIComponent(value).replace(/^%2B(?=\d)/, '+');
}

/**
 * Builds a path: path`/v2/${sid}/whatsapp/${sender}/messages`. Each value becomes one segment.
 * @throws Error where a value is missing or empty, or would lead out of the path
 */
export const path = (
	literals: TemplateStringsArray,
	...values: ReadonlyArray<string | undefined>
): ProviderPath =>
	toPath(
		literals
			.map((literal, position) =>
				position < values.length ? literal + segment(values[position]) : literal,
			)
			.join(''),
	);

/** The path of one of the things that are at a path, by its ID. */
export const pathBelow = (base: ProviderPath, id: string): ProviderPath =>
	toPath(`${base}/${segment(id)}`);

/** Adds a query to a path; parameters without a value are left out. */
export function withQuery(
	base: ProviderPath,
	parameters: Readonly<Record<string, string | number | undefined>>,
): ProviderPath {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) {
		if (value !== undefined && value !== '') query.set(name, String(value));
	}
	return query.size === 0 ? base : toPath(`${base}?${query.toString()}`);
}

/** The path of an address that was parsed before. */
export const pathOfAddress = ({ pathname, search }: URL): ProviderPath => toPath(pathname + search);

/**
 * A whole path that the owner of the credential chose.
 * @throws Error where there is none
 */
export function chosenPath(text: string | undefined): ProviderPath {
	if (text === undefined) throw new Error('The credential names no path to send to');
	return toPath(text);
}
