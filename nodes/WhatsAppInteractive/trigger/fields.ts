import type { INodeProperties } from 'n8n-workflow';

import { providerField } from '../operations/parts/provider';
import { eventsField } from './events';
import { triggerOptions } from './options';
import { outputsField } from './outputs';
import { registrationFields } from './registration';

/** The parameters of WhatsApp Interactive Trigger. */
export const triggerFields: INodeProperties[] = [
	providerField,
	...registrationFields,
	eventsField,
	outputsField,
	triggerOptions,
];
