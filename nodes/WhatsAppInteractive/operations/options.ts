import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../common/defined';
import type { MessageKind } from '../messages/message';
import type { FieldPath } from '../messages/rules/rules';
import type { DeliveryOptions } from '../messages/submission';
import {
	ALL_PROVIDERS,
	bulkKinds,
	choicesFor,
	PROVIDERS,
	kindsWithField,
	providersWithField,
	type AnyProvider,
} from '../providers';
import type { FieldNotes } from '../providers/provider';
import { OPERATIONS, WAITING } from './operations';
import { groupProviders } from './parts/for-providers';
import type { Reader } from './reader/reader';
import { rateOptions, sendingOptions } from './sending-options';
import { previewUrlField } from './message/send-text';
import { upTo, withNote } from './parts/limit-words';
import { readSmsFailover, smsFailoverField } from './parts/sms-failover';
import { textField } from './parts/text-field';
import { TIMEOUT } from './parts/timeout';
import { readUrlOptions, urlOptionsField } from './parts/url-options';

/** Shows an option for the operations that a provider has it for. */
const showForKinds = (
	kindsOf: (provider: AnyProvider) => readonly MessageKind[],
	option: INodeProperties,
): INodeProperties[] =>
	groupProviders((provider) =>
		kindsOf(provider).flatMap((kind) => [
			OPERATIONS[kind].operation,
			...(kind === 'replyButtons' && provider.waiting ? [WAITING] : []),
		]),
	).map(({ providers, offer }) => ({
		...option,
		displayOptions: { show: { '/provider': providers, '/operation': [...offer] } },
	}));

/** Shows an option for the providers whose rules know it, in the operations in which they do. */
const showForField = (path: FieldPath, option: INodeProperties): INodeProperties[] =>
	showForKinds((provider) => kindsWithField(provider, path), option);

/** The same, with what each of the providers says of the field. */
const showForFieldWithNote = (
	path: FieldPath,
	note: keyof FieldNotes,
	option: INodeProperties,
): INodeProperties[] =>
	ALL_PROVIDERS.flatMap((provider) =>
		showForKinds((each) => (each === provider ? kindsWithField(provider, path) : []), {
			...option,
			description: withNote(option.description ?? '', provider, note),
		}),
	);

const sources = providersWithField('options.source').flatMap((id) => [
	...choicesFor(PROVIDERS[id], 'text', 'options.source'),
]);

const options: INodeProperties[] = [
	{
		displayName: 'Additional Payload (JSON)',
		name: 'additionalPayload',
		type: 'json',
		default: '{}',
		description:
			'A JSON object that is merged into the request last, for what this node does not offer. Its members win; nothing in it is checked.',
	},
	...showForFieldWithNote(
		'options.applicationId',
		'applicationId',
		textField(
			'Application ID',
			'applicationId',
			'e.g. order-notifications',
			`The application to send for, ${upTo('options.applicationId')}`,
		),
	),
	...showForField(
		'options.bulkId',
		textField(
			'Bulk ID',
			'bulkId',
			'e.g. spring-sale',
			`An ID of your own for several messages together, ${upTo('options.bulkId')}`,
		),
	),
	...showForField(
		'options.clientId',
		textField(
			'Client ID',
			'clientId',
			'e.g. customer-9',
			'Your own ID of the customer, which comes back in reports',
		),
	),
	sendingOptions.concurrency,
	textField(
		'Default Country',
		'defaultCountry',
		'e.g. IN',
		"The country, in two letters (ISO 3166), of recipients' numbers that begin with neither + nor 00",
	),
	...showForFieldWithNote(
		'options.entityId',
		'entityId',
		textField(
			'Entity ID',
			'entityId',
			'e.g. acme-shop',
			`The entity to send for, ${upTo('options.entityId')}`,
		),
	),
	...showForField(
		'options.fallbackText',
		textField(
			'Fallback Text',
			'fallbackText',
			'e.g. Your appointment is at 15:00',
			'Plain text that goes along with the message, for where it cannot be shown',
		),
	),
	sendingOptions.giveUpAfter,
	sendingOptions.includeInputFields,
	...showForField(
		'options.messageId',
		textField(
			'Message ID',
			'messageId',
			'e.g. order-7781-shipped',
			`Your own ID for the message, ${upTo('options.messageId')}. It must be new for each message; reports carry it.`,
		),
	),
	...showForKinds(bulkKinds, sendingOptions.messagesPerRequest),
	...rateOptions,
	{
		displayName: 'Preview Only',
		name: 'previewOnly',
		type: 'boolean',
		default: false,
		description:
			'Whether to send nothing, and to show what would go out instead: the request, all hints, and a picture of the message, which the binary view of the output opens',
	},
	...showForField('message.previewUrl', previewUrlField),
	...showForField(
		'options.recipientIdentityHash',
		textField(
			'Recipient Identity Hash',
			'recipientIdentityHash',
			'e.g. DF2lS5v2W6x=',
			'The identity hash of the customer, as an earlier event told it; with another one WhatsApp does not deliver the message',
		),
	),
	...showForField(
		'options.reference1',
		textField(
			'Reference 1',
			'reference1',
			'e.g. marketing',
			`A value of your own that comes back in reports, ${upTo('options.reference1')}`,
		),
	),
	...showForField(
		'options.reference2',
		textField(
			'Reference 2',
			'reference2',
			'e.g. spring-sale',
			`Another value of your own that comes back in reports, ${upTo('options.reference2')}`,
		),
	),
	...showForField(
		'options.replyTo',
		textField(
			'Reply To',
			'replyTo',
			'e.g. wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg',
			'The ID of the message of the customer that this one quotes and answers, as WhatsApp Interactive Trigger gives it',
		),
	),
	...showForFieldWithNote(
		'options.reportUrl',
		'reportUrl',
		textField(
			'Report URL',
			'reportUrl',
			'e.g. https://n8n.example.com/webhook/1234/webhook',
			'Where reports on this message go: the webhook URL of a WhatsApp Interactive Trigger that has the same Webhook Secret in its credential. A signature of the URL is added when the message is sent. A secret at the end works as well, but stands in the workflow in plain text.',
		),
	),
	sendingOptions.retryPolicy,
	sendingOptions.sendAgainIfUnknown,
	...showForField('options.smsFailover.text', smsFailoverField),
	...showForField('options.source', {
		displayName: 'Source',
		name: 'source',
		type: 'options',
		options: sources,
		default: 'api',
		description: 'The system that sends the message, for the statistics of the provider',
	}),
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: TIMEOUT.max },
		default: 60,
		description: 'How many seconds to wait for the answer of the provider',
	},
	...showForField('options.urlOptions.shortenUrl', urlOptionsField),
];

/** The collection of everything that most messages don't need. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options,
};

/** Reads the options that travel with the message. */
export function readOptions(reader: Reader): DeliveryOptions {
	const options = reader.collection('options');
	return defined({
		replyTo: options.line('replyTo', 'Reply To'),
		recipientIdentityHash: options.line('recipientIdentityHash', 'Recipient Identity Hash'),
		messageId: options.line('messageId', 'Message ID'),
		entityId: options.line('entityId', 'Entity ID'),
		applicationId: options.line('applicationId', 'Application ID'),
		reference1: options.line('reference1', 'Reference 1'),
		reference2: options.line('reference2', 'Reference 2'),
		source: options.line('source', 'Source'),
		bulkId: options.line('bulkId', 'Bulk ID'),
		clientId: options.line('clientId', 'Client ID'),
		fallbackText: options.text('fallbackText', 'Fallback Text'),
		reportUrl: options.line('reportUrl', 'Report URL'),
		urlOptions: readUrlOptions(options),
		smsFailover: readSmsFailover(options),
		additionalPayload: options.jsonObject('additionalPayload', 'Additional Payload (JSON)'),
	});
}
