import fc from 'fast-check';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type {
	DeliveryOptions,
	Submission,
} from '../../../nodes/WhatsAppInteractive/messages/submission';
import type { AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import { SAMPLES } from '..';
import { idUpTo, link, phone, textUpTo } from './basics';

const urlOptions = fc
	.record(
		{
			shortenUrl: fc.boolean(),
			trackClicks: fc.boolean(),
			trackingUrl: link,
			// A preview of a link can't do without its protocol.
			removeProtocol: fc.constant(false),
			customDomain: fc.domain(),
		},
		{ requiredKeys: [] },
	)
	.filter((members) => Object.keys(members).length > 0);

/** Every option of every provider, so that it shows which ones a provider leaves out. */
const options: fc.Arbitrary<DeliveryOptions> = fc.record(
	{
		messageId: textUpTo(100),
		// A comma separates addresses, where a provider takes several.
		reportUrl: link.filter((address) => !address.includes(',')),
		urlOptions,
		entityId: textUpTo(255),
		applicationId: textUpTo(255),
		reference1: textUpTo(255),
		reference2: textUpTo(255),
		source: fc.constantFrom('api', 'shopify', 'zoho'),
		clientId: textUpTo(255),
		recipientIdentityHash: textUpTo(255),
		fallbackText: textUpTo(1024),
		replyTo: idUpTo(200),
	},
	{ requiredKeys: [] },
);

/** Any submission of a kind that a provider takes. */
export const arbitrarySubmission = (
	provider: AnyProvider,
	kind: MessageKind,
): fc.Arbitrary<Submission> =>
	fc.record(
		{
			sender: provider.sender === 'id' ? fc.stringMatching(/^\d{14,17}$/) : phone,
			recipient: phone,
			message: SAMPLES[kind].arbitrary(provider),
			correlationId: textUpTo(255),
			options,
			preparedAt: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
		},
		{ requiredKeys: ['sender', 'recipient', 'message', 'options', 'preparedAt'] },
	);
