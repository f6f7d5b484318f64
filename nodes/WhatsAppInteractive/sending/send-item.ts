import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';

import { readSubmission } from '../fields/read-submission';
import type { MessageKind } from '../messages/message';
import type { Submission } from '../messages/submission';
import { validate } from '../messages/validate';
import { asDigits } from '../messages/phone';
import { encodeFor, rulesFor, type AnyProvider } from '../providers';
import type { Account, Outcome, ProblemCause, ProviderResponse } from '../providers/provider';
import { faultsError, problemError } from './errors';
import { withAdditionalPayload } from './payload';
import { post } from './transport';

/** What a run of the node sends with: the same for all its items. */
export interface SendingPlan {
	readonly provider: AnyProvider;
	readonly kind: MessageKind;
	readonly account: Account;
}

/** What became of one item. */
export type ItemResult =
	| { readonly type: 'sent'; readonly item: INodeExecutionData; readonly hints: readonly string[] }
	| {
			readonly type: 'failed';
			readonly item: INodeExecutionData;
			readonly error: NodeApiError | NodeOperationError;
	  };

/** What every output item says about its message, sent or not. */
const summary = (
	{ provider }: SendingPlan,
	{ recipient, correlationId }: Submission,
): IDataObject => ({
	provider: provider.id,
	recipient: asDigits(recipient),
	correlationId: correlationId ?? null,
});

/** Whether a message that wasn't accepted may be on its way all the same. */
const stateOf = (cause: ProblemCause): string =>
	cause === 'unknownOutcome' ? 'unknown' : cause === 'unreachable' ? 'notSent' : 'refused';

/**
 * An item that n8n takes for a failed one. Of an item with a plain `error` n8n throws the rest of the
 * JSON away, so it's only there to be read while n8n sorts items to the error output: n8n's copy of
 * the item goes without it.
 */
function failedItem(node: INode, json: IDataObject, error: Error, itemIndex: number) {
	const item: INodeExecutionData = { json, pairedItem: { item: itemIndex } };
	if (node.onError !== 'continueErrorOutput') return item;
	return Object.defineProperty(item, 'error', { value: error, writable: true, enumerable: false });
}

function failed(
	node: INode,
	plan: SendingPlan,
	submission: Submission,
	itemIndex: number,
	error: NodeApiError | NodeOperationError,
	details: IDataObject,
): ItemResult {
	const json: IDataObject = {
		...summary(plan, submission),
		messageId: null,
		accepted: false,
		...details,
		error: error.message,
		errorDescription: error.description ?? null,
	};
	return { type: 'failed', error, item: failedItem(node, json, error, itemIndex) };
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
	const verdict = validate(submission, rulesFor(provider, kind));
	const corrections = [...new Set([...faults, ...verdict.faults.map(({ text }) => text)])];
	if (corrections.length > 0) {
		const error = faultsError(node, corrections, itemIndex);
		return failed(node, plan, submission, itemIndex, error, { status: 'notSent' });
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
	if (outcome.type === 'refused') {
		const { problem } = outcome;
		const error = problemError(node, problem, itemIndex);
		return failed(node, plan, submission, itemIndex, error, {
			status: stateOf(problem.cause),
			errorCode: problem.code ?? null,
			httpStatus: problem.statusCode ?? null,
			...(!simplify && attempt.type === 'answered' && { response: asJson(attempt.response) }),
		});
	}
	const json: IDataObject = {
		...summary(plan, submission),
		messageId: outcome.receipt.messageId,
		accepted: true,
		status: outcome.receipt.status,
		...(outcome.receipt.transactionId !== undefined && {
			transactionId: outcome.receipt.transactionId,
		}),
		...(!simplify && attempt.type === 'answered' && { response: asJson(attempt.response) }),
	};
	return {
		type: 'sent',
		item: { json, pairedItem: { item: itemIndex } },
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
		const json: IDataObject = {
			messageId: null,
			accepted: false,
			status: progress.posted ? 'unknown' : 'notSent',
			error: error.message,
			errorDescription: error.description ?? null,
		};
		return { type: 'failed', error, item: failedItem(node, json, error, itemIndex) };
	}
}

/** The provider's whole answer, as the output shows it on request. */
const asJson = ({ statusCode, body }: ProviderResponse): IDataObject => ({
	statusCode,
	body: body as IDataObject,
});
