/** `order_update|en_GB`: a template and its language, as the dropdown has them in one value. */
export const templateKey = (name: string, language: string): string => `${name}|${language}`;

/** What {@link templateKey} joined; no language where the key has none. */
export function splitTemplateKey(key: string): { name: string; language: string | undefined } {
	const [name = '', ...rest] = key.split('|');
	const language = rest.join('|').trim();
	return { name: name.trim(), language: language === '' ? undefined : language };
}
