import type { INodeProperties } from 'n8n-workflow';

import { ALL_PROVIDERS } from '../providers';
import { listFields } from './list';
import { operationDropdowns } from './operations';
import { optionsField } from './options';
import { orderStatusFields } from './order-status';
import { providerField } from './provider';
import { replyButtonsFields } from './reply-buttons';
import { textFields } from './text';

const address: INodeProperties[] = [
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +91 98000 00000',
		description:
			'The WhatsApp number of the business with its country code, as it is registered with the provider',
		displayOptions: {
			show: {
				provider: ALL_PROVIDERS.filter(({ namesSender }) => namesSender).map(({ id }) => id),
			},
		},
	},
	{
		displayName: 'Recipient',
		name: 'recipient',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +91 98000 00001',
		description:
			'The number of the customer with its country code; spaces, dashes, brackets and a leading + or 00 do not matter. Infobip and Gupshup also take a business-scoped user ID such as US.1234.',
	},
];

const closing: INodeProperties[] = [
	{
		displayName: 'Correlation ID',
		name: 'correlationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. ORD-7781',
		description:
			'An ID of your own, such as the order number, that comes back in the reports on this message. Kaleyra takes up to 255 characters, Gupshup 512, Infobip 4000, Messangi letters and digits only.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	optionsField,
];

/** All fields of the sending node, in the order of the editor. */
export const properties: INodeProperties[] = [
	providerField,
	...operationDropdowns,
	...address,
	...textFields,
	...replyButtonsFields,
	...listFields,
	...orderStatusFields,
	...closing,
];
