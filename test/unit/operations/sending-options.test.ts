import {
	rateOptions,
	readSendingSettings,
	sendingOptions,
	type SendingSettings,
} from '../../../nodes/WhatsAppInteractive/operations/sending-options';
import { faultsOf, readerOf } from './support';

/** The provider's own rate in these tests. */
const RATE = 80;

function settingsOf(options: unknown) {
	const reader = readerOf({ options });
	const settings = readSendingSettings(reader, RATE);
	return { settings, faults: faultsOf(reader) };
}

const PRESET: SendingSettings = {
	concurrency: undefined,
	messagesPerRequest: 1,
	messagesPerSecond: RATE,
	retryPolicy: 'threeTries',
	sendsUnknownAgain: false,
	includesInput: false,
	giveUpAfter: undefined,
};

test.each<readonly [why: string, options: unknown, settings: Partial<SendingSettings>]>([
	['nothing chosen', {}, {}],
	['what n8n gives for options that were never added', '', {}],
	[
		'options that were added and left empty',
		{
			concurrency: '',
			giveUpAfter: null,
			messagesPerRequest: ' ',
			messagesPerSecond: '',
			retryPolicy: '',
		},
		{},
	],
	['seconds, which are milliseconds inside', { giveUpAfter: 10 }, { giveUpAfter: 10_000 }],
	['the shortest time', { giveUpAfter: 1 }, { giveUpAfter: 1000 }],
	['part of a second', { giveUpAfter: '1.5' }, { giveUpAfter: 1500 }],
	['no limit of the rate', { messagesPerSecond: 0 }, { messagesPerSecond: undefined }],
	['a message in two seconds', { messagesPerSecond: 0.5 }, { messagesPerSecond: 0.5 }],
	[
		'the largest',
		{ concurrency: 200, messagesPerRequest: 100 },
		{ concurrency: 200, messagesPerRequest: 100 },
	],
	['a message that may go twice', { sendAgainIfUnknown: true }, { sendsUnknownAgain: true }],
	['the input beside the output', { includeInputFields: true }, { includesInput: true }],
	['another policy', { retryPolicy: 'tenTries' }, { retryPolicy: 'tenTries' }],
	...['4', '4.0', ' 4 ', '+4', '4e0', '0x4', 4].map(
		(four) =>
			[
				`four as ${JSON.stringify(four)}`,
				{ concurrency: four, giveUpAfter: four, messagesPerRequest: four, messagesPerSecond: four },
				{ concurrency: 4, giveUpAfter: 4000, messagesPerRequest: 4, messagesPerSecond: 4 },
			] as const,
	),
])('%s', (_why, options, settings) => {
	expect(settingsOf(options)).toEqual({ settings: { ...PRESET, ...settings }, faults: [] });
});

test.each<readonly [options: object, fault: string]>([
	[{ concurrency: 'many' }, "'Concurrency' must be a number, but it is 'many'"],
	[{ concurrency: -1 }, "'Concurrency' is -1: it must be at least 0"],
	[{ concurrency: 201 }, "'Concurrency' is 201: it must be at most 200"],
	[{ concurrency: 1.5 }, "'Concurrency' must be a whole number, but it is '1.5'"],
	[{ concurrency: NaN }, "'Concurrency' must be a number, but it is 'NaN'"],
	[{ concurrency: true }, "'Concurrency' must be a number, but it is 'true'"],
	[{ concurrency: [1] }, "'Concurrency' must be text, but it is a list"],
	[{ giveUpAfter: -1 }, "'Give Up After' is -1: it must be at least 1"],
	[{ giveUpAfter: 0 }, "'Give Up After' is 0: it must be at least 1"],
	[{ giveUpAfter: '0.99' }, "'Give Up After' is 0.99: it must be at least 1"],
	[{ giveUpAfter: '1 min' }, "'Give Up After' must be a number, but it is '1 min'"],
	[{ messagesPerRequest: 0 }, "'Messages per Request' is 0: it must be at least 1"],
	[{ messagesPerRequest: 1.5 }, "'Messages per Request' must be a whole number, but it is '1.5'"],
	[{ messagesPerRequest: 1000 }, "'Messages per Request' is 1000: it must be at most 100"],
	[{ messagesPerSecond: -1 }, "'Messages per Second' is -1: it must be at least 0"],
	[{ messagesPerSecond: '80/s' }, "'Messages per Second' must be a number, but it is '80/s'"],
	[
		{ retryPolicy: 'forever' },
		"'Retry Policy' is 'forever': it must be none, tenTries or threeTries",
	],
])('%j is told, not replaced by the preset', (options, fault) => {
	expect(settingsOf(options).faults).toEqual([fault]);
});

/** The limits that n8n's editor keeps a number to, and a value past each. */
const EDITOR_LIMITS = [...Object.values(sendingOptions), ...rateOptions].flatMap(
	({ name, displayName, typeOptions: { minValue, maxValue } = {} }) => [
		...(minValue === undefined ? [] : [{ name, displayName, limit: minValue, past: minValue - 1 }]),
		...(maxValue === undefined ? [] : [{ name, displayName, limit: maxValue, past: maxValue + 1 }]),
	],
);

test.each(EDITOR_LIMITS)(
	'$displayName by an expression may be $limit, as in the editor, and not $past',
	({ name, displayName, limit, past }) => {
		expect(settingsOf({ [name]: limit }).faults).toEqual([]);
		expect(settingsOf({ [name]: past }).faults).toEqual([
			expect.stringContaining(`'${displayName}' is ${past}: it must be at `),
		]);
	},
);
