import path from 'node:path';

import { z } from 'zod';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { WEBHOOK_SECRET } from '../engine/accounts';
import { hostNode } from '../support/host';
import type { Execution } from '../support/n8n-types';
import { runCommand } from '../support/processes';
import { sendMessage } from './support/send-message';
import { setSimpleStage, type Stage } from './support/stage';
import { subscribe, until, untilServed } from './support/webhooks';
import { reportsWorkflow, triggerId, triggerName } from './support/workflows';

const PROVIDERS: readonly ProviderId[] = ['gupshup', 'infobip', 'kaleyra', 'messangi'];

let stage: Stage;
let reportsId: string;

const webhookUrl = (provider: ProviderId): string =>
	`${stage.n8n.url}/webhook/${triggerId(provider)}/webhook`;

/** Which addresses n8n has registered, from its database. */
async function registrations() {
	const rows = await runCommand(hostNode(), [
		path.join(__dirname, '../support/query-database.mjs'),
		path.join(stage.n8n.userFolder, '.n8n/database.sqlite'),
		'SELECT node, method, webhookPath FROM webhook_entity ORDER BY node, method',
	]);
	return z
		.array(z.object({ node: z.string(), method: z.string(), webhookPath: z.string() }))
		.parse(JSON.parse(rows));
}

beforeAll(async () => {
	stage = await setSimpleStage();
	const { api } = stage.n8n;
	const reports = await api.importWorkflow(reportsWorkflow(PROVIDERS, ['delivered', 'seen']));
	reportsId = reports.id;
	await api.activate(reportsId);
	await untilServed(PROVIDERS.map(webhookUrl));
	const urls = { gupshup: webhookUrl('gupshup'), kaleyra: webhookUrl('kaleyra') };
	await subscribe(stage.sandbox, urls, WEBHOOK_SECRET);
});
afterAll(async () => await stage?.stop());

/** Sends a message through a provider, which is told the address for its reports where it takes one. */
const send = async (provider: ProviderId, order: string): Promise<string> => {
	const takesUrl = provider === 'infobip' || provider === 'messangi';
	return await sendMessage(stage, provider, order, takesUrl ? webhookUrl(provider) : undefined);
};

/** What an execution of the workflow with the triggers started with. */
const startedWith = ({ data, status }: Execution) =>
	PROVIDERS.flatMap((provider) =>
		(data.resultData.runData[triggerName(provider)] ?? []).flatMap(({ data: output }) =>
			(output?.main ?? []).flatMap((items) =>
				(items ?? []).map(({ json }) => `${status}: ${provider} ${json.event}`),
			),
		),
	);

test('reports on messages sent before a restart start one execution each after it, however often they come', async () => {
	// n8n stores the address of a method after that of another.
	const registered = await until(async () => {
		const stored = await registrations();
		return stored.length < 7 ? undefined : stored;
	}, 'The addresses of all triggers');
	expect(registered.map(({ node, method }) => `${method} ${node}`)).toEqual([
		'POST Reports of gupshup',
		'POST Reports of infobip',
		'DELETE Reports of kaleyra',
		'GET Reports of kaleyra',
		'POST Reports of kaleyra',
		'PUT Reports of kaleyra',
		'POST Reports of messangi',
	]);
	const messages = new Map<ProviderId, string>();
	const expected: string[] = [];
	/** Sends a report on each message, which n8n must answer. */
	const report = async (event: 'delivered' | 'seen') => {
		for (const [provider, messageId] of messages) {
			const sent = (await stage.sandbox.report(messageId, { event })) ?? [];
			expect(sent.map(({ answer }) => answer)).toEqual([{ status: 200 }]);
			expected.push(`success: ${provider} ${event}`);
		}
	};
	for (const provider of PROVIDERS)
		messages.set(provider, await send(provider, `BEFORE${provider}`));
	const before = stage.sandbox.deliveries().length;
	await report('delivered');
	const delivered = stage.sandbox.deliveries().slice(before);
	expect(delivered).toHaveLength(PROVIDERS.length);
	await stage.n8n.api.waitForExecutions(reportsId, expected.length);

	await stage.n8n.restart();
	await untilServed(PROVIDERS.map(webhookUrl));
	expect(await registrations()).toEqual(registered);
	// The same reports once more, which n8n must answer and which start nothing.
	for (const { id } of delivered) {
		expect((await stage.sandbox.repeat(id))?.answer).toEqual({ status: 200 });
	}
	await report('seen');
	await stage.n8n.api.waitForExecutions(reportsId, expected.length);

	await stage.n8n.restart();
	await untilServed(PROVIDERS.map(webhookUrl));
	expect(await registrations()).toEqual(registered);
	// All that came before has been served by now: what was started twice would show.
	const executions = await stage.n8n.api.executions(reportsId);
	expect(executions.flatMap(startedWith).sort()).toEqual([...expected].sort());
});
