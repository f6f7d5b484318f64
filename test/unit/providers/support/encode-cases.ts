import type { Message, MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import type { RuleAt } from '../../../../nodes/WhatsAppInteractive/messages/rules/rules';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import { validate } from '../../../../nodes/WhatsAppInteractive/messages/rules/validate';
import { PROVIDERS, rulesFor } from '../../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { encodeGiven } from '../../../support/encode-given';

/** A submission and the body that the provider's documents ask for, typed by hand. */
export interface EncodeCase {
	readonly why: string;
	readonly submission: Submission;
	readonly body: unknown;
}

/** The numbers of the tables, as people paste them. */
const SENDER = '+91 98000-00000';
const RECIPIENT = '0091 98000 00001';

/** When the submissions of the tables are put together, in milliseconds since 1970. */
export const PREPARED_AT = Date.UTC(2026, 10, 21);

/** A submission between the two, with nothing optional unless it is given. */
export const submit = <Content extends Message>(
	message: Content,
	rest: Partial<Omit<Submission, 'message'>> = {},
): Submission<Content> => ({
	sender: SENDER,
	recipient: RECIPIENT,
	message,
	options: {},
	preparedAt: PREPARED_AT,
	...rest,
});

/** The body that a provider's encoder makes; undefined where it has none for the kind. */
export const bodyOf = (provider: ProviderId, submission: Submission): unknown =>
	encodeGiven(PROVIDERS[provider], submission);

const rulesOf = (provider: ProviderId, kind: MessageKind): ReadonlyArray<RuleAt<string>> =>
	rulesFor(PROVIDERS[provider], kind);

/** Runs a table against the encoders of a provider. */
export function describeEncoders(provider: ProviderId, cases: readonly EncodeCase[]): void {
	describe(`the bodies of ${provider}`, () => {
		test.each(cases)('$why', ({ submission, body }) => {
			expect(validate(submission, rulesOf(provider, submission.message.kind)).faults).toEqual([]);
			// Not toEqual: it takes a member that is undefined for one that is missing.
			expect(bodyOf(provider, submission)).toStrictEqual(body);
		});
	});
}
