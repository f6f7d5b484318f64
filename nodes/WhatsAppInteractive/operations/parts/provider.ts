import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { joinWithOr } from '../../common/join-with-or';
import { ALL_PROVIDERS } from '../../providers';
import { DEFAULT_PROVIDER, PROVIDER_IDS } from '../../providers/provider-id';

/** `A, B or C`: whom the nodes can work with. */
const providerNames = joinWithOr(ALL_PROVIDERS.map(({ name }) => name));

/**
 * What both nodes are for: n8n shows them as one in the list of nodes, with the text of the trigger.
 */
export const nodeDescription = `Send WhatsApp messages, buttons, lists and orders through ${providerNames}, and receive reports and replies`;

/** Whether there is a provider to choose: the package can be built for one alone. */
const hasChoice = ALL_PROVIDERS.length > 1;

/** The name of the chosen provider, as a part of an expression: what stands below a node on the canvas. */
export const providerNameExpression = `${JSON.stringify(
	Object.fromEntries(ALL_PROVIDERS.map(({ id, name }) => [id, name])),
)}[$parameter["provider"]]`;

/** The first field of both nodes; credentials, operations and fields follow it. */
export const providerField: INodeProperties = hasChoice
	? {
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			noDataExpression: true,
			options: ALL_PROVIDERS.map(({ id, name }) => ({ name, value: id })),
			default: DEFAULT_PROVIDER,
			description: 'The company that connects your business number to WhatsApp',
		}
	: { displayName: 'Provider', name: 'provider', type: 'hidden', default: DEFAULT_PROVIDER };

/**
 * One credential type a provider. Each is hidden for the other providers instead of shown for its
 * own: n8n's editor takes a field whose every value shows a credential for the choice of a sign-in
 * method, and would leave the provider out of the panel.
 */
export const providerCredentials: INodeCredentialDescription[] = ALL_PROVIDERS.map(
	({ id, credentialType }) => ({
		name: credentialType,
		required: true,
		...(hasChoice && {
			displayOptions: { hide: { provider: PROVIDER_IDS.filter((other) => other !== id) } },
		}),
	}),
);
