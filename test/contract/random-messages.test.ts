import fc from 'fast-check';

import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../nodes/WhatsAppInteractive/messages/submission';
import { validate } from '../../nodes/WhatsAppInteractive/messages/rules/validate';
import {
	ALL_PROVIDERS,
	PROVIDERS,
	rulesFor,
	type AnyProvider,
} from '../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from '../engine/accounts';
import { MAGIC_NUMBERS } from '../../sandbox';
import { listenAtInfobip } from '../support/infobip-inbox';
import { offeredOptions } from '../support/offered-options';
import { arbitrarySubmission } from '../samples/arbitrary/submission';
import { callProvider } from './support/provider-calls';
import { useSandbox } from './support/use-sandbox';
import { checkProperty } from '../support/random';

/*
 * Rules and encoders on one side, the sandbox's schemas on the other: both are written from the same
 * documents, and neither knows the other.
 */

/** Messages of each kind; more of them by `TEST_RUNS=100 npx vitest run random-messages`. */
const RUNS = 10;

const CASES = ALL_PROVIDERS.flatMap((provider) =>
	(Object.keys(provider.encode) as MessageKind[]).map((kind) => [provider.id, kind] as const),
);

const sandbox = useSandbox();

beforeEach(() => listenAtInfobip(sandbox()));

const isMagic = (recipient: string): boolean =>
	MAGIC_NUMBERS.some(({ lastDigits }) => recipient.replace(/\D/g, '').endsWith(lastDigits));

/** Messangi documents letters and digits alone; other characters give a hint. */
const correlation = ({ id }: AnyProvider, { correlationId = '' }: Submission) => {
	const value = id === 'messangi' ? correlationId.replace(/[^A-Za-z0-9]/g, '') : correlationId;
	return value === '' ? {} : { correlationId: value };
};

/** The submission between numbers that the sandbox knows, now, with a message ID that is new. */
function placed(provider: AnyProvider, submission: Submission, count: number): Submission {
	const { correlationId: _replaced, ...rest } = submission;
	const options = offeredOptions(provider, submission);
	return {
		...rest,
		...correlation(provider, submission),
		sender: SENDERS[provider.id],
		// The sandbox takes no order that expired before it came in.
		preparedAt: Date.now(),
		options: {
			...options,
			...(options.messageId !== undefined && { messageId: `${options.messageId}${count}` }),
		},
	};
}

/** Infobip marks as read only what came in. */
const received = async (provider: ProviderId, { message }: Submission): Promise<void> => {
	if (provider !== 'infobip' || message.kind !== 'readReceipt') return;
	await sandbox().inbound('infobip', { type: 'text', messageId: message.messageId });
};

test.each(CASES)(
	`%s takes whatever %s keeps to its limits (${RUNS} messages)`,
	async (id, kind) => {
		const provider = PROVIDERS[id];
		let count = 0;
		await checkProperty(
			fc.asyncProperty(
				arbitrarySubmission(provider, kind).filter(({ recipient }) => !isMagic(recipient)),
				async (arbitrary) => {
					count += 1;
					const submission = placed(provider, arbitrary, count);
					expect(validate(submission, rulesFor(provider, kind)).faults).toEqual([]);
					await received(id, submission);
					const { outcome, violations } = await callProvider(sandbox(), id, submission);
					expect(violations).toEqual([]);
					expect(outcome).toMatchObject({ type: 'accepted' });
				},
			),
			{ numRuns: RUNS },
		);
		expect(count).toBeGreaterThanOrEqual(RUNS);
	},
);
