import type { AcceptedMessage, Delivery } from '../../sandbox';
import { WEBHOOK_SECRET } from '../engine/accounts';
import { startN8n } from '../support/n8n-server';
import { freePort } from '../support/ports';
import { startBalancer } from './support/balancer';
import { setStage, type Stage } from './support/stage';
import { askWorkflow, carried, messageAbout } from './support/waiting';
import { callWebhook, until, untilServed } from './support/webhooks';
import { reportsWorkflow, triggerId } from './support/workflows';

/*
 * n8n has to call itself to resume an execution. Its public address need not lead there from where it
 * runs, and its own port may be forbidden to it: one of the two is enough, and without both the log
 * says what to do.
 */

/** The address at which n8n itself is called; it listens at all of the loopback ones. */
const HOST = '127.0.0.2';

/** Lets n8n call the sandbox, and nothing else on this machine. */
const PROTECTED = {
	N8N_SSRF_PROTECTION_ENABLED: 'true',
	N8N_SSRF_ALLOWED_IP_RANGES: '127.0.0.1/32',
};

let stop: () => Promise<void> = async () => undefined;
afterEach(async () => await stop());

/** What came of a tap. */
interface Tapped {
	readonly stage: Stage;
	readonly execution: { readonly status: string };
	readonly deliveries: readonly Delivery[];
	/** How often n8n's log has a text. */
	readonly logged: (text: string) => number;
}

/**
 * Asks for an approval in an n8n that is said to be at an address, and taps twice.
 * @param open starts what stands before n8n; gives its address and how it is told where n8n is
 * @param starts how many of the two taps start the trigger's own workflow
 */
async function askAndTap(
	open: () => Promise<{ url: string; leadTo: (url: string) => void; close: () => Promise<void> }>,
	starts: number,
	env: Readonly<Record<string, string>> = {},
): Promise<Tapped> {
	const front = await open();
	const stage = await setStage(
		async (options) =>
			await startN8n({
				...options,
				env: { N8N_LISTEN_ADDRESS: '0.0.0.0', N8N_WEBHOOK_URL: `${front.url}/`, ...env },
			}),
		{ reportDelays: 'manual', reportHosts: [HOST] },
	);
	stop = async () => {
		await stage.stop();
		await front.close();
	};
	const { n8n, sandbox } = stage;
	const own = `http://${HOST}:${new URL(n8n.url).port}`;
	front.leadTo(own);
	const listening = await n8n.api.importWorkflow(reportsWorkflow(['messangi'], ['reply']));
	await n8n.api.activate(listening.id);
	const url = `${own}/webhook/${triggerId('messangi')}/webhook`;
	await untilServed([url]);
	sandbox.forwardMessangi(`${url}?secret=${WEBHOOK_SECRET}`);

	const { id } = await n8n.api.importWorkflow(
		askWorkflow('messangi', 'ask', { message: 'Refund?' }),
	);
	await n8n.api.activate(id);
	await callWebhook(`${own}/webhook/ask`, { order: 'A1', phone: '919800000171' });
	const message: AcceptedMessage = await messageAbout(sandbox, 'A1');
	const [asked] = await n8n.api.waitForExecutions(id, 1);
	expect(asked?.status).toBe('waiting');
	const deliveries: Delivery[] = [];
	for (const button of ['approve', 'decline']) {
		const reply = { type: 'button-reply', id: carried(message, button), title: button } as const;
		const from = message.recipient.replace('+', '');
		deliveries.push(...(await sandbox.inbound('messangi', { ...reply, from })));
	}
	expect(await n8n.api.waitForExecutions(listening.id, starts)).toHaveLength(starts);
	const execution = await until(async () => {
		const [found] = await n8n.api.waitForExecutions(id, 1);
		return found?.status === 'running' ? undefined : found;
	}, 'An execution at rest');
	return {
		stage,
		execution,
		deliveries,
		logged: (text) => n8n.logs().split(text).length - 1,
	};
}

const answersTo = (deliveries: readonly Delivery[]) => deliveries.map(({ answer }) => answer);

/** A front that lets calls through. */
const balancer =
	(options: { host?: string; prefix?: string } = {}) =>
	async () => {
		const { url, leadTo, stop: close } = await startBalancer(options);
		return { url, leadTo: (target: string) => leadTo([target]), close };
	};

/** An address at which nobody is. */
const nobody = async () => ({
	url: `http://127.0.0.1:${await freePort()}`,
	leadTo: () => undefined,
	close: async () => undefined,
});

const UNREACHABLE = 'n8n cannot reach itself to resume the execution that waits';
const UNSIGNED = 'n8n does not recognise the address of the execution that waits';

test('a public address that leads nowhere from here: the port of n8n itself does', async () => {
	const { execution, deliveries, logged } = await askAndTap(nobody, 1);
	expect(answersTo(deliveries)).toEqual([{ status: 200 }, { status: 200 }]);
	expect(execution.status).toBe('success');
	expect(logged(UNREACHABLE)).toBe(0);
});

test('a port that is forbidden: the public address does', async () => {
	const { execution, deliveries, logged } = await askAndTap(balancer(), 1, PROTECTED);
	expect(answersTo(deliveries)).toEqual([{ status: 200 }, { status: 200 }]);
	expect(execution.status).toBe('success');
	expect(logged(UNREACHABLE)).toBe(0);
});

test('both are forbidden: the answer is not taken, and the log says so once a minute', async () => {
	const { execution, deliveries, logged } = await askAndTap(
		balancer({ host: '127.0.0.3' }),
		0,
		PROTECTED,
	);
	expect(answersTo(deliveries)).toEqual([{ status: 503 }, { status: 503 }]);
	expect(execution.status).toBe('waiting');
	expect(logged(UNREACHABLE)).toBe(1);
	expect(logged('N8N_SSRF_ALLOWED_HOSTNAMES')).toBe(1);
});

test('a proxy that leaves out the beginning of the path breaks the signature of n8n', async () => {
	// Nobody here waits for it as far as n8n says, so that both taps start what the trigger starts.
	const { execution, deliveries, logged } = await askAndTap(balancer({ prefix: '/n8n' }), 2);
	expect(answersTo(deliveries)).toEqual([{ status: 200 }, { status: 200 }]);
	expect(execution.status).toBe('waiting');
	expect(logged(UNSIGNED)).toBe(1);
});
