import { asRecord } from '../../../common/json';
import { quote } from '../../../common/quote';
import type { TemplateFilling, TemplateWords } from '../../../messages/kinds/template';
import { variablesOf } from '../../../messages/template-layout';
import type { Reader } from '../../reader/reader';

/** A part of a template that has variables, and how many values there are for them. */
interface FilledPart {
	readonly name: string;
	readonly words: string | undefined;
	readonly values: number;
}

const partsOf = (words: TemplateWords, { header, body, buttons = [] }: TemplateFilling) => [
	{ name: 'header', words: words.header, values: header?.type === 'text' ? 1 : 0 },
	{ name: 'body', words: words.body, values: body?.length ?? 0 },
	...(words.buttons ?? []).map((button, at): FilledPart => ({
		name: `button ${at + 1}`,
		words: button,
		// Other buttons take something without having a variable in their words.
		values: buttons.filter(({ index, type }) => index === at && type === 'url').length,
	})),
];

const variables = (count: number): string => (count === 1 ? '1 variable' : `${count} variables`);

/**
 * Tells where a template hardly gets what fills it, as far as the node knows the template: nothing is
 * looked up when it is sent. WhatsApp refuses such a message only after the provider has accepted it.
 * @param mapper the value of the resource mapper
 * @param words the words that came with its fields
 */
export function tellUnfilled(
	template: string,
	mapper: unknown,
	{ filling, words }: { filling: TemplateFilling; words: TemplateWords | undefined },
	reader: Reader,
): void {
	if (words !== undefined) {
		// A one-time code fills body and button alike.
		const parts = filling.code === undefined ? partsOf(words, filling) : [];
		for (const { name, words: text, values } of parts) {
			const count = variablesOf(text).length;
			if (count === values) continue;
			reader.hint(
				'Variables',
				`The text of ${quote(template)} has ${variables(count)} in its ${name}, but 'Variables' give ${values}: refresh the list of variables`,
			);
		}
		return;
	}
	// The editor keeps the list of fields, an empty one too: without it nobody has asked for them.
	if (!Array.isArray(asRecord(mapper).schema) && Object.keys(filling).length === 0) {
		reader.hint(
			'Variables',
			`'Variables' of ${quote(template)} were never listed, so nothing fills it: if it has any, refresh the list of variables, or give them as JSON`,
		);
	}
}
