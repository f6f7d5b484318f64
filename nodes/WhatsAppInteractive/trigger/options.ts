import type { INodeProperties } from 'n8n-workflow';

import { REMEMBERED_EVENTS } from '../common/remembered-events';
import { ALL_PROVIDERS } from '../providers';

const signing = ALL_PROVIDERS.filter(({ signature }) => signature?.type === 'optional');

/** What few users of the trigger need to change. */
export const triggerOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Already Answered Text',
			name: 'alreadyAnsweredText',
			type: 'string',
			default: '',
			placeholder: 'e.g. We have your answer already, thank you.',
			description:
				'What a customer is told who taps again after a Send and Wait for Response has been answered; nothing where this is empty',
		},
		{
			displayName: 'Drop Duplicates',
			name: 'dropDuplicates',
			type: 'boolean',
			default: true,
			description: `Whether an event that the provider sends again starts the workflow once only. The newest ${REMEMBERED_EVENTS.toLocaleString('en')} events are remembered, also across a restart.`,
		},
		{
			displayName: 'Include Raw Event',
			name: 'includeRawBody',
			type: 'boolean',
			default: false,
			description:
				"Whether to add the provider's own object of the event as <code>raw</code>, with everything that the provider tells beyond the common fields. Unknown Event always has it.",
		},
		{
			displayName: 'Late Reports',
			name: 'lateReports',
			type: 'options',
			options: [
				{
					name: 'Drop',
					value: 'drop',
					description: 'They start nothing',
				},
				{
					name: 'Mark',
					value: 'mark',
					description: "They start the workflow, with 'late' in 'report' being true",
				},
			],
			default: 'mark',
			description:
				'What to do with a report that comes after a later one on the same message, such as Delivered after Seen. Only the chosen events are looked at.',
		},
		{
			displayName: 'Moved From',
			name: 'movedFrom',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://n8n.example.com',
			description:
				"The address that this n8n had before, if that has changed: what is registered there with the provider is taken over. Without it, a registration at another address is left alone as that of another n8n with a copy of this one's database.",
		},
		{
			displayName: 'Signature Header',
			name: 'signatureHeader',
			type: 'string',
			displayOptions: { show: { '/provider': signing.map(({ id }) => id) } },
			default: 'X-Hub-Signature',
			placeholder: 'e.g. X-Hub-Signature',
			description:
				"The header with the HMAC signature of the body, for a security setting of the type HMAC whose secret key is the credential's Webhook Secret. A request that has it must be signed rightly and be of the last three days; one that does not have it must bring the secret itself.",
		},
		{
			displayName: 'Start for Answers',
			name: 'startForAnswers',
			type: 'boolean',
			default: false,
			description:
				'Whether an event for which a Send and Wait for Response waits starts this workflow as well, beside resuming the execution that waits',
		},
		{
			displayName: 'Too Late Text',
			name: 'tooLateText',
			type: 'string',
			default: '',
			placeholder: 'e.g. This offer has ended. Please write to us.',
			description:
				'What a customer is told who taps after the time limit of a Send and Wait for Response; nothing where this is empty',
		},
	],
};
