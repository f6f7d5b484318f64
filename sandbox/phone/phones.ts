import { actionsOf } from '../../shown/render';
import type { InboundOptions } from '../inbound-desk';
import type { ProviderName } from '../provider-names';
import type { Desk } from '../provider-server';
import type { InboundOrder } from '../providers/inbound/event';
import { PAYMENT_STATUSES } from '../providers/infobip/payments/book';
import type { Simulations } from '../providers/simulations';
import type { Delivery } from '../records/delivery';
import { customerKey, type Happening } from '../records/timeline';
import type { Sandbox } from '../sandbox';
import { ConditionBook, type Conditions } from './conditions';
import { conversationOf, type Entry, entryOf } from './entries';
import { type MediaFile, mediaFile } from './files';
import { renderPhone } from './page';
import { type Recording, recordingOf } from './recording';
import { shownMessage } from './shown';
import { tapped, type Values } from './taps';

/** A part of the page that is new or has changed; `reset` takes all messages away. */
export type PhoneEvent =
	| { readonly type: 'reset' }
	| ({ readonly type: 'entry' | 'phone' } & Entry);

/** Enough to see what happened lately, and few enough for a browser. */
const SHOWN = 500;

/** What came of a tap. */
export interface TapResult {
	readonly deliveries: readonly Delivery[];
	/** What the customer is told instead. */
	readonly note?: string;
	/** What he has in his clipboard now. */
	readonly copied?: string;
}

/** The customers' phones: what they show, and what their owners do. */
export class Phones {
	/** What is wrong with customers and providers. */
	readonly conditions: ConditionBook;
	private readonly added = new Map<string, Pick<Happening, 'provider' | 'customer'>>();
	private readonly followers = new Set<(event: PhoneEvent) => void>();

	constructor(
		private readonly sandbox: Sandbox,
		private readonly desk: Desk,
		private readonly simulations: Simulations,
	) {
		this.conditions = new ConditionBook(sandbox);
		desk.timeline.follow((notice) => {
			// Nobody looks: what a message looks like is worked out for nobody.
			if (notice.type === 'reset') {
				this.conditions.clear();
				this.tell({ type: 'reset' });
			} else if (this.followers.size > 0) {
				for (const event of this.eventsOf(notice.happening)) this.tell(event);
			}
		});
	}

	/** Everything that happened, in its order. */
	happenings(): readonly Happening[] {
		return this.desk.timeline.all();
	}

	/** The page as it is now. */
	shown(): PhoneEvent[] {
		const lately = this.happenings().slice(-SHOWN);
		return [
			...[...this.added.values()].map((place) => this.phone(place)),
			...lately.flatMap((happening) => this.eventsOf(happening)),
		];
	}

	/** Calls back on every change from now on; gives back what ends that. */
	follow(follower: (event: PhoneEvent) => void): () => void {
		this.followers.add(follower);
		return () => void this.followers.delete(follower);
	}

	/** Calls back whenever something happens; gives back what ends that. */
	onChange(follower: () => void): () => void {
		return this.desk.timeline.follow(follower);
	}

	/** What was done in a conversation, to be played again. */
	record(provider: ProviderName, recipient: string): Recording {
		const customer = customerKey(recipient);
		const own = this.happenings().filter(
			(one) => one.provider === provider && one.customer === customer,
		);
		return recordingOf(provider, customer, own, (one) => this.shownMessage(one));
	}

	/** Opens the phone of a customer to whom nobody has written yet. */
	add(provider: ProviderName, recipient: string): void {
		const place = { provider, customer: customerKey(recipient) };
		this.added.set(conversationOf(place), place);
		this.tell(this.phone(place));
	}

	/** Sets what is wrong in a conversation. */
	setConditions(provider: ProviderName, customer: string, conditions: Conditions): void {
		this.conditions.set(conversationOf({ provider, customer }), provider, customer, conditions);
	}

	/** The customer does something by himself. Throws an `InboundError`. */
	async say(
		provider: ProviderName,
		order: InboundOrder,
		options: InboundOptions = {},
	): Promise<Delivery[]> {
		return await this.sandbox.inbound(provider, order, options);
	}

	/** The customer taps; undefined if there is no such message, or nothing to tap at this position. */
	async tap(messageId: string, position: number, values: Values): Promise<TapResult | undefined> {
		const happening = this.desk.timeline.message(messageId);
		if (happening === undefined) return undefined;
		const { message, provider } = happening;
		const shown = shownMessage(message, this.simulations);
		const action = shown.type === 'bubble' ? actionsOf(shown)[position] : undefined;
		if (shown.type !== 'bubble' || action === undefined) return undefined;
		const result = tapped(provider, shown, action, values);
		if (result.type === 'nothing') return { deliveries: [], note: result.why };
		if (result.type === 'copied')
			return { deliveries: [], note: `Copied: ${result.text}`, copied: result.text };
		const { order } = result;
		if (provider === 'infobip' && order.type === 'payment') this.settle(order);
		const deliveries = await this.say(provider, order, { replyTo: messageId });
		return { deliveries };
	}

	/** What the phone shows of a message. */
	shownMessage(happening: Extract<Happening, { kind: 'message' }>) {
		return shownMessage(happening.message, this.simulations);
	}

	/** A file by the ID under which a provider knows it. */
	file(provider: ProviderName, id: string): MediaFile | undefined {
		return mediaFile(this.simulations, provider, id);
	}

	/** Infobip tells how a payment stands when it is asked, too. */
	private settle({ paymentId = '', status }: InboundOrder<'payment'>): void {
		const known = PAYMENT_STATUSES.find((one) => one === status);
		if (known !== undefined) this.sandbox.settleInfobipPayment(paymentId, known);
	}

	private phone(place: Pick<Happening, 'provider' | 'customer'>): PhoneEvent {
		const conversation = conversationOf(place);
		const { provider, customer } = place;
		const conditions = this.conditions.of(conversation);
		const html = renderPhone(conversation, provider, customer, conditions).markup;
		return { type: 'phone', conversation, id: `phone-of-${conversation}`, html };
	}

	private eventsOf(happening: Happening): PhoneEvent[] {
		const entry = entryOf(happening, this.simulations);
		// A browser ignores a phone that it has.
		return [this.phone(happening), { type: 'entry', ...entry }];
	}

	private tell(event: PhoneEvent): void {
		for (const follower of this.followers) follower(event);
	}
}
