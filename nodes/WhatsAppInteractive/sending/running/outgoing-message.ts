import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { confirmationPhrase, isRepeatable } from '../../messages/repeatable';
import type { JsonObject } from '../../common/json';
import type { ParsedSubmission } from '../../messages/submission';
import { encodeFor } from '../../providers';
import { withSignatures } from '../../providers/report-signature';
import { deliver, type Tried, type Untried } from '../traffic/deliver';
import type { AttemptHistory } from '../../api/errors';
import { heldProblem, toTakenBeforeProblem, toUnconfirmedProblem } from '../outcome/try-problems';
import { lookUpStatus } from '../outcome/look-up-status';
import type { LedgerEntry } from '../outcome/ledger';
import {
	earlierResult,
	failedResult,
	faultyResult,
	settledResult,
	type MessageItem,
} from '../outcome/message-result';
import { withAdditionalPayload } from './payload';
import type { Progress, Run } from './run';
import { NO_NOTES, responseOf, type DeliveryNote, type ItemResult } from '../outcome/result';
import { postMessage, type MessageRequest } from './post-message';
import { takeFiles, withUnknownIds, withUploads, type Uploaded } from './uploads';
import type { Problem } from '../../providers/api-call';
import { PICTURE, pictureFile, previewOf } from '../../preview/preview';
import { lackAt } from '../../providers/lack';
import { hasStoredFiles } from '../../files/binary';

/** What deserves a look about how a message went out. */
function readDeliveryNotes(delivery: Tried, reported: boolean): ReadonlySet<DeliveryNote> {
	const notes = new Set<DeliveryNote>();
	if (delivery.tries > 1) notes.add('retried');
	if (delivery.slowed) notes.add('slowed');
	if (reported) notes.add('reported');
	return notes.size === 0 ? NO_NOTES : notes;
}

/** A message that can go out, or the result of its item already. */
export type Prepared =
	| {
			readonly type: 'ready';
			readonly message: OutgoingMessage;
			/** Gives its request as of now: a duration in it counts from when it goes out. */
			readonly makeRequest: () => MessageRequest;
	  }
	| { readonly type: 'done'; readonly result: ItemResult };

const done = (result: ItemResult): Prepared => ({ type: 'done', result });

/** How a message goes out, and how its item tells of it. */
export interface DeliveryOptions extends Pick<MessageItem, 'columns' | 'hints'> {
	/** How long to wait for the provider, in milliseconds. */
	readonly timeout: number;
	/** Whether the output leaves out the provider's whole response. */
	readonly simplify: boolean;
}

/** A message on its way out: the message of one item, which was read. */
export class OutgoingMessage {
	constructor(
		private readonly run: Run,
		readonly itemIndex: number,
		private options: DeliveryOptions,
	) {}

	/** Makes it ready to go out, uploads included; or tells that there is nothing to send. */
	async prepare(submission: ParsedSubmission): Promise<Prepared> {
		const { ledger, settings } = this.run;
		const found = ledger.find(this.itemIndex, this.json(), settings.sendsUnknownAgain);
		if (found !== undefined) return done(earlierResult(this.item, found));
		const lacking = this.lacking(submission);
		if (lacking !== undefined) return lacking;
		const uploaded = await this.upload(submission);
		if (uploaded.type !== 'ready') return done(this.notUploaded(uploaded));
		this.options = { ...this.options, hints: [...this.options.hints, ...uploaded.hints] };
		return {
			type: 'ready',
			message: this,
			makeRequest: () => this.request(uploaded.submission),
		};
	}

	/** What would go out, with the files of the workflow looked at, and none of them uploaded. */
	async preview(submission: ParsedSubmission): Promise<Prepared> {
		const { client, kind } = this.run;
		const lacking = this.lacking(submission);
		if (lacking !== undefined) return lacking;
		const taken = await takeFiles(client, submission, this.itemIndex);
		if (taken.type === 'faults') return done(this.notUploaded(taken));
		const hints = [...this.options.hints, ...taken.hints];
		const { path, body = null } = this.request(withUnknownIds(submission, taken.files));
		const { redaction } = client;
		const request = {
			method: 'POST',
			url: redaction.inText(client.account.baseUrl + path),
			body: redaction.inValue(body),
		};
		return done({
			type: 'previewed',
			item: {
				json: { ...this.options.columns, ...previewOf(kind, request, hints) },
				binary: { [PICTURE]: pictureFile(submission.message) },
				pairedItem: { item: this.itemIndex },
			},
			hints,
			notes: NO_NOTES,
		});
	}

	/** Sends it in a request of its own, which each try makes anew. */
	async send(makeRequest: () => MessageRequest, progress: Progress): Promise<ItemResult> {
		const { client, kind, traffic } = this.run;
		const { provider, account } = client;
		const repeatable = isRepeatable(kind);
		const { recipient } = this.options.columns;
		let body: JsonObject | undefined;
		const delivery = await deliver(
			traffic,
			async () => {
				const request = makeRequest();
				({ body } = request);
				progress.posted = !repeatable;
				const attempt = await postMessage(client, request);
				return attempt.type === 'answered'
					? {
							outcome: provider.decode(attempt.response, kind, account),
							response: attempt.response,
						}
					: { outcome: { type: 'refused', problem: attempt.problem }, response: undefined };
			},
			{ repeatable, ...(typeof recipient === 'string' && { recipient }) },
		);
		return delivery.type === 'tried'
			? await this.toItemResult(body, delivery)
			: this.untried(delivery);
	}

	/**
	 * The result after a request was made; where the outcome is unknown, the provider is asked.
	 * @param body the body that the request had for this message
	 */
	async toItemResult(body: JsonObject | undefined, delivery: Tried): Promise<ItemResult> {
		const { run, itemIndex } = this;
		const { client, kind } = run;
		const { provider } = client;
		const { response, tries, sentAt, retryAfter } = delivery;
		const shown: { response?: IDataObject } =
			this.options.simplify || response === undefined ? {} : { response: responseOf(response) };
		let { outcome } = delivery;
		const isLost = outcome.type === 'refused' && outcome.problem.cause === 'unknownOutcome';
		const confirmed = confirmationPhrase(kind);
		if (outcome.type === 'refused' && isLost && confirmed !== undefined) {
			const problem = toUnconfirmedProblem(outcome.problem, provider.name, confirmed);
			return failedResult(this.item, problem, { history: { tries, retryAfter }, details: shown });
		}
		const named = isLost && body ? provider.inquiry?.messageIn(body) : undefined;
		if (outcome.type === 'refused' && isLost) {
			const message = named && { ...named, sentAt };
			const lost = { message, problem: outcome.problem };
			outcome = await lookUpStatus(client, lost, run.traffic.clock);
		}
		if (outcome.type === 'accepted') {
			const accepted: LedgerEntry = { receipt: outcome.receipt, ...shown };
			run.ledger.settle(itemIndex, this.json(), accepted);
			return settledResult(this.item, accepted, readDeliveryNotes(delivery, isLost));
		}
		const isTakenBefore =
			outcome.problem.reason === 'duplicate' && run.ledger.isUnknown(itemIndex, this.json());
		const problem = isTakenBefore ? toTakenBeforeProblem(outcome.problem) : outcome.problem;
		if (problem.cause !== 'unknownOutcome') {
			return failedResult(this.item, problem, { history: { tries, retryAfter }, details: shown });
		}
		const unknown: LedgerEntry = {
			problem,
			...(named && { messageId: named.messageId }),
			...shown,
		};
		run.ledger.settle(itemIndex, this.json(), unknown);
		return settledResult(this.item, unknown, NO_NOTES);
	}

	/** The result where no request was made. */
	untried({ why, retryAfter }: Untried): ItemResult {
		return why === 'interrupted' ? { type: 'untried' } : this.held(retryAfter);
	}

	/** The result where the account's environment does not have what the message needs. */
	private lacking({ message }: ParsedSubmission): Prepared | undefined {
		const { client, kind } = this.run;
		const files = lackAt(client.account, 'mediaIds');
		const lack =
			lackAt(client.account, kind) ?? (files && hasStoredFiles(message) ? files : undefined);
		return lack && done(this.notSent(lack));
	}

	private async upload(submission: ParsedSubmission): Promise<Uploaded> {
		const { client, traffic } = this.run;
		const { timeout } = this.options;
		const place = { client, sender: submission.sender, timeout };
		return await withUploads(traffic, place, submission, this.itemIndex);
	}

	private notUploaded(uploaded: Exclude<Uploaded, { type: 'ready' }>): ItemResult {
		switch (uploaded.type) {
			case 'interrupted':
				return { type: 'untried' };
			case 'held':
				return this.held(uploaded.retryAfter);
			case 'refused':
				return this.notSent(uploaded.problem, uploaded.history);
			case 'faults':
				return faultyResult(this.item, { texts: uploaded.faults, reason: 'mediaProblem' });
		}
	}

	/** The message was not tried, since the provider wants to be left alone. */
	private held(retryAfter: number): ItemResult {
		const problem = heldProblem(this.run.client.provider.name, retryAfter);
		return this.notSent(problem, { retryAfter });
	}

	private request(submission: ParsedSubmission): MessageRequest {
		const { client, kind, traffic } = this.run;
		const { provider, account, webhookSecret } = client;
		const { timeout } = this.options;
		const { reportUrl } = submission.options;
		// The secret itself has no place in a workflow or an execution, where everybody can read it.
		const options =
			reportUrl === undefined
				? submission.options
				: { ...submission.options, reportUrl: withSignatures(reportUrl, webhookSecret) };
		const preparedAt = traffic.clock.epochMs();
		const encoded = encodeFor(provider, kind, { ...submission, options, preparedAt });
		const path = provider.path(submission, account);
		if (encoded.type === 'unsupported' || path === undefined) {
			throw new Error(`${provider.name} cannot send a message of this kind`);
		}
		return {
			path,
			body: withAdditionalPayload(
				encoded.type === 'body' ? encoded.body : undefined,
				submission.options.additionalPayload,
			),
			timeout,
		};
	}

	private get context(): IExecuteFunctions {
		return this.run.client.context;
	}

	private get item(): MessageItem {
		const { columns, hints } = this.options;
		return { context: this.context, itemIndex: this.itemIndex, columns, hints };
	}

	private notSent(problem: Problem, history?: AttemptHistory): ItemResult {
		const facts = { details: { status: 'notSent' }, ...(history && { history }) };
		return failedResult(this.item, problem, facts);
	}

	private json(): IDataObject {
		return this.context.getInputData()[this.itemIndex]?.json ?? {};
	}
}
