import type { IExecuteFunctions } from 'n8n-workflow';

/** Tells beside the output what went out but deserves a look, each thing once for all its items. */
export function addHints(
	this: IExecuteFunctions,
	hints: ReadonlyArray<{ readonly text: string; readonly itemIndex: number }>,
): void {
	const items = new Map<string, number[]>();
	for (const { text, itemIndex } of hints) items.set(text, [...(items.get(text) ?? []), itemIndex]);
	for (const [text, indexes] of items) {
		const shown = indexes.slice(0, 5).join(', ');
		const rest = indexes.length > 5 ? ` and ${indexes.length - 5} more` : '';
		this.addExecutionHints({
			message: `${text} [item ${shown}${rest}]`,
			location: 'outputPane',
		});
	}
}
