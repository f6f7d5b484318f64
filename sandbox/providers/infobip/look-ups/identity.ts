import { empty, json } from '../../../http/message';
import type { Params, Route } from '../../../http/routes';
import { anyText, object } from '../../../validation/schema';
import { checker } from '../../../validation/check';
import type { Handled } from '../../provider';
import { checkJson, refuse } from '../../refuse';
import { classicErrors, serviceException } from '../answers';

// Unlike all other calls on a sender, this path has no `/senders/`.
const PATH = '/whatsapp/1/:sender/contacts/:userNumber/identity';

/** The hash of every customer until it is confirmed or taken back. */
const IDENTITY_HASH = 'q1w2e3=';

const checkConfirmation = checker<{ readonly hash: string }>(object({ hash: anyText }));

/** Whether customers are still who they were (Infobip, identity check). */
export class Identities {
	private readonly acknowledged = new Set<string>();

	/** Reads, confirms and takes back an identity. */
	routes(): ReadonlyArray<Route<Handled>> {
		return [
			{
				method: 'GET',
				path: PATH,
				handle: (_, params) => ({
					answer: json(200, {
						acknowledged: this.acknowledged.has(key(params)),
						hash: IDENTITY_HASH,
						createdAt: '2026-11-01T00:00:00.000+0000',
					}),
				}),
			},
			{
				method: 'PUT',
				path: PATH,
				handle: (request, params) => {
					const checked = checkJson(request, checkConfirmation);
					if (!checked.ok) {
						return refuse(classicErrors.badRequest(checked.violations), checked.violations);
					}
					if (checked.value.hash !== IDENTITY_HASH) {
						return { answer: serviceException(409, 'CONFLICT', 'Conflict') };
					}
					this.acknowledged.add(key(params));
					return { answer: empty(204) };
				},
			},
			{
				method: 'DELETE',
				path: PATH,
				handle: (_, params) => {
					this.acknowledged.delete(key(params));
					return { answer: empty(204) };
				},
			},
		];
	}

	/** Forgets all confirmations. */
	reset(): void {
		this.acknowledged.clear();
	}
}

function key({ sender = '', userNumber = '' }: Params): string {
	return `${sender}/${userNumber}`;
}
