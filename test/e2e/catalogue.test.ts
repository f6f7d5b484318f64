import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	ownNodes,
	readCatalogue,
	receiveCustomersMessage,
	waitingNodes,
} from '../support/catalogue';
import { setScene, type Scene } from '../../demo/scene';
import { loneNode } from './support/workflows';

/* Everything that each provider can do, imported into a real n8n and run there. */

let scene: Scene;

beforeAll(async () => {
	scene = await setScene({ sandbox: { reportDelays: 'manual' } });
	await receiveCustomersMessage(scene.sandbox);
});

afterAll(async () => {
	await scene?.stop();
});

async function run(provider: ProviderId) {
	const { n8n, sandbox } = scene;
	const catalogue = readCatalogue(provider, sandbox);
	const workflow = await n8n.api.importWorkflow(catalogue);
	return { catalogue, ...(await n8n.api.runWorkflow(workflow.id)) };
}

test.each(PROVIDER_IDS)('every node of the catalogue of %s succeeds', async (provider) => {
	const before = scene.sandbox.messages().length;
	const { catalogue, data } = await run(provider);
	expect(data.resultData.error).toBeUndefined();
	const states = ownNodes(catalogue).map(({ name }) => {
		const [task] = data.resultData.runData[name] ?? [];
		return `${name}: ${task?.executionStatus ?? 'not run'}`;
	});
	expect(states.length).toBeGreaterThan(10);
	expect(states.filter((state) => !state.endsWith(': success'))).toEqual([]);
	const sent = scene.sandbox.messages().slice(before);
	expect(sent.length).toBeGreaterThan(10);
	expect(sent.filter(({ outcome }) => outcome.kind !== 'seen')).toEqual([]);
});

test.each(PROVIDER_IDS)(
	'every question of the catalogue of %s is asked, and waits',
	async (provider) => {
		const { n8n, sandbox } = scene;
		const nodes = waitingNodes(readCatalogue(provider, sandbox));
		expect(nodes.length).toBeGreaterThan(1);
		for (const node of nodes) {
			const before = sandbox.messages().length;
			const { id } = await n8n.api.importWorkflow(loneNode(node));
			const { status, data } = await n8n.api.runWorkflow(id);
			expect([node.name, status, data.resultData.error?.message]).toEqual([
				node.name,
				'waiting',
				undefined,
			]);
			const sent = sandbox.messages().slice(before);
			expect(sent.map(({ outcome }) => outcome.kind)).toEqual(['seen']);
		}
	},
);
