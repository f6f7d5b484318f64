import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { readSubmission } from '../fields/read-submission';
import type { MessageKind } from '../messages/message';
import { validate } from '../messages/validate';
import { encodeFor, rulesFor, type AnyProvider } from '../providers';
import type { Account, Outcome } from '../providers/provider';
import { faultsError, problemError } from './errors';
import { withAdditionalPayload } from './payload';
import { addressOf, failed, problemOf, receiptOf, responseOf, type ItemResult } from './result';
import { post } from './transport';

/** What a run of the node sends with: the same for all its items. */
export interface SendingPlan {
	readonly provider: AnyProvider;
	readonly kind: MessageKind;
	readonly account: Account;
}

/** How far an item has come: after a request, nobody knows what became of a message. */
interface Progress {
	posted: boolean;
}

/** Sends one item's message, if its fields allow. */
async function trySendItem(
	this: IExecuteFunctions,
	plan: SendingPlan,
	itemIndex: number,
	progress: Progress,
): Promise<ItemResult> {
	const { provider, kind, account } = plan;
	const node = this.getNode();
	const { submission, timeout, simplify, faults } = readSubmission(kind, (name) =>
		this.getNodeParameter(name, itemIndex, ''),
	);
	const address = addressOf(provider, submission);
	const verdict = validate(submission, rulesFor(provider, kind));
	// What can't be read is missing in what is checked: the same field is told once.
	const unread = new Set(faults.map(({ label }) => label));
	const corrections = [
		...faults,
		...verdict.faults.filter(({ label, missing }) => !(missing && unread.has(label))),
	];
	if (corrections.length > 0) {
		const texts = corrections.map(({ text }) => text);
		const error = faultsError(node, [...new Set(texts)], itemIndex);
		return failed(node, itemIndex, error, { ...address, status: 'notSent' });
	}

	const request = {
		url: account.baseUrl + provider.path(submission, account),
		body: withAdditionalPayload(
			encodeFor(provider, kind, submission) ?? {},
			submission.options.additionalPayload,
		),
		timeout,
	};
	progress.posted = true;
	const attempt = await post.call(this, provider, request);
	const outcome: Outcome =
		attempt.type === 'answered'
			? provider.decode(attempt.response)
			: { type: 'refused', problem: attempt.problem };
	const response =
		!simplify && attempt.type === 'answered' ? { response: responseOf(attempt.response) } : {};
	if (outcome.type === 'refused') {
		const error = problemError(node, outcome.problem, itemIndex);
		const details = { ...address, ...problemOf(outcome.problem), ...response };
		return failed(node, itemIndex, error, details);
	}
	return {
		type: 'sent',
		item: {
			json: { ...address, ...receiptOf(outcome.receipt), ...response },
			pairedItem: { item: itemIndex },
		},
		hints: verdict.hints.map(({ text }) => text),
	};
}

/**
 * Sends one item's message; whatever goes wrong is the item's result, never an exception.
 * @param readPlan gives the plan, or throws what is wrong with all items alike
 */
export async function sendItem(
	this: IExecuteFunctions,
	readPlan: () => Promise<SendingPlan>,
	itemIndex: number,
): Promise<ItemResult> {
	const progress: Progress = { posted: false };
	try {
		return await trySendItem.call(this, await readPlan(), itemIndex, progress);
	} catch (caught) {
		// A fault of the node, or an expression of this item that n8n could not evaluate.
		const node = this.getNode();
		const error = new NodeOperationError(node, caught as Error, { itemIndex });
		return failed(node, itemIndex, error, { status: progress.posted ? 'unknown' : 'notSent' });
	}
}
