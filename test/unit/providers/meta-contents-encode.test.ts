import type { Message, MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { PROVIDERS, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { SAMPLES, samplesOf } from '../../samples';
import type { MetaCase } from '../../samples/kind-samples';
import { describeEncoders, submit } from './support/encode-cases';

/* What stands around Meta's message object differs by provider; the object itself does not. */

/** How Meta's message object has the messages of all kinds that a provider sends. */
function metaCasesOf(provider: ProviderId): ReadonlyArray<MetaCase<Message>> {
	const { encode }: AnyProvider = PROVIDERS[provider];
	const kinds = Object.keys(SAMPLES) as MessageKind[];
	return kinds
		.filter((kind) => kind in encode)
		.flatMap((kind): ReadonlyArray<MetaCase<Message>> => samplesOf(kind).meta ?? []);
}

const individual = { messaging_product: 'whatsapp', recipient_type: 'individual' };

const toDigits = (content: object) => ({ ...individual, to: '919800000001', ...content });

/** The providers that take it, each with what it has around. */
const TAKERS: ReadonlyArray<{
	readonly provider: ProviderId;
	readonly bodyOf: (content: object) => object;
	readonly around?: { readonly sender: string };
}> = [
	{ provider: 'metaCloud', bodyOf: toDigits, around: { sender: '106540352242922' } },
	{ provider: 'dialog360', bodyOf: toDigits },
	{ provider: 'gupshup', bodyOf: toDigits },
	{
		provider: 'kaleyra',
		bodyOf: (content) => ({
			messaging_object: { ...individual, to: '+919800000001', ...content },
		}),
	},
];

for (const { provider, bodyOf, around } of TAKERS) {
	describeEncoders(
		provider,
		metaCasesOf(provider).map(({ why, message, content }) => ({
			why,
			submission: submit(message, around),
			body: bodyOf(content),
		})),
	);
}
