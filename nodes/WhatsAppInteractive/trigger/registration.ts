import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { SECRET_LENGTH_IN_WORDS } from '../common/secret-length';
import { inSteps } from '../operations/parts/notices';
import { ALL_PROVIDERS, type AnyProvider } from '../providers';
import type { RegistrationSetting } from '../providers/setup';

/** The ways of registration that a provider has, as the editor offers them. */
function waysOf({ setup }: AnyProvider): INodePropertyOptions[] {
	const { automatic, forwarding } = setup;
	return [
		...(automatic
			? [{ name: 'Automatic', value: 'automatic', description: automatic.description }]
			: []),
		{
			name: 'Manual',
			value: 'manual',
			description: 'You tell the provider the address; this node changes nothing there',
		},
		...(forwarding
			? [
					{
						name: 'Number Forwarding',
						value: 'forwarding',
						description:
							'Messages and replies to one number come here and nowhere else, while the workflow is published',
					},
				]
			: []),
	];
}

/** Whether there is a choice: a provider without an API for it is told by hand. */
const hasChoice = (provider: AnyProvider): boolean => waysOf(provider).length > 1;

const registrationField = (provider: AnyProvider): INodeProperties => ({
	displayName: 'Registration',
	name: 'registration',
	type: 'options',
	noDataExpression: true,
	options: waysOf(provider),
	default: 'automatic',
	description: 'How the provider gets to know the address of this webhook',
	displayOptions: { show: { provider: [provider.id] } },
});

/** Tells what happens by itself, and what only the user can do. */
const noticesFor = (provider: AnyProvider): INodeProperties[] =>
	(['automatic', 'forwarding', 'manual'] as const).flatMap((way): INodeProperties[] => {
		const told = provider.setup[way];
		if (told === undefined) return [];
		const choice = hasChoice(provider) ? way : undefined;
		return [
			{
				displayName: inSteps(told.notice),
				name: `${provider.id}${choice ?? ''}Notice`,
				type: 'notice',
				default: '',
				displayOptions: {
					show: { provider: [provider.id], ...(choice && { registration: [choice] }) },
				},
			},
		];
	});

const idsOf = (has: (provider: AnyProvider) => boolean): string[] =>
	ALL_PROVIDERS.filter(has).map(({ id }) => id);

const showForSetting = (setting: RegistrationSetting): IDisplayOptions => ({
	show: {
		provider: idsOf(({ setup }) => setup.automatic?.settings?.includes(setting) === true),
		registration: ['automatic'],
	},
});

const FORWARDING_SHOWN: IDisplayOptions = {
	show: {
		provider: idsOf(({ setup }) => setup.forwarding !== undefined),
		registration: ['forwarding'],
	},
};

/** Told before n8n refuses to go on: what keeps strangers out is nothing that the provider gives. */
const secretNotice: INodeProperties = {
	displayName: `<b>The credential needs a Webhook Secret</b> before you test the trigger or publish the workflow: a random text of your own, ${SECRET_LENGTH_IN_WORDS}.`,
	name: 'secretNotice',
	type: 'notice',
	default: '',
};

/** How the webhook gets registered, and what to do by hand. */
export const registrationFields: INodeProperties[] = [
	...ALL_PROVIDERS.filter(hasChoice).map(registrationField),
	secretNotice,
	...ALL_PROVIDERS.flatMap(noticesFor),
	{
		displayName: 'Replace Other Webhook',
		name: 'replaceWebhook',
		type: 'boolean',
		default: false,
		description:
			'Whether to take the place of the webhook that is there now. That one gets nothing while the workflow is published, and is put back when it is unpublished.',
		displayOptions: showForSetting('replaceOther'),
	},
	{
		displayName: 'Senders',
		name: 'senders',
		type: 'string',
		default: '',
		placeholder: 'e.g. 447700900000, 447700900001',
		description:
			'The WhatsApp numbers whose events are wanted, separated by commas; all of the account where this is empty. The provider has to have enabled this filter for the account.',
		displayOptions: showForSetting('senders'),
	},
	{
		displayName: 'Sign Calls',
		name: 'signCalls',
		type: 'boolean',
		default: false,
		description:
			"Whether the provider is to sign what it sends with the credential's Webhook Secret (HMAC), so that a body that was changed on the way is refused. The secret goes along as a header all the same.",
		displayOptions: showForSetting('signCalls'),
	},
	{
		displayName: 'Number to Forward',
		name: 'forwardedNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 447700900000',
		description: 'The sender whose messages are to come here, with its country code',
		displayOptions: FORWARDING_SHOWN,
	},
	{
		displayName: 'Replace Other Forwarding',
		name: 'replaceForwarding',
		type: 'boolean',
		default: false,
		description:
			'Whether to take the place of the address that the number forwards to now. That one gets nothing while the workflow is published, and is put back when it is unpublished.',
		displayOptions: FORWARDING_SHOWN,
	},
	{
		displayName: 'Delete Profile on Unpublishing',
		name: 'deleteProfile',
		type: 'boolean',
		default: false,
		description:
			'Whether unpublishing the workflow deletes the callback profile; the next one has to be attached to the number again. A change that is published keeps the profile.',
		displayOptions: showForSetting('deleteProfile'),
	},
];
