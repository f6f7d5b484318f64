import type { INodeProperties } from 'n8n-workflow';

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
