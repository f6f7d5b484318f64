import type { INodeProperties } from 'n8n-workflow';

import { upTo } from './limit-words';

/** What stands on a button that opens something. */
export const buttonTextField = (required: boolean, placeholder: string): INodeProperties => ({
	displayName: 'Button Text',
	name: 'buttonText',
	type: 'string',
	default: '',
	required,
	placeholder,
	description: `The text on the button, ${upTo('message.displayText')}`,
});
