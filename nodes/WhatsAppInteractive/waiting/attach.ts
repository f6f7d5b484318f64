import type { OrderDetailsMessage } from '../messages/kinds/order-details';
import type { Message } from '../messages/message';
import type { CountRule, RuleAt, TextRule } from '../messages/rules/rules';
import type { Submission } from '../messages/submission';
import { CARRIER_PATHS, mapCarriers } from './carriers';
import { lengthOfReference, withReference, type Carrier, type Reference } from './reference';
import type { Alphabet } from './tail';

const carriesReply = (path: string, { goal }: Reference): boolean =>
	goal === 'reply' && CARRIER_PATHS.has(path);

/** What has to be known of a wait before its message is sent. */
export interface Mark {
	readonly reference: Reference;
	readonly secret: string;
	/** What the provider takes in a correlation ID. */
	readonly correlationAlphabet: Alphabet;
	/** Where the reference comes back with a payment. */
	readonly paid?: 'correlation' | 'payment';
}

const shortenRule = (rule: TextRule<string>, length: number): TextRule<string> => ({
	...rule,
	...(rule.max !== undefined && {
		max: rule.max - length,
		maxBecause: `of ${rule.max} characters the reference to the execution that waits takes ${length}`,
	}),
	...(rule.advisedMax !== undefined && { advisedMax: rule.advisedMax - length }),
});

/** The values of a payment among which the reference is one more. */
const PAYMENT_CARRIERS: readonly string[] = ['message.payment.values', 'message.payment.notes'];

const withoutOne = (rule: CountRule<string>): CountRule<string> => ({
	...rule,
	...(rule.max !== undefined && {
		max: rule.max - 1,
		maxBecause: `of ${rule.max} the reference to the execution that waits takes one`,
	}),
});

/** The note that carries a reference through a gateway whose values have names; others have their own. */
function nameOfNote(notes: ReadonlyArray<{ readonly key: string }>): string {
	let name = 'n8n';
	while (notes.some(({ key }) => key === name)) name += '_';
	return name;
}

/**
 * An order whose payment brings the reference back: among the values that its gateway is given. There
 * are gateways that pass on none; then it is as it was.
 */
function markPayment(message: OrderDetailsMessage, value: string): OrderDetailsMessage {
	const { payment } = message;
	switch (payment.type) {
		case 'UPI_PAYU':
		case 'PG_PAYU':
		case 'PG_BILLDESK':
		case 'PG_ZAAKPAY':
			return { ...message, payment: { ...payment, values: [...(payment.values ?? []), value] } };
		case 'PG_RAZORPAY': {
			const given = payment.notes ?? [];
			const notes = [...given, { key: nameOfNote(given), value }];
			return { ...message, payment: { ...payment, notes } };
		}
		default:
			return message;
	}
}

/** A message, and the user's own IDs that a tap on it can bring back. */
interface Marked {
	readonly message: Message;
	readonly ids: readonly string[];
}

/** Puts something behind the IDs that come back, and tells what they were. */
function markMessage(message: Message, mark: (own: string) => string): Marked {
	const ids: string[] = [];
	const marked = mapCarriers(message, (own) => {
		ids.push(own);
		return mark(own);
	});
	return { message: marked, ids };
}

/** What keeps a message from being waited for. */
export interface WaitFault {
	readonly label: string;
	/** A sentence without a period. */
	readonly text: string;
}

/** What leads the answer to a message back to the execution that waits for it. */
export class Marking {
	private known: readonly string[] = [];

	constructor(private readonly mark: Mark) {}

	/** The user's own IDs that a tap can bring back, once the message has been marked. */
	get ids(): readonly string[] {
		return this.known;
	}

	/** A provider's rules for the user's own IDs, for which so much less is left. */
	rules(rules: ReadonlyArray<RuleAt<string>>): ReadonlyArray<RuleAt<string>> {
		const { reference, paid } = this.mark;
		const length = lengthOfReference(reference);
		const isAmongPayment = reference.goal === 'paid' && paid === 'payment';
		return rules.map((rule) => {
			switch (rule.type) {
				case 'text':
					return rule.path === 'correlationId' || carriesReply(rule.path, reference)
						? shortenRule(rule, length)
						: rule;
				case 'count':
					return isAmongPayment && PAYMENT_CARRIERS.includes(rule.path) ? withoutOne(rule) : rule;
				default:
					return rule;
			}
		});
	}

	/** Why nothing could ever answer a message; undefined where something can. */
	faultOf(message: Message): WaitFault | undefined {
		const { reference, paid } = this.mark;
		if (reference.goal === 'reply') {
			return markMessage(message, (own) => own).ids.length > 0
				? undefined
				: {
						label: 'Template',
						text: "'Template' has no quick reply among its variables, so that no tap could be told from another: give each quick reply a payload",
					};
		}
		const isCarried = paid === 'correlation' || this.attachToMessage(message) !== message;
		return reference.goal !== 'paid' || isCarried
			? undefined
			: {
					label: 'Wait Until',
					text: "'Wait Until' cannot be Paid with this 'Payment Type', as its payments bring nothing back that leads to the execution",
				};
	}

	/**
	 * Puts the reference into everything of a submission that comes back. What a user adds by himself,
	 * with Additional Payload, is left alone.
	 */
	attachTo(submission: Submission): Submission {
		const { correlationId = '' } = submission;
		return {
			...submission,
			message: this.attachToMessage(submission.message),
			correlationId: this.carried(correlationId, 'correlation', this.mark.correlationAlphabet),
		};
	}

	private attachToMessage(message: Message): Message {
		const { reference, paid } = this.mark;
		if (reference.goal === 'reply') {
			const marked = markMessage(message, (own) => this.carried(own, 'id'));
			this.known = marked.ids;
			return marked.message;
		}
		return reference.goal === 'paid' && paid === 'payment' && message.kind === 'orderDetails'
			? markPayment(message, this.carried('', 'payment'))
			: message;
	}

	private carried(own: string, carrier: Carrier, alphabet?: Alphabet): string {
		const { reference, secret } = this.mark;
		return withReference(own, reference, {
			carrier,
			secret,
			...(alphabet !== undefined && { alphabet }),
		});
	}
}
