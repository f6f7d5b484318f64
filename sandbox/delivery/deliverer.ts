import { type JsonValue, overlay } from '../json';
import type { ProviderName } from '../provider-names';
import type { OutgoingReport } from '../providers/provider';
import type { Delivery } from '../records/delivery';
import { Ring } from '../records/ring';
import type { SettingsBook } from '../settings';
import type { Agenda } from './agenda';
import type { Posted, Poster } from './post';
import { prepare, type PreparedRequest } from './prepare';
import { isDelivered, minutesToRetry } from './retries';

/** How something is delivered. */
export interface DeliveryOptions {
	/** Laid over the body, before it is signed. */
	readonly changes?: JsonValue;
	/** How many times the same is sent at once; 1 unless told. */
	readonly copies?: number;
}

/** Calls a webhook once to see what it answers. */
export type Ask = (outgoing: OutgoingReport) => Promise<Posted>;

type Origin = Pick<Delivery, 'provider' | 'attempt' | 'registration' | 'repeats'>;

/** Calls webhooks, keeps a record of it, and tries again where the provider would. */
export class Deliverer {
	private readonly deliveries: Ring<Delivery>;
	private begun = 0;
	private generation = 0;

	constructor(
		private readonly poster: Poster,
		private readonly agenda: Agenda,
		private readonly settings: SettingsBook,
		keep: number,
	) {
		this.deliveries = new Ring(keep);
	}

	/** Delivers once (or so many copies at once); retries follow by themselves. */
	async deliver(
		provider: ProviderName,
		outgoing: OutgoingReport,
		{ changes, copies = 1 }: DeliveryOptions = {},
	): Promise<Delivery[]> {
		const body = changes === undefined ? outgoing.body : overlay(outgoing.body, changes);
		const request = prepare({ ...outgoing, body });
		const origin = originOf(provider, outgoing);
		const sent = Array.from({ length: copies }, async () => await this.attempt(request, origin));
		const deliveries = await Promise.all(sent);
		for (const delivery of deliveries) this.retryLater(delivery);
		return deliveries;
	}

	/** Calls a webhook once to see what it answers; a provider does not repeat that. */
	async ask(provider: ProviderName, outgoing: OutgoingReport): Promise<Posted> {
		return await this.attempt(prepare(outgoing), originOf(provider, outgoing));
	}

	/** Sends a recorded delivery again, byte for byte; undefined if there is none of that ID. */
	async repeat(id: string): Promise<Delivery | undefined> {
		const delivery = this.list().find((one) => one.id === id);
		return delivery === undefined ? undefined : await this.again(delivery, delivery.attempt);
	}

	/** Oldest first. */
	list(): Delivery[] {
		return this.deliveries.toArray();
	}

	/** Forgets everything, what is under way among it. */
	clear(): void {
		this.generation += 1;
		this.deliveries.clear();
	}

	private async attempt(request: PreparedRequest, origin: Origin): Promise<Delivery> {
		this.begun += 1;
		const id = `delivery-${this.begun}`;
		const sentAt = Date.now();
		const { generation } = this;
		const posted = await this.poster.send(request);
		const delivery: Delivery = { id, ...origin, ...request, ...posted, sentAt };
		if (generation === this.generation) this.deliveries.push(delivery);
		return delivery;
	}

	private async again(first: Delivery, attempt: number): Promise<Delivery> {
		const { provider, registration, url, method, headers, body, rawBody, timeout } = first;
		return await this.attempt(
			{ url, method, headers, body, rawBody, timeout },
			{
				provider,
				attempt,
				...(registration === undefined ? {} : { registration }),
				repeats: first.repeats ?? first.id,
			},
		);
	}

	private retryLater(first: Delivery): void {
		const { now } = this.settings;
		if (now.retries === 0 || isDelivered(first.provider, first)) return;
		this.agenda.begin(async (ticket) => {
			let last = first;
			for (;;) {
				const minutes = minutesToRetry(last.provider, last.attempt, now.retries);
				if (minutes === undefined) return;
				await ticket.until(Date.now() + minutes * now.minute);
				if (ticket.isCancelled()) return;
				last = await this.again(first, last.attempt + 1);
				if (isDelivered(last.provider, last)) return;
			}
		});
	}
}

function originOf(provider: ProviderName, { registration }: OutgoingReport): Origin {
	return { provider, attempt: 1, ...(registration === undefined ? {} : { registration }) };
}
