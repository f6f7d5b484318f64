import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';

import { readSubmission } from '../fields/read-submission';
import type { MessageKind } from '../messages/message';
import type { Submission } from '../messages/submission';
import { validate } from '../messages/validate';
import { asDigits } from '../messages/phone';
import { encodeFor, rulesFor, type AnyProvider } from '../providers';
import type { Account, Outcome, ProviderResponse } from '../providers/provider';
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

function failed(
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
	return { type: 'failed', error, item: { json, error, pairedItem: { item: itemIndex } } };
}

/** Sends one item's message, if its fields allow. */
async function trySendItem(
	this: IExecuteFunctions,
	plan: SendingPlan,
	itemIndex: number,
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
		return failed(plan, submission, itemIndex, error, { status: 'notSent' });
	}

	const attempt = await post.call(this, provider, {
		url: account.baseUrl + provider.path(submission, account),
		body: withAdditionalPayload(
			encodeFor(provider, kind, submission) ?? {},
			submission.options.additionalPayload,
		),
		timeout,
	});
	const outcome: Outcome =
		attempt.type === 'answered'
			? provider.decode(attempt.response)
			: { type: 'refused', problem: attempt.problem };
	if (outcome.type === 'refused') {
		const { problem } = outcome;
		return failed(plan, submission, itemIndex, problemError(node, problem, itemIndex), {
			status: problem.cause === 'unknownOutcome' ? 'unknown' : 'refused',
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

/** Sends one item's message; whatever goes wrong is the item's result, never an exception. */
export async function sendItem(
	this: IExecuteFunctions,
	plan: SendingPlan,
	itemIndex: number,
): Promise<ItemResult> {
	try {
		return await trySendItem.call(this, plan, itemIndex);
	} catch (caught) {
		// An expression of this item, which n8n could not evaluate.
		const error = new NodeOperationError(this.getNode(), caught as Error, { itemIndex });
		const item = { json: { error: error.message }, error, pairedItem: { item: itemIndex } };
		return { type: 'failed', error, item };
	}
}

/** The provider's whole answer, as the output shows it on request. */
const asJson = ({ statusCode, body }: ProviderResponse): IDataObject => ({
	statusCode,
	body: body as IDataObject,
});
