import type { IWebhookFunctions } from 'n8n-workflow';

import { PROVIDERS } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import { type GivenBy, givenBy } from '../given-secret';
import { wasJustLogged } from '../just-logged';
import type { CallCredentials } from './call-credentials';

/** n8n does nothing where the same version of a workflow is published once more. */
const ADVICE: Readonly<Record<GivenBy, (provider: string) => string>> = {
	node: (provider) =>
		`Unpublish the workflow and publish it again: that gives ${provider} the new one.`,
	user: (provider) => `Enter the new one at ${provider}, in the place of the old one.`,
};

/**
 * Tells n8n's log why a call with the former secret is refused: the credential has got another
 * secret, and the provider does not know it yet. Only who knows the former secret can bring this
 * line about.
 */
export function warnOfOutdatedSecret(
	context: IWebhookFunctions,
	provider: ProviderId,
	{ secrets }: CallCredentials,
	now: Date,
): void {
	const by = givenBy(context, secrets);
	if (by === undefined) return;
	const [node, workflow] = [context.getNode(), context.getWorkflow()];
	if (wasJustLogged(`outdated secret ${workflow.id} ${node.id}`, now.getTime())) return;
	const { name } = PROVIDERS[provider];
	context.logger.warn(
		`${name} calls the node "${node.name}" with the Webhook Secret that the credential had before, and is refused: no event gets in. ${ADVICE[by](name)}`,
		{ workflowId: workflow.id },
	);
}
