import type { INodeProperties } from 'n8n-workflow';

import type { Reader } from '../reader/reader';

/** The body of an interactive message; `required` as the operation has it. */
export const bodyField = (required: boolean): INodeProperties => ({
	displayName: 'Body',
	name: 'body',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required,
	placeholder: 'e.g. Is 5 pm fine for the delivery of order 7781?',
	description: 'The text of the message, up to 1024 characters. *Asterisks* make text bold.',
});

/** The small print below the body. */
export const footerField: INodeProperties = {
	displayName: 'Footer',
	name: 'footer',
	type: 'string',
	default: '',
	placeholder: 'e.g. Acme Couriers',
	description: 'Small grey text below the body, up to 60 characters',
};

/** The title line above the body. */
export const headerTextField: INodeProperties = {
	displayName: 'Header Text',
	name: 'headerText',
	type: 'string',
	default: '',
	placeholder: 'e.g. Order 7781',
	description: 'Bold text above the body, up to 60 characters',
};

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
