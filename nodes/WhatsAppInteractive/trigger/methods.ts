import { type INodeParameters, WEBHOOK_RESOLVERS } from 'n8n-workflow';

import { ALL_PROVIDERS } from '../providers';

const USUAL = 'POST';

/** The methods of the providers that use others than the usual one. */
const METHODS: ReadonlyMap<string, string> = new Map(
	ALL_PROVIDERS.flatMap(({ id, webhookMethods = [USUAL], handshake }) => {
		// The first, since n8n serves one method after the other and registers the webhook as soon as it
		// serves one: the provider that asks back is to be answered by then.
		const methods = [...new Set([...(handshake ? ['GET'] : []), ...webhookMethods])].join();
		return methods === USUAL ? [] : [[id, methods] as const];
	}),
);

const expression = `={{ (${JSON.stringify(Object.fromEntries(METHODS))})[$parameter["provider"]] ?? ${JSON.stringify(USUAL)} }}`;

/**
 * The methods that n8n listens for, which follow the provider. The editor works the expression out. The
 * server would for each call, in an engine that it starts for that: from the version on that knows of
 * resolvers it calls the function, unless an expression stands in one of the node's fields.
 */
export const listening = {
	httpMethod: expression,
	[WEBHOOK_RESOLVERS]: {
		httpMethod: {
			template: expression,
			resolve: ({ provider }: INodeParameters) => METHODS.get(String(provider)) ?? USUAL,
		},
	},
};
