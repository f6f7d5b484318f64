/*
 * `npm start`: the set-up of the demo, to be used by hand until Ctrl-C.
 */
import { cleanUp } from '../test/support/cleanup';
import type { N8nServer } from '../test/support/n8n-server';
import { phonesUrl, type Sandbox } from '../sandbox';
import { SENDERS } from '../test/engine/accounts';
import { setScene } from './scene';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a credential of one's own takes, and the senders that no list shows, by the labels of their fields. */
function accountsOf({ accounts, urls }: Sandbox): string {
	const { infobip, kaleyra, gupshup, messangi, metaCloud, dialog360 } = accounts;
	const fields: ReadonlyArray<readonly [provider: string, label: string, value: string]> = [
		['Infobip', 'Base URL', urls.infobip],
		['', 'API Key', infobip.apiKey],
		['Kaleyra', 'API Key', kaleyra.apiKey],
		['', 'SID', kaleyra.sid],
		['', 'Region', 'Custom Domain'],
		['', 'Domain', urls.kaleyra],
		['', 'Business Account ID', kaleyra.wabaId],
		['', 'Sender, in the node', SENDERS.kaleyra],
		['Gupshup', 'App ID', gupshup.appId],
		['', 'App Token', gupshup.appToken],
		['', 'Base URL', urls.gupshup],
		['Messangi', 'API Key', messangi.apiKey],
		['', 'Base URL', urls.messangi + messangi.basePath],
		['', 'Sender, in the node', SENDERS.messangi],
		['Meta', 'Access Token', metaCloud.accessToken],
		['', 'Business Account ID', metaCloud.wabaId],
		['', 'Base URL', urls.metaCloud],
		['360dialog', 'API Key', dialog360.apiKey],
		['', 'Base URL', urls.dialog360],
	];
	return fields
		.map(([provider, label, value]) => `  ${provider.padEnd(10)} ${label.padEnd(20)} ${value}`)
		.join('\n');
}

/**
 * A workflow to put the first node into. It has a trigger, since in an empty one n8n offers triggers first
 * and hides the actions below them.
 */
const beginWorkflow = async ({ api }: N8nServer) =>
	await api.importWorkflow({
		name: 'My first message',
		nodes: [
			{
				id: 'start',
				name: 'When clicking ‘Execute workflow’',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
		],
		connections: {},
	});

async function main(): Promise<void> {
	const { n8n, sandbox, orders } = await setScene({ say });
	const { id } = await beginWorkflow(n8n);
	say(`
n8n, with a workflow for the first message
  ${n8n.url}/workflow/${id}
  user       ${n8n.email}
  password   ${n8n.password}

The first message
  1. Click on the plus behind the trigger, look for WhatsApp Interactive, and choose Send text to
     customer, under Message Actions. Provider and credential are there already.
  2. Choose a sender from the list, enter +44 7700 900123 as the recipient, and a text.
  3. Choose Execute step. The message arrives at the first of the phones.

The customers' phones: look at what arrives, tap and answer
  ${phonesUrl(sandbox)}

The orders of the demo, as a workflow
  ${n8n.url}/workflow/${orders.id}

Simulated providers: what to paste after Create new credential, under Credential
${accountsOf(sandbox)}

To control the simulation
  ${sandbox.urls.control}

Everything is temporary and goes away with Ctrl-C.`);
}

main().catch(async (error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	await cleanUp();
	process.exit(1);
});
