import type { Server } from 'node:http';
import { type Accounts, accountsWith } from './accounts';
import { controlServer } from './control/server';
import { Agenda } from './delivery/agenda';
import { Courier, DEFAULT_REPORT_DELAYS } from './delivery/courier';
import { Deliverer } from './delivery/deliverer';
import { Poster } from './delivery/post';
import type { Fault, OrderedFault } from './faults/fault';
import { FaultBook } from './faults/fault-book';
import { close, listen } from './http/listen';
import type { SandboxRequest } from './http/message';
import { bringIn, type InboundOptions } from './inbound-desk';
import type { JsonObject, JsonValue } from './json';
import type { SandboxOptions, ServerName } from './options';
import type { ProviderName } from './provider-names';
import { type Desk, providerServer } from './provider-server';
import type { GupshupSeed } from './providers/gupshup/subscriptions';
import type { InboundOrder } from './providers/inbound/event';
import type { BulkOrder } from './providers/infobip/bulk';
import type { KnownPayment, PaymentStatus } from './providers/infobip/payments/book';
import type { InfobipRegistrations } from './providers/infobip/registration/seed';
import type { InfobipTemplate } from './providers/infobip/templates/template';
import type { NumberWebhook } from './providers/dialog360/webhook';
import type { CallbackProfile } from './providers/kaleyra/profiles';
import type { WebhookPlace } from './providers/metaCloud/webhooks';
import type { TemplateDefinition } from './providers/meta/template/definition';
import type { Handled, Report } from './providers/provider';
import { shownMessage } from './phone/shown';
import type { ShownMessage } from '../shown/message';
import { createSimulations } from './providers/simulations';
import type { Delivery } from './records/delivery';
import type { AcceptedMessage, SentReport } from './records/message-log';
import { MessageLog } from './records/message-log';
import type { RecordedRequest } from './records/recorded-request';
import { Ring } from './records/ring';
import { Timeline } from './records/timeline';
import { DEFAULT_SETTINGS, type Settings, SettingsBook } from './settings';

const DEFAULT_KEEP = 200_000;
/** Each holds its body twice, as it was sent and as it reads. */
const MOST_DELIVERIES = 20_000;
/** More than anybody looks at on a page. */
const MOST_HAPPENINGS = 10_000;
const DEFAULT_HOST = '127.0.0.1';

/** The providers whose accounts have templates in Meta's form. */
type TemplateHolder = 'kaleyra' | 'gupshup' | 'metaCloud' | 'dialog360';

/** A running sandbox. */
export interface Sandbox {
	/** Addresses without a slash at the end. */
	readonly urls: Readonly<Record<ServerName, string>>;
	/** The accounts that it knows. */
	readonly accounts: Accounts;
	/** What a provider makes of a request, without a network in between; no list has it afterwards. */
	ask(provider: ProviderName, request: SandboxRequest): Promise<Handled>;
	/** What the providers were asked, oldest first. */
	requests(): RecordedRequest[];
	/** The messages that the providers took, with the reports on them, oldest first. */
	messages(): AcceptedMessage[];
	/** What the customer's phone shows of a message that a provider took; undefined if it is unknown. */
	shown(messageId: string): ShownMessage | undefined;
	/** Orders a fault; gives back its ID. */
	order(fault: Fault): string;
	/** The faults on order and how often each struck. */
	faults(): OrderedFault[];
	/** Cancels a fault; false if there is none of that ID. */
	cancelFault(id: string): boolean;
	/** Cancels all faults. */
	clearFaults(): void;
	/**
	 * Sends a report on a message now. `changes` is laid over the body of the report. Empty if no URL
	 * wants the report or the provider has none of the kind; undefined if the message is unknown.
	 */
	report(messageId: string, report: Report, changes?: JsonValue): Promise<SentReport[] | undefined>;
	/** Attaches a callback profile to Kaleyra's numbers, as its panel does; undefined detaches it. */
	attachKaleyraProfile(profile: CallbackProfile | undefined): void;
	/**
	 * Makes a customer or WhatsApp do something at a provider, now; gives back the calls of the
	 * webhooks that asked for it. Throws an `InboundError` if the provider documents no such event
	 * or if the message to reply to is unknown.
	 */
	inbound(
		provider: ProviderName,
		order: InboundOrder,
		options?: InboundOptions,
	): Promise<Delivery[]>;
	/** Sends many Infobip reports in one body. */
	reportInBulk(order: BulkOrder, changes?: JsonValue): Promise<Delivery[]>;
	/** All calls of webhooks, oldest first. */
	deliveries(): Delivery[];
	/** Sends a recorded delivery again, byte for byte; undefined if the ID is unknown. */
	repeat(deliveryId: string): Promise<Delivery | undefined>;
	/** Registers with Infobip what another integration would have; throws if something is wrong. */
	registerWithInfobip(registrations: InfobipRegistrations): void;
	/** What is registered with Infobip, as its API shows it, without secrets. */
	infobipRegistrations(): JsonObject;
	/** Subscribes to Gupshup's app as another integration or partner would have; gives back the ID. */
	subscribeWithGupshup(subscription: GupshupSeed): string;
	/** Sets where Messangi's forward process sends what comes in; undefined unsets it. */
	forwardMessangi(url: string | undefined): void;
	/** Sets a webhook at Meta as another integration has, without the handshake; undefined unsets it. */
	putMetaWebhook(place: WebhookPlace, url: string | undefined): void;
	/** Sets a webhook of Meta's app with the handshake, as the App Dashboard does; tells what was wrong. */
	verifyMetaWebhook(url: string, token: string): Promise<string | undefined>;
	/** The webhook at a place of Meta's, for the app of the token unless told. */
	metaWebhook(place: WebhookPlace, appId?: string): string | undefined;
	/** Sets the webhook of the number at 360dialog, as another integration has; undefined unsets it. */
	putDialog360Webhook(webhook: NumberWebhook | undefined): void;
	/** The webhook of the number at 360dialog. */
	dialog360Webhook(): NumberWebhook;
	/** Replaces the templates of an account until the next reset. */
	replaceTemplates(provider: TemplateHolder, templates: readonly TemplateDefinition[]): void;
	/** Replaces the templates of the Infobip account until the next reset. */
	replaceInfobipTemplates(templates: readonly InfobipTemplate[]): void;
	/** Says how far a payment got that Infobip asked for; undefined if it is unknown. */
	settleInfobipPayment(paymentId: string, status: PaymentStatus): KnownPayment | undefined;
	/** What holds now. */
	settings(): Settings;
	/** Changes single settings until the next reset. */
	configure(changes: Partial<Settings>): void;
	/** Resolves when no automatic report and no retry is due any more. */
	settled(): Promise<void>;
	/** Forgets requests, messages, due reports, deliveries, faults, registrations and settings. */
	reset(): void;
	/** Closes all servers and connections. */
	stop(): Promise<void>;
}

/** Where the customers' phones can be looked at. */
export const phonesUrl = ({ urls }: Pick<Sandbox, 'urls'>): string => `${urls.control}/phone`;

/** Starts the providers and the control server on loopback. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const keep = options.keep ?? DEFAULT_KEEP;
	const accounts = accountsWith(options.accounts);
	const poster = new Poster(options.reportHosts ?? []);
	const settings = new SettingsBook({ ...DEFAULT_SETTINGS, ...options.settings });
	const agenda = new Agenda();
	const deliverer = new Deliverer(poster, agenda, settings, Math.min(keep, MOST_DELIVERIES));
	const simulations = createSimulations(
		accounts,
		(provider) => async (report) => await deliverer.ask(provider, report),
		settings,
	);
	const delays =
		options.reportDelays === 'manual'
			? 'manual'
			: { ...DEFAULT_REPORT_DELAYS, ...options.reportDelays };
	const timeline = new Timeline(Math.min(keep, MOST_HAPPENINGS));
	const courier = new Courier(deliverer, agenda, delays, ({ messageId }, report) =>
		timeline.progress(messageId, report),
	);
	const desk: Desk = {
		requests: new Ring(keep),
		messages: new MessageLog(keep),
		faults: new FaultBook(),
		courier,
		deliverer,
		timeline,
	};
	for (const fault of options.faults ?? []) desk.faults.order(fault);

	const handleFor = (urls: Sandbox['urls']): Sandbox => ({
		urls,
		accounts,
		ask: async (provider, request) => await simulations[provider].handle(request),
		requests: () => desk.requests.toArray(),
		messages: () => desk.messages.all(),
		shown: (messageId) => {
			const message = desk.messages.find(messageId)?.message;
			return message && shownMessage(message, simulations);
		},
		order: (fault) => desk.faults.order(fault),
		faults: () => desk.faults.list(),
		cancelFault: (id) => desk.faults.cancel(id),
		clearFaults: () => desk.faults.clear(),
		report: async (messageId, report, changes) => {
			const entry = desk.messages.find(messageId);
			return entry === undefined ? undefined : await desk.courier.send(entry, report, changes);
		},
		attachKaleyraProfile: (profile) => simulations.kaleyra.profiles.attach(profile),
		inbound: async (provider, order, given = {}) =>
			await bringIn(simulations[provider], desk, urls[provider], order, given),
		reportInBulk: async (order, changes) => {
			const outgoing = simulations.infobip.webhooks.bulk(order, new Date());
			const given = changes === undefined ? {} : { changes };
			const sent = outgoing.map((one) => deliverer.deliver('infobip', one, given));
			return (await Promise.all(sent)).flat();
		},
		deliveries: () => deliverer.list(),
		repeat: async (deliveryId) => await deliverer.repeat(deliveryId),
		registerWithInfobip: (registrations) => simulations.infobip.webhooks.register(registrations),
		infobipRegistrations: () => simulations.infobip.webhooks.registered(),
		subscribeWithGupshup: (seed) => simulations.gupshup.calls.seed(seed),
		forwardMessangi: (url) => {
			simulations.messangi.forwardUrl = url;
		},
		putMetaWebhook: (place, url) => simulations.metaCloud.webhooks.put(place, url),
		verifyMetaWebhook: async (url, token) =>
			await simulations.metaCloud.webhooks.verify('app', url, token),
		metaWebhook: (place, appId = accounts.metaCloud.appId) =>
			simulations.metaCloud.webhooksOf(appId)?.at(place),
		putDialog360Webhook: (webhook) => {
			simulations.dialog360.webhook.current = webhook ?? { url: '', headers: {} };
		},
		dialog360Webhook: () => simulations.dialog360.webhook.current,
		replaceTemplates: (provider, templates) =>
			simulations[provider].meta.templates.replace(templates),
		replaceInfobipTemplates: (templates) => simulations.infobip.templates.replace(templates),
		settleInfobipPayment: (paymentId, status) =>
			simulations.infobip.payments.settle(paymentId, status, new Date()),
		settings: () => settings.now,
		configure: (changes) => settings.change(changes),
		settled: async () => await agenda.settled(),
		reset: () => {
			agenda.cancel();
			deliverer.clear();
			settings.reset();
			desk.requests.clear();
			desk.messages.clear();
			timeline.clear();
			desk.faults.clear();
			for (const simulation of Object.values(simulations)) simulation.reset();
		},
		stop: async () => {
			agenda.cancel();
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
		metaCloud: providerServer(simulations.metaCloud, desk),
		dialog360: providerServer(simulations.dialog360, desk),
		control: controlServer(() => sandbox, desk, simulations),
	};
	try {
		const open = async (name: ServerName) =>
			await listen(servers[name], options.host ?? DEFAULT_HOST, options.ports?.[name] ?? 0);
		sandbox = handleFor({
			infobip: await open('infobip'),
			kaleyra: await open('kaleyra'),
			gupshup: await open('gupshup'),
			messangi: await open('messangi'),
			metaCloud: await open('metaCloud'),
			dialog360: await open('dialog360'),
			control: await open('control'),
		});
		return sandbox;
	} catch (error) {
		await Promise.all(Object.values(servers).map(close));
		throw error;
	}
}
