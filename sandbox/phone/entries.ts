import { html, type Html } from '../../shown/html';
import type { ShownMessage } from '../../shown/message';
import { actionsOf, renderMessage } from '../../shown/render';
import { type Failure } from '../numbers';
import type { Simulations } from '../providers/simulations';
import type {
	Happening,
	InboundHappening,
	MessageHappening,
	RefusalHappening,
} from '../records/timeline';
import type { Delivery } from '../records/delivery';
import type { ProviderName } from '../provider-names';
import { shownInbound } from './inbound';
import { renderSheet } from './sheets';
import { shownMessage } from './shown';

/** A part of the page as it is sent to the browser: what happened, and where it belongs. */
export interface Entry {
	/** The conversation. */
	readonly conversation: string;
	/** The element, which is replaced if it is there already. */
	readonly id: string;
	readonly html: string;
}

/** The name of a conversation, in the page and in its addresses. */
export const conversationOf = ({
	provider,
	customer,
}: Pick<Happening, 'provider' | 'customer'>): string => `${provider}/${customer}`;

/** Where the page finds a file by its ID. */
const filePath = (provider: ProviderName, id: string): string =>
	`/phone/files/${provider}/${encodeURIComponent(id)}`;

const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);

const time = (at: number): Html =>
	html`<time datetime="${new Date(at).toISOString()}">${clock(at)}</time>`;

const ticks = (state: 'waiting' | 'sent' | 'delivered' | 'seen', label: string): Html =>
	html`<span class="ticks ${state}"></span><span class="told">${label}</span>`;

const FAILURE_TEXTS: Readonly<Record<Failure, string>> = {
	'window-closed': 'the customer-service window is closed',
	'not-on-whatsapp': 'the number is not on WhatsApp',
	'opted-out': 'the customer opted out',
	'quota-exceeded': 'a limit is used up',
	'no-credit': 'the account has no credit',
	'template-arguments': 'the template does not get what it needs',
	'unknown-template': 'the template is unknown or not approved',
	'unknown-media': 'the file is unknown',
	'order-state': 'the order can not get this status',
};

/** How far a message has got, whatever the order in which that was told. */
function renderProgress({ progress, message }: MessageHappening): Html {
	const failure = progress.find((report) => report.event === 'failed');
	if (failure?.event === 'failed') {
		return html`<strong class="bad">Not delivered: ${FAILURE_TEXTS[failure.failure]}</strong>`;
	}
	const has = (event: string) => progress.some((report) => report.event === event);
	if (has('seen')) return ticks('seen', 'seen');
	if (has('delivered')) return ticks('delivered', 'delivered');
	if (has('sent')) return ticks('sent', 'sent');
	return message.outcome.kind === 'refused-no-credit' ? html`` : ticks('waiting', 'accepted');
}

function renderOutgoing(happening: MessageHappening, shown: ShownMessage): Html {
	const { message, at, provider } = happening;
	const manner = { canTap: true, fileOf: (id: string) => filePath(provider, id) };
	const isBubble = shown.type === 'bubble';
	const sheets = isBubble
		? actionsOf(shown).map((action, tap) =>
				renderSheet(action, shown.order, `sheet-${happening.id}-${tap}`),
			)
		: [];
	const react = html`<button type="button" class="react" aria-label="React to this message" data-react>☺</button>`;
	return html`<article class="from-business" id="entry-${happening.id}" data-message="${message.messageId}"><span class="told">The business:</span>${renderMessage(shown, manner)}<p class="meta">${time(at)} <span class="kind">${message.kind}</span> ${renderProgress(happening)}${isBubble && react}</p>${sheets}</article>`;
}

/** What became of the calls of webhooks. */
function renderDeliveries(deliveries: readonly Delivery[] | undefined): Html {
	if (deliveries === undefined) return ticks('waiting', 'on its way to the webhook');
	if (deliveries.length === 0) return html`<strong class="bad">No webhook wants it</strong>`;
	const answers = deliveries.map(({ answer }) =>
		'status' in answer ? String(answer.status) : answer.error,
	);
	const isTaken = deliveries.every(({ answer }) => 'status' in answer && answer.status < 300);
	return isTaken
		? html`<span>Webhook: ${answers.join(', ')}</span>`
		: html`<strong class="bad">Webhook: ${answers.join(', ')}</strong>`;
}

function renderIncoming({ id, at, provider, event, deliveries, isRead }: InboundHappening): Html {
	const manner = { canTap: false, fileOf: (file: string) => filePath(provider, file) };
	return html`<article class="from-customer" id="entry-${id}"><span class="told">The customer:</span>${renderMessage(shownInbound(event), manner)}<p class="meta">${time(at)} <span class="kind">${event.type}</span> ${renderDeliveries(deliveries)}${isRead ? ticks('seen', 'read by the business') : ticks('sent', 'sent')}</p></article>`;
}

const renderRefusal = ({ id, at, status, violations }: RefusalHappening): Html =>
	html`<article class="refusal" id="entry-${id}"><strong>The provider refused a message (${status})</strong><ul>${violations.map((violation) => html`<li>${violation}</li>`)}</ul><p class="meta">${time(at)}</p></article>`;

function renderHappening(happening: Happening, simulations: Simulations): Html {
	switch (happening.kind) {
		case 'message':
			return renderOutgoing(happening, shownMessage(happening.message, simulations));
		case 'inbound':
			return renderIncoming(happening);
		case 'refusal':
			return renderRefusal(happening);
		case 'typing':
			return html`<article class="from-business typing" id="entry-${happening.id}">${renderMessage({ type: 'typing' }, { canTap: false, fileOf: () => undefined })}</article>`;
	}
}

/** What happened as the page shows it. */
export const entryOf = (happening: Happening, simulations: Simulations): Entry => ({
	conversation: conversationOf(happening),
	id: `entry-${happening.id}`,
	html: renderHappening(happening, simulations).markup,
});
