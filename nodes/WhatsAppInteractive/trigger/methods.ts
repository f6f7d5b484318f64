import { ALL_PROVIDERS } from '../providers';

const METHODS = Object.fromEntries(
	ALL_PROVIDERS.flatMap(({ id, webhookMethods }) =>
		webhookMethods === undefined ? [] : [[id, webhookMethods]],
	),
);

/** The methods that n8n listens for, which follow the provider. */
export const methodsExpression = `={{ (${JSON.stringify(METHODS)})[$parameter["provider"]] ?? "POST" }}`;
