import type { INodeParameters } from 'n8n-workflow';

import { CONTENTS } from '../../../generators/docs/catalogue/content';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { OPERATIONS } from '../../../nodes/WhatsAppInteractive/operations/operations';
import { ALL_PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from '../accounts';

/** A customer who gets and reads everything, as people paste a number. */
export const RECIPIENT = '+91 98000-00001';

/** The same number as the node gives it out. */
export const RECIPIENT_DIGITS = '919800000001';

/** What is done to a received message is no message. */
export const SIGNALS: readonly MessageKind[] = ['readReceipt', 'typing'];

/** Each provider with each kind of message that it can send. */
export const EVERY_OPERATION: ReadonlyArray<readonly [ProviderId, MessageKind]> =
	ALL_PROVIDERS.flatMap(({ id, encode }) =>
		(Object.keys(encode) as MessageKind[])
			.filter((kind) => !SIGNALS.includes(kind))
			.map((kind) => [id, kind] as const),
	);

/** The parameters of a message, filled in as in the catalogue with the fewest fields; `changes` go on top. */
export const messageOf = (
	provider: ProviderId,
	kind: MessageKind,
	changes: INodeParameters = {},
): INodeParameters => ({
	provider,
	resource: OPERATIONS[kind].resource,
	operation: OPERATIONS[kind].operation,
	...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
	recipient: RECIPIENT,
	...CONTENTS[kind].fewest(provider),
	...changes,
});
