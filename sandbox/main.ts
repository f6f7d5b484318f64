import { parseArgs } from 'node:util';
import { PROVIDER_NAMES } from './provider-names';
import { phonesUrl, type Sandbox, startSandbox } from './sandbox';
import { MAGIC_NUMBERS } from './numbers';
import type { ServerName } from './options';

/** The ports that the sandbox takes unless told otherwise. */
const DEFAULT_PORTS: Readonly<Record<ServerName, number>> = {
	infobip: 5801,
	kaleyra: 5802,
	gupshup: 5803,
	messangi: 5804,
	control: 5805,
	metaCloud: 5806,
	dialog360: 5807,
};

const SERVER_NAMES: readonly ServerName[] = [...PROVIDER_NAMES, 'control'];

const HELP = `Usage: npm run sandbox -- [--free] [--manual] [--port-<server> <port>]

  --free             take free ports instead of 5801 to 5807
  --manual           send no reports except those ordered over the control server
  --port-<server>    port of infobip, kaleyra, gupshup, messangi, metaCloud, dialog360 or control;
                     also as SANDBOX_PORT_<SERVER> in the environment
`;

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			free: { type: 'boolean', default: false },
			manual: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
			'port-infobip': { type: 'string' },
			'port-kaleyra': { type: 'string' },
			'port-gupshup': { type: 'string' },
			'port-messangi': { type: 'string' },
			'port-metaCloud': { type: 'string' },
			'port-dialog360': { type: 'string' },
			'port-control': { type: 'string' },
		},
	});
	if (values.help === true) {
		process.stdout.write(HELP);
		return 0;
	}
	const ports: { [Name in ServerName]?: number } = {};
	for (const name of SERVER_NAMES) {
		const told = values[`port-${name}`] ?? process.env[`SANDBOX_PORT_${name.toUpperCase()}`];
		ports[name] = told === undefined ? portOf(name, values.free === true) : readPort(name, told);
	}
	const sandbox = await startSandbox({
		ports,
		...(values.manual === true ? { reportDelays: 'manual' as const } : {}),
	});
	process.stdout.write(describe(sandbox));
	await new Promise<void>((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
	await sandbox.stop();
	return 0;
}

function portOf(name: ServerName, free: boolean): number {
	return free ? 0 : DEFAULT_PORTS[name];
}

function readPort(name: ServerName, text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`The port of ${name} must be a number from 0 to 65535, not "${text}"`);
	}
	return port;
}

/** Only the sandbox's own fictional keys are printed, never what a request carried. */
function describe({ urls, accounts }: Sandbox): string {
	const { infobip, kaleyra, gupshup, messangi, metaCloud, dialog360 } = accounts;
	const lines = [
		'The provider sandbox runs. Stop it with Ctrl-C.',
		'',
		...SERVER_NAMES.map((name) => `  ${name.padEnd(9)} ${urls[name]}`),
		`  phones    ${phonesUrl({ urls })}   the customers' phones, to look at in a browser`,
		'',
		'Accounts (fictional):',
		`  infobip   API key ${infobip.apiKey}, sender ${infobip.sender}`,
		`  kaleyra   API key ${kaleyra.apiKey}, SID ${kaleyra.sid}, sender ${kaleyra.senders.join(', ')}`,
		`  gupshup   app token ${gupshup.appToken}, app ID ${gupshup.appId}`,
		`  messangi  API key ${messangi.apiKey}, sender ${messangi.sender}, base URL ${urls.messangi}${messangi.basePath}`,
		`  metaCloud access token ${metaCloud.accessToken}, account ${metaCloud.wabaId}, number ${metaCloud.phoneNumberId}`,
		`  dialog360 API key ${dialog360.apiKey}`,
		'',
		'Recipients by their last four digits:',
		...MAGIC_NUMBERS.map(({ lastDigits, meaning }) => `  ...${lastDigits}   ${meaning}`),
		'  any other number is delivered and seen',
		'',
	];
	return `${lines.join('\n')}\n`;
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	},
);
