import type { Server } from 'node:http';
import { type Accounts, accountsWith } from './accounts';
import { controlServer } from './control/server';
import { Courier, DEFAULT_REPORT_DELAYS } from './delivery/courier';
import { Poster } from './delivery/post';
import type { Fault, OrderedFault } from './faults/fault';
import { FaultBook } from './faults/fault-book';
import { close, listen } from './http/listen';
import type { JsonValue } from './json';
import type { SandboxOptions, ServerName } from './options';
import { type Desk, providerServer } from './provider-server';
import type { CallbackProfile } from './providers/kaleyra/profiles';
import type { Report } from './providers/provider';
import { createSimulations } from './providers/simulations';
import type { AcceptedMessage, SentReport } from './records/message-log';
import { MessageLog } from './records/message-log';
import type { RecordedRequest } from './records/recorded-request';
import { Ring } from './records/ring';

const DEFAULT_KEEP = 200_000;
const DEFAULT_HOST = '127.0.0.1';

/** A running sandbox. */
export interface Sandbox {
	/** Addresses without a slash at the end. */
	readonly urls: Readonly<Record<ServerName, string>>;
	/** The accounts that it knows. */
	readonly accounts: Accounts;
	/** What the providers were asked, oldest first. */
	requests(): RecordedRequest[];
	/** The messages that the providers took, with the reports on them, oldest first. */
	messages(): AcceptedMessage[];
	/** Orders a fault; gives back its ID. */
	order(fault: Fault): string;
	/** The faults on order and how often each struck. */
	faults(): OrderedFault[];
	/** Cancels all faults. */
	clearFaults(): void;
	/**
	 * Sends a report on a message now. `changes` is laid over the body of the report. Empty if no URL
	 * wants the report or the provider has none of the kind; undefined if the message is unknown.
	 */
	report(messageId: string, report: Report, changes?: JsonValue): Promise<SentReport[] | undefined>;
	/** Attaches a callback profile to Kaleyra's numbers, as its panel does; undefined detaches it. */
	attachKaleyraProfile(profile: CallbackProfile | undefined): void;
	/** Resolves when no automatic report is due any more. */
	settled(): Promise<void>;
	/** Forgets requests, messages, due reports, faults, subscriptions and profiles. */
	reset(): void;
	/** Closes all servers and connections. */
	stop(): Promise<void>;
}

/** Starts the four providers and the control server on loopback. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const keep = options.keep ?? DEFAULT_KEEP;
	const accounts = accountsWith(options.accounts);
	const poster = new Poster(options.reportHosts ?? []);
	const simulations = createSimulations(accounts, poster.post);
	const delays =
		options.reportDelays === 'manual'
			? 'manual'
			: { ...DEFAULT_REPORT_DELAYS, ...options.reportDelays };
	const desk: Desk = {
		requests: new Ring(keep),
		messages: new MessageLog(keep),
		faults: new FaultBook(),
		courier: new Courier(poster.post, delays),
	};
	for (const fault of options.faults ?? []) desk.faults.order(fault);

	const handleFor = (urls: Sandbox['urls']): Sandbox => ({
		urls,
		accounts,
		requests: () => desk.requests.toArray(),
		messages: () => desk.messages.all(),
		order: (fault) => desk.faults.order(fault),
		faults: () => desk.faults.list(),
		clearFaults: () => desk.faults.clear(),
		report: async (messageId, report, changes) => {
			const entry = desk.messages.find(messageId);
			return entry === undefined ? undefined : await desk.courier.send(entry, report, changes);
		},
		attachKaleyraProfile: (profile) => simulations.kaleyra.profiles.attach(profile),
		settled: async () => await desk.courier.settled(),
		reset: () => {
			desk.courier.cancel();
			desk.requests.clear();
			desk.messages.clear();
			desk.faults.clear();
			for (const simulation of Object.values(simulations)) simulation.reset();
		},
		stop: async () => {
			desk.courier.cancel();
			await Promise.all(Object.values(servers).map(close));
			poster.close();
		},
	});

	let sandbox: Sandbox | undefined;
	const servers: Readonly<Record<ServerName, Server>> = {
		infobip: providerServer(simulations.infobip, desk),
		kaleyra: providerServer(simulations.kaleyra, desk),
		gupshup: providerServer(simulations.gupshup, desk),
		messangi: providerServer(simulations.messangi, desk),
		control: controlServer(() => sandbox, desk, simulations.kaleyra.profiles),
	};
	try {
		const open = async (name: ServerName) =>
			await listen(servers[name], options.host ?? DEFAULT_HOST, options.ports?.[name] ?? 0);
		sandbox = handleFor({
			infobip: await open('infobip'),
			kaleyra: await open('kaleyra'),
			gupshup: await open('gupshup'),
			messangi: await open('messangi'),
			control: await open('control'),
		});
		return sandbox;
	} catch (error) {
		await Promise.all(Object.values(servers).map(close));
		throw error;
	}
}
