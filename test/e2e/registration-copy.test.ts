import { randomBytes } from 'node:crypto';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { type N8nServer, startN8n } from '../support/n8n-server';
import { setStage, type Stage } from './support/stage';
import {
	attachProfile,
	gupshupSubscriptions,
	kaleyraProfiles,
	until,
	untilServed,
	untilSubscribed,
} from './support/webhooks';
import { reportsWorkflow, triggerId } from './support/workflows';

/*
 * A second n8n with a copy of the database and the same encryption key, such as a trial of a restore:
 * its triggers have the names and the memory of the original's, and only the address tells them apart.
 */

const PROVIDERS: readonly ProviderId[] = ['gupshup', 'infobip', 'kaleyra'];
/** n8n looks every now and then for what is to be published, and the node waits ten seconds more. */
const WAIT_MS = 120_000;
const ENV = { N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex') };

let stage: Stage;
let copy: N8nServer;
let workflowId: string;

const urlOf = (provider: ProviderId, { url }: N8nServer): string =>
	`${url}/webhook/${triggerId(provider)}/webhook`;

/** All that is registered at the providers. */
const registered = async () => ({
	gupshup: await gupshupSubscriptions(stage.sandbox),
	infobip: stage.sandbox.infobipRegistrations(),
	kaleyra: await kaleyraProfiles(stage.sandbox),
});

/** Whom a customer's message reaches, and what is answered. */
const reached = async (provider: ProviderId) =>
	(await stage.sandbox.inbound(provider, { type: 'text', text: 'Is anybody there?' })).map(
		({ url, answer }) => [new URL(url).host, answer],
	);

/** How often the copy's log says that a registration is the original's. */
const warnings = (): number =>
	copy.logs().match(/registered at 127\.0\.0\.1:\d+, and this n8n is at /g)?.length ?? 0;

beforeAll(async () => {
	stage = await setStage(async (options) => await startN8n({ ...options, env: ENV }));
	const { n8n, sandbox } = stage;
	const workflow = reportsWorkflow(PROVIDERS, ['message'], {
		registration: 'automatic',
		deleteProfile: true,
	});
	({ id: workflowId } = await n8n.api.importWorkflow(workflow));
	await n8n.api.activate(workflowId);
	await untilServed(PROVIDERS.map((provider) => urlOf(provider, n8n)));
	await untilSubscribed(sandbox, urlOf('gupshup', n8n));
	await attachProfile(sandbox, urlOf('kaleyra', n8n));
	await until(
		async () => ((await reached('infobip')).length > 0 ? true : undefined),
		'A subscription of Infobip',
	);
	copy = await startN8n({ env: ENV, copyOf: n8n });
	// Until then it does not look for what is to be published.
	await untilServed(PROVIDERS.map((provider) => urlOf(provider, copy)));
});
afterAll(async () => {
	await copy?.stop();
	await stage?.stop();
});

test(
	'a copy neither removes nor takes the registrations of the original, and says why',
	async () => {
		const { host } = new URL(stage.n8n.url);
		const before = await registered();
		expect(copy.url).not.toBe(stage.n8n.url);

		await copy.api.deactivate(workflowId);
		await until(
			async () => (warnings() >= PROVIDERS.length ? true : undefined),
			'The warnings of all triggers',
			WAIT_MS,
		);
		expect(copy.logs().match(/is left as it is registered/g)).toHaveLength(PROVIDERS.length);
		expect(await registered()).toEqual(before);

		const told = warnings();
		await copy.api.activate(workflowId);
		await until(
			async () => (warnings() > told ? true : undefined),
			'The reason of the refusal',
			WAIT_MS,
		);
		expect(copy.logs()).toContain(`enter ${host} as 'Moved From'`);
		expect(await registered()).toEqual(before);

		for (const provider of PROVIDERS) {
			expect(await reached(provider)).toEqual([[host, { status: 200 }]]);
		}
	},
	2 * WAIT_MS + 60_000,
);
