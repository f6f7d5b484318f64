import type { INodeProperties } from 'n8n-workflow';

import type { Reader } from '../reader/reader';
import { upTo } from './limit-words';
import { textField } from './text-field';

/** The body of an interactive message; `required` as the operation has it. */
export const bodyField = (required: boolean): INodeProperties => ({
	...textField(
		'Body',
		'body',
		'e.g. Is 5 pm fine for the delivery of order 7781?',
		`The text of the message, ${upTo('message.body')}. *Asterisks* make text bold.`,
	),
	typeOptions: { rows: 4 },
	required,
});

/** The small print below the body. */
export const footerField: INodeProperties = textField(
	'Footer',
	'footer',
	'e.g. Acme Couriers',
	`Small grey text below the body, ${upTo('message.footer')}`,
);

/** The title line above the body. */
export const headerTextField: INodeProperties = textField(
	'Header Text',
	'headerText',
	'e.g. Order 7781',
	`Bold text above the body, ${upTo('message.header.text')}`,
);

/**
 * A switch between filling in a list in the editor and giving it as an expression.
 * @param noun what the list holds, in plural and Title Case
 */
export const listSourceField = (name: string, noun: string): INodeProperties => ({
	displayName: `Define ${noun}`,
	name,
	type: 'options',
	options: [
		{
			name: 'Using Fields Below',
			value: 'fields',
			description: `Type in the ${noun.toLowerCase()} one by one`,
		},
		{
			name: 'Using JSON',
			value: 'json',
			description: `Give all ${noun.toLowerCase()} as one list, for example from an expression`,
		},
	],
	default: 'fields',
	noDataExpression: true,
	description: `How the ${noun.toLowerCase()} are given`,
});

/** The footer, where there is one. */
export const readFooter = (reader: Reader): { footer?: string } => {
	const footer = reader.text('footer', 'Footer');
	return footer === undefined ? {} : { footer };
};
