import { setTimeout as sleep } from 'node:timers/promises';

import type { INode, INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { WEBHOOK_SECRET } from '../engine/accounts';
import { setSimpleStage, type Stage } from './support/stage';
import { until, untilServed, untilSubscribed } from './support/webhooks';
import { reportsWorkflow, triggerId } from './support/workflows';

const PROVIDERS: readonly ProviderId[] = ['gupshup', 'infobip'];
const NEW_SECRET = 'the secret that the credential gets later';

/** What came of a message that no registration was there for. */
const NOBODY = 'no subscription';

let stage: Stage;
let workflowId: string;

const urlOf = (provider: ProviderId): string =>
	`${stage.n8n.url}/webhook/${triggerId(provider)}/webhook`;

beforeAll(async () => {
	stage = await setSimpleStage();
	const workflow = reportsWorkflow(PROVIDERS, ['message']);
	const nodes = workflow.nodes.map((node): INode => {
		const parameters: INodeParameters = { ...node.parameters, registration: 'automatic' };
		return { ...node, parameters };
	});
	({ id: workflowId } = await stage.n8n.api.importWorkflow({ ...workflow, nodes }));
	await stage.n8n.api.activate(workflowId);
	await untilSubscribed(stage.sandbox, urlOf('gupshup'));
	await untilServed(PROVIDERS.map(urlOf));
	// What the test itself has asked counts as well, and n8n does not know of it.
	await sleep(61_000);
	stage.sandbox.configure({ limits: true });
});
afterAll(async () => await stage?.stop());

/** Publishes the workflow with other events, the message always among them. */
async function publish(...others: string[]): Promise<void> {
	const { api } = stage.n8n;
	const { nodes } = await api.workflow(workflowId);
	await api.client.request('PATCH', `/rest/workflows/${workflowId}`, {
		nodes: nodes.map((node) => ({
			...node,
			parameters: { ...node.parameters, events: ['message', ...others] },
		})),
	});
	await api.activate(workflowId);
}

/** Customers write through both providers until told to stop; what came of each message comes back. */
function startWriting() {
	let isOver = false;
	const outcomes = new Map<ProviderId, string[]>(PROVIDERS.map((provider) => [provider, []]));
	const write = async (provider: ProviderId) => {
		for (let number = 0; !isOver; number++) {
			const deliveries = await stage.sandbox.inbound(provider, { type: 'text', text: `${number}` });
			const [delivery] = deliveries.filter(({ url }) => url.startsWith(stage.n8n.url));
			const answer = delivery?.answer;
			outcomes
				.get(provider)
				?.push(
					answer === undefined ? NOBODY : 'status' in answer ? `${answer.status}` : 'no answer',
				);
			await sleep(100);
		}
	};
	const writing = Promise.all(PROVIDERS.map(write));
	return async () => {
		isOver = true;
		await writing;
		return Object.fromEntries(
			[...outcomes].map(([provider, all]) => {
				const lost = all.filter((outcome) => outcome === NOBODY);
				const notServed = all.filter((outcome) => outcome !== '200' && outcome !== NOBODY);
				const gaps = all.filter(
					(outcome, index) => outcome !== '200' && (index === 0 || all[index - 1] === '200'),
				);
				return [provider, { lost: lost.length, notServed, gaps: gaps.length }];
			}),
		);
	};
}

test('changes in a row leave no moment in which a provider has no registration', async () => {
	const stop = startWriting();
	await publish('seen');
	await sleep(20_000);
	await publish('delivered');
	await sleep(5_000);
	const quickly = ['failed', 'sent', 'order'];
	for (const event of quickly) {
		await publish(event);
		await sleep(1_500);
	}
	await sleep(15_000);
	const outcome = await stop();
	expect(outcome).toMatchObject({ gupshup: { lost: 0 }, infobip: { lost: 0 } });
	for (const { notServed, gaps } of Object.values(outcome)) {
		// n8n itself does not serve the address for an instant between its two calls of the node: once
		// in each publication, and the provider, which gets a 404, delivers again.
		expect(notServed.filter((status) => status !== '404')).toEqual([]);
		expect(gaps).toBeLessThanOrEqual(2 + quickly.length);
	}
});

test('a changed secret: the log says what to do, and that helps', async () => {
	const { api } = stage.n8n;
	const write = async () => {
		const [delivery] = await stage.sandbox.inbound('infobip', { type: 'text', text: 'Hi' });
		return delivery !== undefined && 'status' in delivery.answer ? delivery.answer.status : 0;
	};
	const { nodes } = await api.workflow(workflowId);
	const node = nodes.find(({ id }) => id === triggerId('infobip'));
	const [stored] = Object.values(node?.credentials ?? {});
	const path = `/rest/credentials/${stored?.id}`;
	const credential = await api.client.request<{ name: string; type: string; data: object }>(
		'GET',
		path,
		undefined,
		{ includeData: true },
	);
	const { name, type } = credential;
	const data = { ...credential.data, webhookSecret: NEW_SECRET };
	await api.client.request('PATCH', path, { name, type, data });
	await until(async () => ((await write()) === 401 ? true : undefined), 'The refusal');
	await api.activate(workflowId);
	await sleep(3_000);
	expect(await write()).toBe(401);
	const warning =
		/Infobip calls the node .* with the Webhook Secret that the credential had before/g;
	expect(stage.n8n.logs().match(warning)).toHaveLength(1);
	expect(stage.n8n.logs()).toContain(
		'Unpublish the workflow and publish it again: that gives Infobip the new one.',
	);

	await api.deactivate(workflowId);
	await api.activate(workflowId);
	await until(async () => ((await write()) === 200 ? true : undefined), 'The new secret');
	expect(stage.n8n.logs()).not.toContain(WEBHOOK_SECRET);
	expect(stage.n8n.logs()).not.toContain(NEW_SECRET);
});
