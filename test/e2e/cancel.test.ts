import { setSimpleStage, type Stage } from './support/stage';
import { ordersToStop, STOPPING_OPTIONS, stopInTheMiddle } from './support/stopping';
import { callWebhook } from './support/webhooks';
import { manualWorkflow, webhookWorkflow } from './support/workflows';

/*
 * Somebody stops an execution in the editor. n8n answers at once and lets the node end by itself, so
 * that only the provider's record tells what the node still did.
 */
let stage: Stage;

beforeAll(async () => {
	stage = await setSimpleStage();
});
afterAll(async () => await stage?.stop());
beforeEach(() => stage.sandbox.reset());

test('an execution that was run by hand and is stopped sends nothing more', async () => {
	const orders = ordersToStop('H');
	const { api } = stage.n8n;
	const { id } = await api.importWorkflow(manualWorkflow('infobip', orders, STOPPING_OPTIONS));
	await stopInTheMiddle(stage, orders, async () => await api.startWorkflow(id));
});

test('an execution that a webhook started and is stopped sends nothing more', async () => {
	const orders = ordersToStop('W');
	const { api, url } = stage.n8n;
	const path = 'orders-to-stop';
	const { id } = await api.importWorkflow(webhookWorkflow('infobip', path, STOPPING_OPTIONS));
	await api.activate(id);
	await stopInTheMiddle(stage, orders, async () => {
		await callWebhook(`${url}/webhook/${path}`, { orders });
		const [execution] = await api.executionSummaries(id);
		if (execution === undefined) throw new Error('The webhook has started nothing');
		return execution.id;
	});
});
