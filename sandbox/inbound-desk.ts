import type { JsonValue } from './json';
import type { ProviderName } from './provider-names';
import type { Desk } from './provider-server';
import type { InboundOrder } from './providers/inbound/event';
import { partiesOf } from './providers/inbound/parties';
import { completed } from './providers/inbound/samples';
import type { ProviderSimulation } from './providers/provider';
import type { Delivery } from './records/delivery';

/** How something comes in. */
export interface InboundOptions {
	/** The ID of the accepted message that is answered. */
	readonly replyTo?: string;
	/** Laid over the body, before it is signed. */
	readonly changes?: JsonValue;
	/** How many times the same body is sent at once; 1 unless told. */
	readonly copies?: number;
}

/** Thrown when something is to come in that cannot: the message says why. */
export class InboundError extends Error {
	constructor(
		readonly reason: 'undocumented' | 'unknown-message',
		message: string,
	) {
		super(message);
	}
}

/**
 * Makes a customer or WhatsApp do something; gives back the calls of all webhooks that asked for
 * it. Throws an {@link InboundError}.
 */
export async function bringIn(
	simulation: ProviderSimulation,
	desk: Pick<Desk, 'messages' | 'deliverer' | 'timeline'>,
	baseUrl: string,
	order: InboundOrder,
	{ replyTo, changes, copies = 1 }: InboundOptions,
): Promise<Delivery[]> {
	const setting = { at: new Date(), baseUrl, ...answeredMessage(desk, simulation.name, replyTo) };
	const event = completed(order);
	const outgoing = simulation.inbound(event, setting);
	if (outgoing === undefined) {
		const message = `${simulation.name} documents no event of the type ${order.type}`;
		throw new InboundError('undocumented', message);
	}
	const { from } = partiesOf(event, setting, '');
	const happening = desk.timeline.addInbound(simulation.name, from, {
		event,
		...(replyTo === undefined ? {} : { replyTo }),
	});
	const options = { copies, ...(changes === undefined ? {} : { changes }) };
	const sent = outgoing.map(
		async (one) => await desk.deliverer.deliver(simulation.name, one, options),
	);
	const deliveries = (await Promise.all(sent)).flat();
	desk.timeline.deliver(happening, deliveries);
	return deliveries;
}

function answeredMessage(
	{ messages }: Pick<Desk, 'messages'>,
	provider: ProviderName,
	replyTo: string | undefined,
) {
	if (replyTo === undefined) return {};
	const entry = messages.find(replyTo);
	if (entry?.message.provider !== provider) {
		throw new InboundError('unknown-message', `${provider} took no message ${replyTo}`);
	}
	const { messageId, sender, recipient } = entry.message;
	const { quote } = entry.acceptance;
	return { answered: { messageId, sender, recipient, ...(quote === undefined ? {} : { quote }) } };
}
