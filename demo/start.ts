/*
 * `npm start`: the set-up of the demo, to be used by hand until Ctrl-C.
 */
import { cleanUp } from '../test/support/cleanup';
import { phonesUrl, type Sandbox } from '../sandbox';
import { setScene } from './scene';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a credential of one's own takes, provider by provider: the address, and fields by their labels. */
function accountsOf({ accounts, urls }: Sandbox): string {
	const { infobip, kaleyra, gupshup, messangi, metaCloud, dialog360 } = accounts;
	return [
		['Infobip', urls.infobip, `API Key ${infobip.apiKey}`],
		[
			'Kaleyra',
			urls.kaleyra,
			`Region Custom Domain, API Key ${kaleyra.apiKey}, SID ${kaleyra.sid}`,
		],
		['Gupshup', urls.gupshup, `App ID ${gupshup.appId}, App Token ${gupshup.appToken}`],
		['Messangi', urls.messangi + messangi.basePath, `API Key ${messangi.apiKey}`],
		['Meta', urls.metaCloud, `Access Token ${metaCloud.accessToken}`],
		['360dialog', urls.dialog360, `API Key ${dialog360.apiKey}`],
	]
		.map(([name = '', url, fields]) => `  ${name.padEnd(10)} ${url}\n${' '.repeat(13)}${fields}`)
		.join('\n');
}

async function main(): Promise<void> {
	const { n8n, sandbox, orders } = await setScene({ say });
	say(`
n8n, with a new workflow
  ${n8n.url}/workflow/new
  user       ${n8n.email}
  password   ${n8n.password}

The first message
  1. Click on the plus, look for WhatsApp Interactive, open its Actions below the triggers, and
     choose Send text to customer. Provider and credential are there already.
  2. Choose a sender from the list, enter +44 7700 900123 as the recipient, and a text.
  3. Choose Execute step. The message arrives at the first of the phones.

The customers' phones: look at what arrives, tap and answer
  ${phonesUrl(sandbox)}

The orders of the demo, as a workflow
  ${n8n.url}/workflow/${orders.id}

Simulated providers, for credentials of your own
${accountsOf(sandbox)}
  control    ${sandbox.urls.control}

Everything is temporary and goes away with Ctrl-C.`);
}

main().catch(async (error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	await cleanUp();
	process.exit(1);
});
