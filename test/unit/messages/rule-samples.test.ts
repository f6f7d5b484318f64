import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { ALL_PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { placesOfType } from './support/rule-cases';

/* The other tests of rules take those that several providers have to the letter once. */

const types = ALL_PROVIDERS.flatMap((provider) =>
	(Object.keys(provider.rules) as MessageKind[]).flatMap((kind) =>
		rulesFor(provider, kind).map(({ type }) => type),
	),
);

// What must be absent is absent from the samples, and has a test of its own.
const sampled = [...new Set(types)].filter((type) => type !== 'absent');

test.each(sampled)('a sample has what each %s rule of each provider looks at', (type) => {
	// Whatever has none is told by an error.
	expect(placesOfType(type)).not.toEqual([]);
});
