import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { readSubmission, type ReadItem } from '../fields/read-submission';
import { repeatedDeed } from '../messages/repeatable';
import type { Submission } from '../messages/submission';
import { validate } from '../messages/validate';
import { encodeFor, rulesFor } from '../providers';
import type { Problem } from '../providers/provider';
import { deliver, type Delivery } from './deliver';
import { faultsError, problemError, type Course } from './errors';
import { inquire } from './inquire';
import type { Ledger, Settled } from './ledger';
import { withAdditionalPayload } from './payload';
import type { SendingPlan } from './plan';
import {
	addressOf,
	failed,
	problemOf,
	receiptOf,
	responseOf,
	type CourseNote,
	type ItemResult,
} from './result';
import type { Traffic } from './traffic';
import { post, type ProviderRequest } from './transport';
import { withUploads, type Uploaded } from './uploads';

/** What all items of a run are sent with. */
export interface Run {
	readonly plan: SendingPlan;
	readonly traffic: Traffic;
	readonly ledger: Ledger;
}

/** How far an item has come: after a request, nobody knows what became of a message. */
interface Progress {
	posted: boolean;
}

/** The message was not tried: the provider wants to be left alone for longer than the item can wait. */
const heldProblem = (provider: string, retryAfter: number): Problem => ({
	cause: 'rateLimited',
	what: `${provider} asked for a longer wait than 'Give Up After' allows, the message was not sent`,
	advice: `Send it again in ${Math.ceil(retryAfter / 1000)} seconds, or raise 'Give Up After' among the options.`,
});

/** What can be done twice was done, or was not: nobody has to find out. */
const unconfirmed = (problem: Problem, provider: string, deed: string): Problem => ({
	...problem,
	what: `${provider} did not confirm ${deed}`,
	advice: 'Run the node again: doing it twice does no harm.',
});

/** What deserves a look about how a message went out. */
function courseOf(delivery: Extract<Delivery, { type: 'tried' }>, reported: boolean) {
	const notes = new Set<CourseNote>();
	if (delivery.tries > 1) notes.add('retried');
	if (delivery.slowed) notes.add('slowed');
	if (reported) notes.add('reported');
	return notes;
}

/** Sends the message of one item, which was read and found valid; or not, where it is settled. */
class ItemSender {
	private readonly address: IDataObject;

	constructor(
		private readonly functions: IExecuteFunctions,
		private readonly run: Run,
		private readonly itemIndex: number,
		private readonly read: ReadItem,
		private readonly hints: readonly string[],
	) {
		this.address = addressOf(run.plan.provider, read.submission);
	}

	async send(progress: Progress): Promise<ItemResult> {
		const { run, itemIndex } = this;
		const { provider, account, kind } = run.plan;
		const settled = run.ledger.find(itemIndex, this.json());
		if (settled !== undefined) return this.resultOf(settled, new Set(['earlier']));

		const uploaded = await this.upload();
		if (uploaded.type !== 'ready') return this.notUploaded(uploaded);
		const request = this.request(uploaded.submission);
		const deed = repeatedDeed(kind);
		const delivery = await deliver(
			run.traffic,
			async () => {
				progress.posted = deed === undefined;
				const attempt = await post.call(this.functions, provider, request);
				return attempt.type === 'answered'
					? { outcome: provider.decode(attempt.response, kind), response: attempt.response }
					: { outcome: { type: 'refused', problem: attempt.problem }, response: undefined };
			},
			deed !== undefined,
		);
		if (delivery.type === 'untried') {
			return delivery.why === 'interrupted' ? { type: 'untried' } : this.held(delivery.retryAfter);
		}

		const { response, tries, retryAfter } = delivery;
		const shown: { response?: IDataObject } =
			this.read.simplify || response === undefined ? {} : { response: responseOf(response) };
		let { outcome } = delivery;
		const isLost = outcome.type === 'refused' && outcome.problem.cause === 'unknownOutcome';
		if (outcome.type === 'refused' && isLost && deed !== undefined) {
			const problem = unconfirmed(outcome.problem, provider.name, deed);
			return this.failure(problem, { tries, retryAfter }, shown);
		}
		const messageId =
			isLost && request.body ? provider.inquiry?.messageIdOf(request.body) : undefined;
		if (outcome.type === 'refused' && isLost) {
			const lost = { provider, baseUrl: account.baseUrl, messageId, problem: outcome.problem };
			outcome = await inquire.call(this.functions, lost, run.traffic.clock);
		}
		if (outcome.type === 'accepted') {
			const accepted: Settled = { receipt: outcome.receipt, ...shown };
			run.ledger.settle(itemIndex, this.json(), accepted);
			return this.resultOf(accepted, courseOf(delivery, isLost));
		}
		const { problem } = outcome;
		if (problem.cause !== 'unknownOutcome') {
			return this.failure(problem, { tries, retryAfter }, shown);
		}
		const unknown: Settled = { problem, ...(messageId !== undefined && { messageId }), ...shown };
		run.ledger.settle(itemIndex, this.json(), unknown);
		return this.resultOf(unknown, new Set());
	}

	private async upload(): Promise<Uploaded> {
		const { plan, traffic } = this.run;
		const { submission, timeout } = this.read;
		const { provider, account } = plan;
		const place = { provider, account, sender: submission.sender, timeout };
		return await withUploads.call(this.functions, traffic, place, submission, this.itemIndex);
	}

	private notUploaded(uploaded: Exclude<Uploaded, { type: 'ready' }>): ItemResult {
		switch (uploaded.type) {
			case 'interrupted':
				return { type: 'untried' };
			case 'held':
				return this.held(uploaded.retryAfter);
			case 'refused':
				return this.failure(uploaded.problem, uploaded.course, { status: 'notSent' });
			case 'faults':
				return this.faulty(uploaded.faults);
		}
	}

	/** The message was not tried, since the provider wants to be left alone. */
	private held(retryAfter: number): ItemResult {
		const problem = heldProblem(this.run.plan.provider.name, retryAfter);
		return this.failure(problem, { retryAfter }, { status: 'notSent' });
	}

	private request(submission: Submission): ProviderRequest {
		const { provider, kind, account } = this.run.plan;
		const { timeout } = this.read;
		return {
			url: account.baseUrl + provider.path(submission, account),
			body: withAdditionalPayload(
				encodeFor(provider, kind, submission),
				submission.options.additionalPayload,
			),
			timeout,
		};
	}

	private json(): IDataObject {
		return this.functions.getInputData()[this.itemIndex]?.json ?? {};
	}

	private resultOf(settled: Settled, course: ReadonlySet<CourseNote>): ItemResult {
		const shown = settled.response === undefined ? {} : { response: settled.response };
		if ('problem' in settled) {
			const { messageId } = settled;
			return this.failure(
				settled.problem,
				{},
				{ ...(messageId !== undefined && { messageId }), ...shown },
			);
		}
		return {
			type: 'sent',
			item: {
				json: { ...this.address, ...receiptOf(settled.receipt), ...shown },
				pairedItem: { item: this.itemIndex },
			},
			hints: this.hints,
			course,
		};
	}

	private faulty(faults: readonly string[]): ItemResult {
		const node = this.functions.getNode();
		const error = faultsError(node, faults, this.itemIndex);
		return failed(node, this.itemIndex, error, { ...this.address, status: 'notSent' });
	}

	private failure(problem: Problem, course: Course, details: IDataObject): ItemResult {
		const node = this.functions.getNode();
		const error = problemError(node, problem, this.itemIndex, course);
		return failed(node, this.itemIndex, error, {
			...this.address,
			...problemOf(problem),
			...details,
		});
	}
}

/** Sends one item's message, if its fields allow. */
async function trySendItem(
	this: IExecuteFunctions,
	run: Run,
	itemIndex: number,
	progress: Progress,
): Promise<ItemResult> {
	const { provider, kind } = run.plan;
	const read = readSubmission(
		kind,
		(name) => this.getNodeParameter(name, itemIndex, ''),
		run.traffic.clock.today(),
	);
	const verdict = validate(read.submission, rulesFor(provider, kind));
	// What can't be read is missing in what is checked: the same field is told once.
	const unread = new Set(read.faults.map(({ label }) => label));
	const corrections = [
		...read.faults,
		...verdict.faults.filter(({ label, missing }) => !(missing && unread.has(label))),
	];
	if (corrections.length > 0) {
		const node = this.getNode();
		const texts = corrections.map(({ text }) => text);
		const error = faultsError(node, [...new Set(texts)], itemIndex);
		const details = { ...addressOf(provider, read.submission), status: 'notSent' };
		return failed(node, itemIndex, error, details);
	}
	const hints = verdict.hints.map(({ text }) => text);
	return await new ItemSender(this, run, itemIndex, read, hints).send(progress);
}

/**
 * Sends one item's message; whatever goes wrong is the item's result, never an exception.
 * @param readRun gives what the items share, or throws what is wrong with all of them alike
 */
export async function sendItem(
	this: IExecuteFunctions,
	readRun: () => Promise<Run>,
	itemIndex: number,
): Promise<ItemResult> {
	const progress: Progress = { posted: false };
	try {
		return await trySendItem.call(this, await readRun(), itemIndex, progress);
	} catch (caught) {
		// A fault of the node, or an expression of this item that n8n could not evaluate.
		const node = this.getNode();
		const error = new NodeOperationError(node, caught as Error, { itemIndex });
		return failed(node, itemIndex, error, { status: progress.posted ? 'unknown' : 'notSent' });
	}
}
