import { empty, json } from '../../../http/message';
import type { Route } from '../../../http/routes';
import { isJsonObject } from '../../../json';
import { RecentSet } from '../../../records/recent-set';
import type { Handled, OutgoingReport } from '../../provider';
import { classicErrors } from '../answers';

const REMEMBERED = 10_000;

/** Marks what came in as read (Infobip, mark message as read). */
export class ReadReceipts {
	private readonly known = new RecentSet(REMEMBERED);

	/** The one call; its 400 has a body like no other. */
	routes(): ReadonlyArray<Route<Handled>> {
		return [
			{
				method: 'POST',
				path: '/whatsapp/1/senders/:sender/message/:messageId/read',
				handle: (_, { sender = '', messageId = '' }) => {
					if (!/^\d{1,24}$/u.test(sender)) {
						return { answer: json(400, { error: 'sender must be a phone number' }) };
					}
					return this.known.has(messageId)
						? { answer: empty(204), signals: [{ type: 'read', messageId }] }
						: { answer: classicErrors.notFound() };
				},
			},
		];
	}

	/** Remembers the inbound messages in what goes out to webhooks. */
	note(reports: readonly OutgoingReport[]): void {
		for (const { body } of reports) {
			const results = isJsonObject(body) ? body.results : undefined;
			for (const result of Array.isArray(results) ? results : []) {
				const id = isJsonObject(result) ? result.messageId : undefined;
				if (typeof id === 'string') this.known.add(id);
			}
		}
	}

	/** Forgets all messages. */
	reset(): void {
		this.known.clear();
	}
}
