import type { INodeProperties } from 'n8n-workflow';

import { providerField } from './provider';
import { eventsField } from './trigger/events';
import { triggerOptions } from './trigger/options';
import { outputsField } from './trigger/outputs';
import { registrationFields } from './trigger/registration';

/** The parameters of WhatsApp Interactive Trigger. */
export const triggerFields: INodeProperties[] = [
	providerField,
	...registrationFields,
	eventsField,
	outputsField,
	triggerOptions,
];
