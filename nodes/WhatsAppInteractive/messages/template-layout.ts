import type { TemplateButton, TemplateHeader } from './kinds/template';

/** What stands above the body of a template. */
export interface HeaderLayout {
	readonly type: TemplateHeader['type'];
	/** The headline, with its variable if it has one. */
	readonly text?: string;
}

/** A button of a template; `fixed` ones have nothing to fill. */
export interface ButtonLayout {
	readonly type: TemplateButton['type'] | 'fixed';
	/** What stands on the button. */
	readonly text?: string;
	/** The address of a URL button, with its variable if it has one. */
	readonly url?: string;
}

/** A card of a template's carousel. */
export interface CardLayout {
	readonly header?: HeaderLayout;
	readonly body?: string;
	readonly buttons: readonly ButtonLayout[];
}

/** What a template is made of, in words that belong to no provider: what there is to fill in. */
export interface TemplateLayout extends CardLayout {
	readonly footer?: string;
	readonly cards: readonly CardLayout[];
	/** Whether it is a limited-time offer with an end. */
	readonly offerEnds: boolean;
	/** Whether it brings a one-time code, whose text WhatsApp writes by itself. */
	readonly isAuthentication: boolean;
	/** Whether it is an update on an order. */
	readonly isOrderStatus: boolean;
}

/** The variables of a text, numbers or names, each once, in the order in which they come. */
export const variablesOf = (text: string | undefined): string[] => [
	...new Set(Array.from((text ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g), (match) => match[1] ?? '')),
];

/** Whether a button takes something when its template is sent. */
export const isFilled = ({ type, url }: ButtonLayout): boolean =>
	type !== 'fixed' && (type !== 'url' || variablesOf(url).length > 0);
