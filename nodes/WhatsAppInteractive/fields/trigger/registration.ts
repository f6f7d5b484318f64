import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ProviderId } from '../../providers/provider-id';
import { setupNotices } from './setup-notices';

const automatic = (description: string): INodePropertyOptions => ({
	name: 'Automatic',
	value: 'automatic',
	description,
});

const MANUAL: INodePropertyOptions = {
	name: 'Manual',
	value: 'manual',
	description: 'You tell the provider the address; this node changes nothing there',
};

const FORWARDING: INodePropertyOptions = {
	name: 'Number Forwarding',
	value: 'forwarding',
	description:
		'Messages and replies to one number come here and nowhere else, while the workflow is active',
};

const registrationField = (
	provider: ProviderId,
	options: INodePropertyOptions[],
): INodeProperties => ({
	displayName: 'Registration',
	name: 'registration',
	type: 'options',
	noDataExpression: true,
	options,
	default: 'automatic',
	description: 'How the provider gets to know the address of this webhook',
	displayOptions: { show: { provider: [provider] } },
});

/** How the webhook gets registered, and what to do by hand. Messangi has no API for it. */
export const registrationFields: INodeProperties[] = [
	registrationField('gupshup', [
		automatic('Activating the workflow creates a subscription of the app, deactivating deletes it'),
		MANUAL,
	]),
	registrationField('infobip', [
		automatic(
			'Activating the workflow creates a subscription with a notification profile, deactivating deletes both',
		),
		MANUAL,
		FORWARDING,
	]),
	registrationField('kaleyra', [
		automatic(
			'Activating the workflow creates a callback profile, which you attach to your number',
		),
		MANUAL,
	]),
	...setupNotices,
	{
		displayName: 'Senders',
		name: 'senders',
		type: 'string',
		default: '',
		placeholder: 'e.g. 447700900000, 447700900001',
		description:
			'The WhatsApp numbers whose events are wanted, separated by commas; all of the account where this is empty. Infobip has to have enabled this filter for the account.',
		displayOptions: { show: { provider: ['infobip'], registration: ['automatic'] } },
	},
	{
		displayName: 'Sign Calls',
		name: 'signCalls',
		type: 'boolean',
		default: false,
		description:
			"Whether Infobip is to sign what it sends with the credential's Webhook Secret (HMAC), so that a body that was changed on the way is refused. The secret goes along as a header all the same.",
		displayOptions: { show: { provider: ['infobip'], registration: ['automatic'] } },
	},
	{
		displayName: 'Number to Forward',
		name: 'forwardedNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 447700900000',
		description: 'The sender whose messages are to come here, with its country code',
		displayOptions: { show: { provider: ['infobip'], registration: ['forwarding'] } },
	},
	{
		displayName: 'Replace Other Forwarding',
		name: 'replaceForwarding',
		type: 'boolean',
		default: false,
		description:
			'Whether to take the place of the address that the number forwards to now. That one gets nothing while the workflow is active, and is put back when it is deactivated.',
		displayOptions: { show: { provider: ['infobip'], registration: ['forwarding'] } },
	},
	{
		displayName: 'Delete Profile on Deactivation',
		name: 'deleteProfile',
		type: 'boolean',
		default: false,
		description:
			'Whether deactivating the workflow deletes the callback profile; the next one has to be attached to the number again. A change that is published keeps the profile.',
		displayOptions: { show: { provider: ['kaleyra'], registration: ['automatic'] } },
	},
];
