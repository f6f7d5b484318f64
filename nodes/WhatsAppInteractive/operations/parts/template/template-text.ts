import type { ButtonLayout, TemplateLayout } from '../../../messages/template-layout';

/** A variable with the word before it: n8n's labels have room for no more. */
export function wordsAround(text: string, variable: string): string {
	const words = text
		.replace(/\{\{\s*(\w+)\s*\}\}/g, '{{$1}}')
		.trim()
		.split(/\s+/);
	const found = words.findIndex((word) => word.includes(`{{${variable}}}`));
	return words.slice(Math.max(0, found - 1), found + 1).join(' ');
}

/** What stands on a button; the one that copies a code has WhatsApp's words, in the customer's language. */
const nameOf = ({ text, type, url }: ButtonLayout): string =>
	`${text ?? (type === 'copyCode' ? 'Copy offer code' : type)}${url === undefined ? '' : ` (${url})`}`;

/** The parts of a template as the customer reads them; those that there are not are undefined. */
export const partsOf = ({ header, body, footer, buttons, cards }: TemplateLayout) => ({
	header: header && (header.text ?? header.type),
	body,
	footer,
	buttons: buttons.length === 0 ? undefined : buttons.map(nameOf),
	cards: cards.length === 0 ? undefined : cards.map((card) => card.body ?? card.header?.type),
});

/** A template as the customer reads it, in one line. */
export const textOf = (layout: TemplateLayout): string =>
	Object.values(partsOf(layout))
		.flat()
		.filter((part) => part !== undefined)
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.join(' · ');
