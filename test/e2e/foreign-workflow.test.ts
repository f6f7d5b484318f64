import { N8nClient } from '../support/n8n-client';
import type { WorkflowExport } from '../support/n8n-types';
import { setSimpleStage, type Stage } from './support/stage';
import { manualWorkflow, SEND } from './support/workflows';

/*
 * Somebody imports a workflow from a stranger, whose names of fields are made to reach what all objects
 * of the process have in common. It can send a message or fail; n8n and all other workflows go on.
 */

const ORDER = { order: 'A1', phone: '919800000019' };

const HOSTILE: Readonly<Record<string, unknown>> = {
	't:button:__proto__:evil:polluted': 'yes',
	't:card:__proto__:code': 'yes',
	't:card:__proto__:header:image:url': 'https://example.com/a.png',
	't:constructor:prototype:polluted': 'yes',
	't:body:1': 'x',
};

let stage: Stage;

beforeAll(async () => {
	stage = await setSimpleStage();
});
afterAll(async () => await stage?.stop());

/** A workflow that sends a template with hostile names among its variables. */
function hostileWorkflow(): WorkflowExport {
	const workflow = manualWorkflow('infobip', [ORDER]);
	const nodes = workflow.nodes.map((node) =>
		node.name === SEND
			? {
					...node,
					parameters: {
						...node.parameters,
						resource: 'template',
						operation: 'sendTemplate',
						template: { __rl: true, mode: 'name', value: 't|en' },
						templateVariables: { mappingMode: 'defineBelow', value: { ...HOSTILE } },
					},
				}
			: node,
	);
	return { ...workflow, nodes } as WorkflowExport;
}

/** What the sandbox takes of an order that an honest workflow sends, without what differs each time. */
async function sendHonestly(workflowId: string) {
	const before = stage.sandbox.messages().length;
	const { status } = await stage.n8n.api.runWorkflow(workflowId);
	const taken = stage.sandbox.messages().slice(before);
	return { status, bodies: taken.map(({ body }) => body) };
}

test('hostile names in an imported workflow leave n8n and other workflows as they are', async () => {
	const { api, url, email, password } = stage.n8n;
	const honest = await api.importWorkflow(manualWorkflow('infobip', [ORDER]));
	const hostile = await api.importWorkflow(hostileWorkflow());
	const before = await sendHonestly(honest.id);
	expect(before).toMatchObject({ status: 'success', bodies: [expect.any(Object)] });

	const { data } = await api.runWorkflow(hostile.id);
	expect(data.resultData.runData).toHaveProperty(SEND);

	const client = new N8nClient(url);
	await client.signIn({ email, password });
	for (const path of ['/rest/workflows', '/rest/credentials', '/rest/settings']) {
		expect(await client.request('GET', path)).toBeDefined();
	}
	expect(await sendHonestly(honest.id)).toEqual(before);
});
