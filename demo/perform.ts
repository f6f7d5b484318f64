import { readOrders } from './orders';
import { outcomes, type Outcome } from './outcome';
import type { Scene } from './scene';

const SENDING_NODE = 'n8n-nodes-whatsapp-interactive.whatsAppInteractive';

/** The reports that start the workflow, in the words of the sandbox. */
const REPORTED = ['delivered', 'failed', 'seen'];

/** Runs the workflow that sends the orders, and waits for the reports on them. */
export async function perform({ n8n, sandbox, orders, reports }: Scene): Promise<Outcome[]> {
	const sending = await n8n.api.runWorkflow(orders.id);
	if (sending.status !== 'success') {
		throw new Error(
			`The workflow ended with ${sending.status}: ${sending.data.resultData.error?.message ?? ''}`,
		);
	}
	await sandbox.settled();
	const expected = sandbox
		.messages()
		.flatMap((message) => message.reports)
		.filter(({ event }) => REPORTED.includes(event));
	const reporting = await n8n.api.waitForExecutions(reports.id, expected.length);
	const sendNodes = orders.nodes
		.filter(({ type }) => type === SENDING_NODE)
		.map(({ name }) => name);
	return outcomes(readOrders(), sending, sendNodes, reporting);
}
