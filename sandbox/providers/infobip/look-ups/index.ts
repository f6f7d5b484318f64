import type { InfobipAccount } from '../../../accounts';
import type { Route } from '../../../http/routes';
import type { Handled, OutgoingReport } from '../../provider';
import type { PaymentBook } from '../payments/book';
import { paymentRoutes } from '../payments/calls';
import { accountTemplates, senderTemplate, senderTemplates } from '../templates/calls';
import type { TemplateShelf } from '../templates/shelf';
import { conversionRoutes } from './conversions';
import { Identities } from './identity';
import { MediaShelf } from './media';
import { numberRoutes } from './numbers';
import { platformRoutes } from './platform';
import { ReadReceipts } from './read-receipts';
import { senderRoutes } from './senders';

const SENDER_TEMPLATES = '/whatsapp/2/senders/:sender/templates';

/** Everything that can be asked or told besides sending (Infobip, supporting endpoints). */
export class LookUps {
	/** The calls. */
	readonly routes: ReadonlyArray<Route<Handled>>;

	private readonly media = new MediaShelf();
	private readonly identities = new Identities();
	private readonly receipts = new ReadReceipts();

	constructor(account: InfobipAccount, templates: TemplateShelf, payments: PaymentBook) {
		this.routes = [
			{
				method: 'GET',
				path: '/whatsapp/1/templates',
				handle: (request) => ({ answer: accountTemplates(templates, account, request) }),
			},
			{
				method: 'GET',
				path: SENDER_TEMPLATES,
				handle: (_, params) => ({ answer: senderTemplates(templates, account, params) }),
			},
			{
				method: 'GET',
				path: `${SENDER_TEMPLATES}/:id`,
				handle: (_, params) => ({ answer: senderTemplate(templates, account, params) }),
			},
			...senderRoutes(account),
			...numberRoutes(account),
			...platformRoutes(),
			...paymentRoutes(payments),
			...this.media.routes(),
			...this.identities.routes(),
			...this.receipts.routes(),
			...conversionRoutes(),
		];
	}

	/** Remembers what came in, so that it can be marked as read. */
	note(reports: readonly OutgoingReport[]): void {
		this.receipts.note(reports);
	}

	/** Goes back to the start. */
	reset(): void {
		this.media.reset();
		this.identities.reset();
		this.receipts.reset();
	}
}
