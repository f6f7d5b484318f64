import { json, type SandboxRequest } from '../../http/message';
import type { Route } from '../../http/routes';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json';
import { type Failure, type Outcome, outcomeFor } from '../../numbers';
import { RecentSet } from '../../records/recent-set';
import type { Check, Violation } from '../../validation/check';
import type { Acceptance, Handled } from '../provider';
import { checkJson, refuse } from '../refuse';
import { apiErrors, classicErrors, sendResult, STATUSES } from './answers';
import type { PaymentBook } from './payments/book';
import { OrderBook } from './payments/orders';
import type { PulledReports } from './pulled-reports';
import type { Audience } from './registration/audience';
import { infobipReports, newMessageId, quoteOf } from './reports';
import {
	checkEvents,
	checkOrderDetails,
	checkOrderStatus,
	checkTemplates,
	type InfobipMessage,
	type InfobipMessageWith,
	type OrderDetailsContent,
	type OrderStatusContent,
	SEND_CALLS,
} from './schemas';
import type { TemplateShelf } from './templates/shelf';

const REMEMBERED_MESSAGE_IDS = 200_000;
const PATH = '/whatsapp/1/message/';

/** What sending a message touches. */
export interface SendingDesk {
	readonly pulled: PulledReports;
	readonly audience: Audience;
	readonly templates: TemplateShelf;
	readonly payments: PaymentBook;
}

/** What became of one message of a call. */
interface Sent {
	readonly result: JsonObject;
	readonly acceptance?: Acceptance;
}

/** The calls that send something (Infobip, outbound messages; events). */
export class SendCalls {
	/** The calls; the paths of most are those of their schemas. */
	readonly routes: ReadonlyArray<Route<Handled>>;

	private readonly usedMessageIds = new RecentSet(REMEMBERED_MESSAGE_IDS);
	private readonly orders: OrderBook;

	constructor(private readonly desk: SendingDesk) {
		this.orders = new OrderBook(desk.payments);
		this.routes = [
			...Object.entries(SEND_CALLS).map(([call, check]) => this.route(call, check)),
			this.route('interactive/order-details', checkOrderDetails, (message) => this.open(message)),
			this.route('interactive/order-status', checkOrderStatus, (message) => this.advance(message)),
			{
				method: 'POST',
				path: `${PATH}template`,
				handle: (request) => this.sendTemplates(request),
			},
			{ method: 'POST', path: '/whatsapp/1/events', handle: sendEvents },
		];
	}

	/** Forgets what was sent. */
	reset(): void {
		this.usedMessageIds.clear();
		this.orders.clear();
	}

	/** A call of one message; `faultOf` says why one that is taken will not arrive. */
	private route<Message extends InfobipMessage>(
		call: string,
		check: Check<Message>,
		faultOf: (message: Message) => Failure | undefined = () => undefined,
	): Route<Handled> {
		const handle = (request: SandboxRequest): Handled => {
			const checked = checkJson(request, check);
			if (!checked.ok) {
				return refuse(classicErrors.badRequest(checked.violations), checked.violations);
			}
			const message = checked.value;
			const { result, acceptance } = this.accept(call, message, request.body ?? null, () =>
				faultOf(message),
			);
			return {
				answer: json(200, result),
				...(acceptance === undefined ? {} : { acceptance }),
			};
		};
		return { method: 'POST', path: PATH + call, handle };
	}

	private sendTemplates(request: SandboxRequest): Handled {
		const checked = checkJson(request, checkTemplates);
		if (!checked.ok) {
			const shown = checked.violations.map(withoutPosition);
			return refuse(classicErrors.badRequest(shown), checked.violations);
		}
		const { messages, bulkId } = checked.value;
		const bodies = messagesIn(request.body);
		const sent = messages.map((message, index) =>
			this.accept(
				'template',
				message,
				bodies[index] ?? null,
				() => this.desk.templates.faultOf(message.content),
				bulkId,
			),
		);
		return {
			answer: json(200, {
				messages: sent.map(({ result }) => result),
				// Told only where several are addressed.
				...(bulkId === undefined || messages.length < 2 ? {} : { bulkId }),
			}),
			acceptances: sent.flatMap(({ acceptance }) => acceptance ?? []),
		};
	}

	/** Takes a message or not. `faultOf` is asked only about one that is taken. */
	private accept(
		kind: string,
		message: InfobipMessage,
		body: JsonValue,
		faultOf: () => Failure | undefined,
		bulkId?: string,
	): Sent {
		const { to, callbackData } = message;
		const own = message.messageId ?? '';
		const messageId = own === '' ? newMessageId() : own;
		if (this.usedMessageIds.has(own)) {
			return { result: sendResult(to, messageId, STATUSES.duplicateMessageId) };
		}
		const expected = outcomeFor('infobip', to);
		if (expected.kind === 'refused-no-credit') {
			return { result: sendResult(to, messageId, STATUSES.notEnoughCredits) };
		}
		if (own !== '') this.usedMessageIds.add(own);
		const failure = faultOf();
		const outcome: Outcome = failure === undefined ? expected : { kind: 'failed', failure };
		const subject = {
			message,
			messageId,
			...(bulkId === undefined ? {} : { bulkId }),
			sentAt: new Date(),
		};
		return {
			result: sendResult(to, messageId, STATUSES.pendingEnroute),
			acceptance: {
				messageId,
				sender: message.from,
				recipient: to,
				...(callbackData === undefined ? {} : { correlationId: callbackData }),
				kind,
				body,
				outcome,
				write: (report, at) => {
					this.desk.pulled.add(subject, report, at);
					return infobipReports(subject, report, at, this.desk.audience);
				},
				quote: quoteOf(message, messageId, body),
			},
		};
	}

	private open({ from, content }: InfobipMessageWith<OrderDetailsContent>): undefined {
		const paymentId = this.desk.payments.ask(from, content.action, new Date());
		if (paymentId !== undefined) this.orders.open(from, paymentId);
		return undefined;
	}

	private advance({ from, content }: InfobipMessageWith<OrderStatusContent>): Failure | undefined {
		const { payment, status } = content.action;
		return this.orders.advance(from, payment.id, status) ? undefined : 'order-state';
	}
}

/** A typing indicator. It is no message: nobody reports on it. */
function sendEvents(request: SandboxRequest): Handled {
	const checked = checkJson(request, checkEvents);
	if (!checked.ok) return refuse(apiErrors.badRequest(checked.violations), checked.violations);
	const { events, options } = checked.value;
	const bulkId = options?.schedule?.bulkId;
	const messages = events
		.flatMap(({ destinations }) => destinations)
		.map(({ to, messageId = newMessageId() }) => ({
			messageId,
			status: STATUSES.pendingAccepted,
			destination: to,
		}));
	return {
		answer: json(200, { messages, ...(bulkId === undefined ? {} : { bulkId }) }),
		signals: messages.map(({ destination }) => ({ type: 'typing', recipient: destination })),
	};
}

/** The single messages in the body of a template call. */
function messagesIn(body: JsonValue | undefined): JsonValue[] {
	const messages = isJsonObject(body) ? body.messages : undefined;
	return Array.isArray(messages) ? messages : [];
}

/** The official samples print the path within the message, without its position. */
function withoutPosition({ path, message }: Violation): Violation {
	return { path: path.replace(/^messages\[\d+\]\./u, ''), message };
}
