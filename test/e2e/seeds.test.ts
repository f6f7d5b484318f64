import { readExample } from '../engine/harness';
import { SEED_SAMPLES } from '../contract/seed-samples';
import { setScene, type Scene } from '../../demo/scene';

let scene: Scene;

beforeAll(async () => {
	scene = await setScene({ sandbox: { reportDelays: 'manual' } });
});

afterAll(async () => {
	await scene?.stop();
});

/** What is sent, without the correlation ID that travels behind the ID of Messangi's buttons. */
const withoutTails = (body: unknown): unknown =>
	JSON.parse(JSON.stringify(body).replace(/\.c1\.[\w-]{8}123456789abcde"/g, '"'));

test('the imported workflow sends each documented sample, and takes its answer for a success', async () => {
	const { n8n, sandbox } = scene;
	const workflow = await n8n.api.importWorkflow({ name: 'Samples', ...readExample('seeds.json') });
	// The scene's triggers have registered themselves before.
	const before = sandbox.requests().length;
	const { data } = await n8n.api.runWorkflow(workflow.id);
	expect(data.resultData.error).toBeUndefined();

	const sent = sandbox
		.requests()
		.slice(before)
		.filter(({ method }) => method === 'POST');
	expect(sent.map(({ path }) => path)).toEqual(SEED_SAMPLES.map(({ path }) => path));
	SEED_SAMPLES.forEach(({ node, headers, body, output }, position) => {
		expect(sent[position]?.headers).toMatchObject(headers);
		expect(withoutTails(sent[position]?.body)).toEqual(body);
		const [task] = data.resultData.runData[node] ?? [];
		expect(task?.data?.main?.[0]?.[0]?.json).toEqual(output);
	});
});
