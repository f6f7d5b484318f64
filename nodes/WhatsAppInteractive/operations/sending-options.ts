import type { INodeProperties } from 'n8n-workflow';

import { joinWithOr } from '../common/join-with-or';
import { isAmong } from '../common/members';
import { ALL_PROVIDERS } from '../providers';
import { quote } from '../common/quote';
import type { Reader } from './reader/reader';

/** What a user can choose to be done about messages that the provider did not take, by value. */
const RETRY_POLICY_NAMES = ['none', 'tenTries', 'threeTries'] as const;

/** One of the retry policies; what it means is the sending's matter. */
export type RetryPolicyName = (typeof RETRY_POLICY_NAMES)[number];

/** How the messages of a run go out; the same for all its items. */
export interface SendingSettings {
	/** How many requests are under way at a time; undefined for as many as serve. */
	readonly concurrency: number | undefined;
	/** How many messages go in one request where the provider takes several. */
	readonly messagesPerRequest: number;
	/** Undefined for no limit. */
	readonly messagesPerSecond: number | undefined;
	readonly retryPolicy: RetryPolicyName;
	/** Whether a retry of an execution sends again what may have been sent in it. */
	readonly sendsUnknownAgain: boolean;
	/** Whether an item of the output has the fields of its input, too. */
	readonly includesInput: boolean;
	/** When a message is given up, in milliseconds from its first try; undefined for the policy's own. */
	readonly giveUpAfter: number | undefined;
}

/** How many requests are under way at a time, at most. */
export const MOST_AT_A_TIME = 200;

/** In seconds; with less there would be no first try. */
const GIVE_UP_AFTER = { min: 1 } as const;
const MESSAGES_PER_SECOND = { min: 0 } as const;
const CONCURRENCY = { min: 0, max: MOST_AT_A_TIME, whole: true } as const;
const MESSAGES_PER_REQUEST = { min: 1, max: 100, whole: true } as const;
const PRESET_POLICY: RetryPolicyName = 'threeTries';

/** The options, in alphabetical order; they stand among those of the message. */
export const sendingOptions: Readonly<
	Record<
		| 'concurrency'
		| 'giveUpAfter'
		| 'includeInputFields'
		| 'messagesPerRequest'
		| 'retryPolicy'
		| 'sendAgainIfUnknown',
		INodeProperties
	>
> = {
	concurrency: {
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: CONCURRENCY.min, maxValue: CONCURRENCY.max, numberPrecision: 0 },
		default: 0,
		description: `How many messages are on their way to the provider at a time, up to ${CONCURRENCY.max}. With 0 the node finds out by itself: more as long as answers come as fast as before. With 1 each waits for the answer to the one before, in the order of the items. The first item decides for all.`,
	},
	giveUpAfter: {
		displayName: 'Give Up After',
		name: 'giveUpAfter',
		type: 'number',
		typeOptions: { minValue: GIVE_UP_AFTER.min },
		default: 60,
		description:
			'How many seconds after its first try a message is given up, waits that the provider asks for included. Without this option it is 60, or 600 with ten tries. The first item decides for all.',
	},
	includeInputFields: {
		displayName: 'Include Input Fields',
		name: 'includeInputFields',
		type: 'boolean',
		default: false,
		description:
			'Whether to put the fields of the input item into the output as well, so that the next node has the order at hand. A field of the output wins over one of the same name. The first item decides for all.',
	},
	messagesPerRequest: {
		displayName: 'Messages per Request',
		name: 'messagesPerRequest',
		type: 'number',
		typeOptions: {
			minValue: MESSAGES_PER_REQUEST.min,
			maxValue: MESSAGES_PER_REQUEST.max,
			numberPrecision: 0,
		},
		default: 1,
		description: `How many messages go to the provider in one request, up to ${MESSAGES_PER_REQUEST.max}; those with the same Bulk ID go together. It takes fewer requests, but if the answer to one is lost, nobody knows of all its messages. The first item decides for all.`,
	},
	retryPolicy: {
		displayName: 'Retry Policy',
		name: 'retryPolicy',
		type: 'options',
		options: [
			{
				name: 'Do Not Retry',
				value: 'none',
				description: 'Each message is tried once',
			},
			{
				name: 'Ten Tries in About Five Minutes',
				value: 'tenTries',
				description: 'For runs at night that may take their time',
			},
			{
				name: 'Three Tries in About Ten Seconds',
				value: 'threeTries',
				description: 'For what passes soon',
			},
		],
		default: 'threeTries',
		description:
			'What to do when the provider cannot be reached, or has no room for a message. A message that may have been sent is never sent again. The first item decides for all.',
	},
	sendAgainIfUnknown: {
		displayName: 'Send Again if Unknown',
		name: 'sendAgainIfUnknown',
		type: 'boolean',
		default: false,
		description:
			'Whether to send a message again when you retry an execution that could not tell if it was sent. Look for it in the reports of the provider first: the customer may get it twice. The first item decides for all.',
	},
};

/** The rate of each provider as its documents have it, as an option of its own: the preset differs. */
export const rateOptions: readonly INodeProperties[] = ALL_PROVIDERS.map(
	({ id, messagesPerSecond = 0 }) => ({
		displayName: 'Messages per Second',
		name: 'messagesPerSecond',
		type: 'number',
		typeOptions: { minValue: MESSAGES_PER_SECOND.min },
		default: messagesPerSecond,
		description:
			'How many messages go out in a second at most, 0 for no limit. When the provider has no room for more, the node slows down by itself. The first item decides for all.',
		displayOptions: { show: { '/provider': [id] } },
	}),
);

function readPolicy(options: Reader): RetryPolicyName {
	const given = options.line('retryPolicy', 'Retry Policy') ?? PRESET_POLICY;
	if (isAmong(RETRY_POLICY_NAMES, given)) return given;
	options.fault(
		'Retry Policy',
		`'Retry Policy' is ${quote(given)}: it must be ${joinWithOr(RETRY_POLICY_NAMES)}`,
	);
	return PRESET_POLICY;
}

/**
 * Reads how the messages of a run go out. An option without a value has its preset; one with a value
 * that makes no sense is a fault of the reader, with which nothing must be sent.
 * @param ownRate the provider's messages per second, where its documents tell
 */
export function readSendingSettings(reader: Reader, ownRate: number | undefined): SendingSettings {
	const options = reader.collection('options');
	const seconds = options.number('giveUpAfter', 'Give Up After', GIVE_UP_AFTER);
	const rate =
		options.number('messagesPerSecond', 'Messages per Second', MESSAGES_PER_SECOND) ?? ownRate;
	return {
		messagesPerRequest:
			options.number('messagesPerRequest', 'Messages per Request', MESSAGES_PER_REQUEST) ?? 1,
		concurrency: options.number('concurrency', 'Concurrency', CONCURRENCY) || undefined,
		messagesPerSecond: rate === 0 ? undefined : rate,
		retryPolicy: readPolicy(options),
		includesInput: options.flag('includeInputFields', 'Include Input Fields') ?? false,
		sendsUnknownAgain: options.flag('sendAgainIfUnknown', 'Send Again if Unknown') ?? false,
		giveUpAfter: seconds === undefined ? undefined : seconds * 1000,
	};
}
