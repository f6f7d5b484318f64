/* As much of the library as the table and its test use. */

declare module 'libphonenumber-js' {
	/** A number that was read; undefined where the text holds none. */
	export function parsePhoneNumberFromString(
		text: string,
		country?: string,
	): { readonly number: string; isPossible(): boolean; isValid(): boolean } | undefined;
}

declare module 'libphonenumber-js/metadata.min.json' {
	type Plan = readonly unknown[];
	export const country_calling_codes: Readonly<Record<string, readonly string[]>>;
	export const countries: Readonly<Record<string, Plan>>;
}
