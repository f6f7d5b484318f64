import { WEBHOOK_SECRET } from '../../engine/accounts';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Stage } from './stage';
import { manualWorkflow } from './workflows';

/**
 * Sends a message through a provider with a workflow of its own; gives back the ID by which the sandbox
 * knows it.
 * @param reportUrl where the reports on it go; undefined where the provider was told before
 */
export async function sendMessage(
	{ n8n: { api }, sandbox }: Stage,
	provider: ProviderId,
	order: string,
	reportUrl?: string,
): Promise<string> {
	const options =
		reportUrl === undefined ? {} : { reportUrl: `${reportUrl}?secret=${WEBHOOK_SECRET}` };
	const orders = [{ order, phone: '919800000121' }];
	const workflow = await api.importWorkflow(manualWorkflow(provider, orders, options));
	const { data } = await api.runWorkflow(workflow.id);
	expect(data.resultData.error?.message).toBeUndefined();
	const message = sandbox.messages().find(({ correlationId }) => correlationId === order);
	if (message === undefined) throw new Error(`${provider} has not got ${order}`);
	return message.messageId;
}
