/*
 * `npm start`: the set-up of the demo, to be used by hand until Ctrl-C.
 */
import { cleanUp } from '../test/support/cleanup';
import { phonesUrl } from '../sandbox';
import { setScene } from './scene';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const { n8n, sandbox, orders } = await setScene({ say });
	say(`
n8n editor   ${n8n.url}/workflow/${orders.id}
  user       ${n8n.email}
  password   ${n8n.password}

Provider sandbox
  Infobip    ${sandbox.urls.infobip}
  Kaleyra    ${sandbox.urls.kaleyra}
  Gupshup    ${sandbox.urls.gupshup}
  Messangi   ${sandbox.urls.messangi}
  Meta       ${sandbox.urls.metaCloud}
  360dialog  ${sandbox.urls.dialog360}
  control    ${sandbox.urls.control}

The customers' phones: look at what arrives, tap and answer
  ${phonesUrl(sandbox)}

Everything is temporary and goes away with Ctrl-C.`);
}

main().catch(async (error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	await cleanUp();
	process.exit(1);
});
