import { asText } from '../common/json';

/** A member with a text, or none where the value is no text. */
export function textMember<Name extends string>(
	name: Name,
	value: unknown,
): { readonly [Key in Name]?: string } {
	const text = asText(value);
	return (text === null ? {} : { [name]: text }) as { readonly [Key in Name]?: string };
}
