import type { ProviderName } from '../provider-names';
import type { InboundEvent } from '../providers/inbound/event';
import type { Report, Signal } from '../providers/provider';
import type { Delivery } from './delivery';
import type { AcceptedMessage } from './message-log';
import { Ring } from './ring';

/** What all happenings have. */
interface Occasion {
	/** Counts up from 1. */
	readonly id: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly provider: ProviderName;
	/** The customer: digits, or a business-scoped user ID. */
	readonly customer: string;
}

/** The business wrote to the customer. */
export interface MessageHappening extends Occasion {
	readonly kind: 'message';
	readonly message: AcceptedMessage;
	/** What has become of it so far, whether or not a webhook wanted to know. */
	readonly progress: Report[];
}

/** The customer did something. */
export interface InboundHappening extends Occasion {
	readonly kind: 'inbound';
	readonly event: InboundEvent;
	/** The message of the business that is answered. */
	readonly replyTo?: string;
	/** The calls of the webhooks; undefined as long as they are under way. */
	deliveries?: readonly Delivery[];
	/** Whether the business said that it has read it. */
	isRead: boolean;
}

/** The business shows that it is about to answer. */
interface TypingHappening extends Occasion {
	readonly kind: 'typing';
}

/** A provider would not take a message to the customer. */
export interface RefusalHappening extends Occasion {
	readonly kind: 'refusal';
	readonly status: number;
	/** In the sandbox's words. */
	readonly violations: readonly string[];
}

/** One thing that happened between a business and a customer. */
export type Happening = MessageHappening | InboundHappening | TypingHappening | RefusalHappening;

/** What is told to those who follow: a happening that is new or has changed, or that all is forgotten. */
export type Notice =
	| { readonly type: 'changed'; readonly happening: Happening }
	| { readonly type: 'reset' };

/** Digits without what people write between them; a user ID as it is. */
export function customerKey(recipient: string): string {
	return /^\+?[\d\s()-]+$/u.test(recipient) ? recipient.replace(/\D/gu, '') : recipient;
}

/** What happened between the businesses and their customers, the newest of it, in its order. */
export class Timeline {
	private readonly happenings: Ring<Happening>;
	private readonly messages = new Map<string, MessageHappening>();
	private readonly followers = new Set<(notice: Notice) => void>();
	private count = 0;

	constructor(keep: number) {
		this.happenings = new Ring(keep);
	}

	/** Oldest first. */
	all(): readonly Happening[] {
		return this.happenings.toArray();
	}

	/** The message that a provider gave this ID. */
	message(messageId: string): MessageHappening | undefined {
		return this.messages.get(messageId);
	}

	/** A message that a provider took. */
	addMessage(message: AcceptedMessage): void {
		const { provider, messageId, recipient } = message;
		const occasion = this.occasion(provider, recipient);
		const happening: MessageHappening = { kind: 'message', ...occasion, message, progress: [] };
		this.messages.set(messageId, happening);
		this.add(happening);
	}

	/** What became of a message. */
	progress(messageId: string, report: Report): void {
		const happening = this.messages.get(messageId);
		if (happening === undefined) return;
		happening.progress.push(report);
		this.tell({ type: 'changed', happening });
	}

	/** Something that the customer did; the calls of the webhooks follow. */
	addInbound(
		provider: ProviderName,
		customer: string,
		inbound: Pick<InboundHappening, 'event' | 'replyTo'>,
	): InboundHappening {
		const occasion = this.occasion(provider, customer);
		const happening: InboundHappening = { kind: 'inbound', ...occasion, ...inbound, isRead: false };
		this.add(happening);
		return happening;
	}

	/** The calls of the webhooks on what a customer did. */
	deliver(happening: InboundHappening, deliveries: readonly Delivery[]): void {
		happening.deliveries = deliveries;
		this.tell({ type: 'changed', happening });
	}

	/** The business read, or is about to answer. */
	addSignal(provider: ProviderName, { type, messageId, recipient }: Signal): void {
		const read =
			messageId === undefined
				? undefined
				: this.all().find((one): one is InboundHappening => isInbound(one, provider, messageId));
		if (read !== undefined && !read.isRead) {
			read.isRead = true;
			this.tell({ type: 'changed', happening: read });
		}
		const customer = read?.customer ?? recipient;
		if (type === 'typing' && customer !== undefined) {
			this.add({ kind: 'typing', ...this.occasion(provider, customer) });
		}
	}

	/** A provider would not take a message. */
	addRefusal(
		provider: ProviderName,
		customer: string,
		refusal: Pick<RefusalHappening, 'status' | 'violations'>,
	): void {
		this.add({ kind: 'refusal', ...this.occasion(provider, customer), ...refusal });
	}

	/** Calls back on every change from now on; gives back what ends that. */
	follow(follower: (notice: Notice) => void): () => void {
		this.followers.add(follower);
		return () => void this.followers.delete(follower);
	}

	/** Forgets everything. */
	clear(): void {
		this.happenings.clear();
		this.messages.clear();
		this.tell({ type: 'reset' });
	}

	private occasion(provider: ProviderName, recipient: string): Occasion {
		this.count += 1;
		return { id: this.count, at: Date.now(), provider, customer: customerKey(recipient) };
	}

	private add(happening: Happening): void {
		const forgotten = this.happenings.push(happening);
		if (forgotten?.kind === 'message') this.messages.delete(forgotten.message.messageId);
		this.tell({ type: 'changed', happening });
	}

	private tell(notice: Notice): void {
		for (const follower of this.followers) follower(notice);
	}
}

/** Whether a customer's message has this ID; one that a provider made up stands in what it told. */
function isInbound(happening: Happening, provider: ProviderName, messageId: string): boolean {
	if (happening.kind !== 'inbound' || happening.provider !== provider) return false;
	return (
		happening.event.messageId === messageId ||
		(happening.deliveries ?? []).some(({ rawBody }) => rawBody.includes(JSON.stringify(messageId)))
	);
}
