/** The labels of the fields behind the paths of a provider's request, without positions. */
export type FieldLabels = ReadonlyMap<string, string>;

/** What the arrays on a path hold, by the member that is one. */
const NOUNS: ReadonlyMap<string, string> = new Map([
	['buttons', 'button'],
	['cards', 'card'],
	['contacts', 'contact'],
	['items', 'order item'],
	['parameters', 'variable'],
	['placeholders', 'variable'],
	['product_items', 'product'],
	['rows', 'row'],
	['sections', 'section'],
]);

/** The longest path that is read; more is no path. */
const LONGEST = 200;

/** `interactive['body'][0]["text"]` as `interactive.body[0].text`; `/body/text` and `body.0.text` likewise. */
const toDottedPath = (path: string): string =>
	path
		.replace(/\[(["'])([^"'\]]*)\1\]/g, '.$2')
		.replace(/^[$#]?[./]/, '')
		.replaceAll('/', '.')
		.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

/**
 * Makes the function that calls the field behind a path as people know it:
 * `'Title' of button 2 (content.action.buttons[1].title)`. The path stays, since it is what the
 * provider's support asks for; a path without a label keeps its own name, since nobody could say
 * which field is meant.
 * @param around what may stand before the part of the path that the labels know
 */
export const fieldNamer =
	(labels: FieldLabels, around: RegExp) =>
	(path: string): string => {
		if (path.length > LONGEST) return path;
		const inner = toDottedPath(path).replace(around, '');
		const general = inner.replace(/\[\d+\]/g, '[]');
		const label = labels.get(general) ?? labels.get(general.replace(/(\[\]|\.value)$/, ''));
		if (label === undefined) return path;
		const places = inner.split('.').flatMap((step) => {
			const [, member = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(step) ?? [];
			const noun = NOUNS.get(member);
			return noun === undefined ? [] : [`${noun} ${Number(index) + 1}`];
		});
		const where = places.length === 0 ? '' : ` of ${places.reverse().join(' in ')}`;
		return `'${label}'${where} (${path})`;
	};
