import type { INodeProperties } from 'n8n-workflow';

import { ALL_PROVIDERS } from '../providers';
import type { Reader } from './reader';

/** What a user can choose to be done about messages that the provider did not take, by value. */
const RETRY_POLICY_NAMES = ['none', 'tenTries', 'threeTries'] as const;

/** One of the retry policies; what it means is the sending's matter. */
export type RetryPolicyName = (typeof RETRY_POLICY_NAMES)[number];

/** How the messages of a run go out; the same for all its items. */
export interface SendingSettings {
	/** How many requests are under way at a time. */
	readonly concurrency: number;
	/** How many messages go in one request where the provider takes several. */
	readonly messagesPerRequest: number;
	/** 0 for no limit. */
	readonly messagesPerSecond: number;
	readonly retryPolicy: RetryPolicyName;
	/** When a message is given up, in milliseconds from its first try; undefined for the policy's own. */
	readonly giveUpAfter: number | undefined;
}

const CONCURRENCY = { min: 1, max: 100, preset: 10 } as const;
const MESSAGES_PER_REQUEST = { min: 1, max: 100 } as const;
const PRESET_POLICY: RetryPolicyName = 'threeTries';

/** The options, in alphabetical order; they stand among those of the message. */
export const sendingOptions: Readonly<
	Record<'concurrency' | 'giveUpAfter' | 'messagesPerRequest' | 'retryPolicy', INodeProperties>
> = {
	concurrency: {
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: CONCURRENCY.min, maxValue: CONCURRENCY.max, numberPrecision: 0 },
		default: 10,
		description:
			'How many messages are on their way to the provider at a time, up to 100. With 1 each waits for the answer to the one before. The first item decides for all.',
	},
	giveUpAfter: {
		displayName: 'Give Up After',
		name: 'giveUpAfter',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description:
			'How many seconds after its first try a message is given up, waits that the provider asks for included. Without this option it is 60, or 600 with ten tries. The first item decides for all.',
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
		description:
			'How many messages go to the provider in one request, up to 100; those with the same Bulk ID go together. It takes fewer requests, but if the answer to one is lost, nobody knows of all its messages. The first item decides for all.',
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
};

/** The rate of each provider as its documents have it, as an option of its own: the preset differs. */
export const rateOptions: readonly INodeProperties[] = ALL_PROVIDERS.map(
	({ id, messagesPerSecond }) => ({
		displayName: 'Messages per Second',
		name: 'messagesPerSecond',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: messagesPerSecond,
		description:
			'How many messages go out in a second at most, 0 for no limit. When the provider has no room for more, the node slows down by itself. The first item decides for all.',
		displayOptions: { show: { '/provider': [id] } },
	}),
);

/** The number in a field; undefined where there is none, or less than the least that makes sense. */
function readNumber(reader: Reader, name: string, label: string, min: number): number | undefined {
	const text = reader.text(name, label);
	const value = Number(text);
	return text !== undefined && Number.isFinite(value) && value >= min ? value : undefined;
}

/**
 * Reads how the messages of a run go out. What makes no sense is as if it were not there.
 * @param messagesPerSecond the provider's own rate
 */
export function readSendingSettings(reader: Reader, messagesPerSecond: number): SendingSettings {
	const options = reader.collection('options');
	const concurrency =
		readNumber(options, 'concurrency', 'Concurrency', CONCURRENCY.min) ?? CONCURRENCY.preset;
	const policy = options.text('retryPolicy', 'Retry Policy');
	const seconds = readNumber(options, 'giveUpAfter', 'Give Up After', 0);
	const together =
		readNumber(options, 'messagesPerRequest', 'Messages per Request', MESSAGES_PER_REQUEST.min) ??
		1;
	return {
		messagesPerRequest: Math.min(Math.floor(together), MESSAGES_PER_REQUEST.max),
		concurrency: Math.min(Math.floor(concurrency), CONCURRENCY.max),
		messagesPerSecond:
			readNumber(options, 'messagesPerSecond', 'Messages per Second', 0) ?? messagesPerSecond,
		retryPolicy: RETRY_POLICY_NAMES.find((name) => name === policy) ?? PRESET_POLICY,
		giveUpAfter: seconds === undefined ? undefined : seconds * 1000,
	};
}
