import type {
	IDataObject,
	INode,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { toJson } from '../../common/json';
import { digitsOf, type Recipient } from '../../common/phone/phone';
import type { Submission } from '../../messages/submission';
import type { AnyProvider } from '../../providers';
import { reasonOf } from '../../providers/problems';
import type { Receipt } from '../../providers/provider';
import type { Problem, ProblemCause, ProviderResponse } from '../../providers/api-call';
import { errorItem } from '../../api/error-item';

/** The result of one item. */
export type ItemResult =
	| {
			/** `previewed`: it was to be looked at only, and nothing was sent. */
			readonly type: 'previewed' | 'sent';
			readonly item: INodeExecutionData;
			/** What deserves a look about the message. */
			readonly hints: readonly string[];
			/** What deserves a look about how it went out. */
			readonly notes: ReadonlySet<DeliveryNote>;
	  }
	| {
			readonly type: 'failed';
			readonly item: INodeExecutionData;
			readonly error: NodeApiError | NodeOperationError;
			readonly notes: ReadonlySet<DeliveryNote>;
	  }
	/** The run ended before anything was tried for the item. */
	| { readonly type: 'untried' };

/** How a message went out, where that is not at once. */
export type DeliveryNote =
	/** After a try that failed. */
	| 'retried'
	/** Later than it could, because of the provider's limit. */
	| 'slowed'
	/** In an earlier try of this execution. */
	| 'earlier'
	/** In the execution of which this one is a retry. */
	| 'earlierExecution'
	/** Perhaps in an earlier try, whose outcome is unknown. */
	| 'earlierUnknown'
	/** The provider's report told, since its answer was lost. */
	| 'reported';

/** For the messages that went out at once, which is most of them: a set for each weighs on large runs. */
export const NO_NOTES: ReadonlySet<DeliveryNote> = new Set();

/**
 * How a message that was not accepted stands: `notSent` left n8n never, `refused` was not taken by
 * the provider, and the outcome of `unknown` is unknown.
 */
export type FailedState = 'notSent' | 'refused' | 'unknown';

/** Where the message of a problem stands. */
function stateOf(cause: ProblemCause): FailedState {
	switch (cause) {
		case 'unknownOutcome':
			return 'unknown';
		case 'unreachable':
			return 'notSent';
		case 'invalidCredential':
		case 'missingPermission':
		case 'invalidMessage':
		case 'account':
		case 'rateLimited':
		case 'unavailable':
			return 'refused';
	}
}

/**
 * What an item says about its message, accepted or not.
 * @param recipient undefined where it could not be read: then it is told as it was given
 */
export const identifyingColumns = (
	provider: AnyProvider,
	submission: Pick<Submission, 'recipient' | 'correlationId'>,
	recipient: Recipient | undefined,
): IDataObject => ({
	provider: provider.id,
	recipient: (recipient === undefined ? submission.recipient : digitsOf(recipient)) || null,
	correlationId: submission.correlationId ?? null,
});

/** The provider's whole answer, as an item shows it on request. */
export const responseOf = ({ statusCode, body }: ProviderResponse): IDataObject => ({
	statusCode,
	body: toJson(body),
});

/**
 * What every item of a message has, accepted or not, so that a table has the same columns for all of
 * them; in the order in which people look for it.
 */
const columnsOf = (
	accepted: boolean,
	{ correlationId, recipient, status, messageId, provider, providerStatus }: IDataObject,
): IDataObject => ({
	accepted,
	correlationId: correlationId ?? null,
	recipient: recipient ?? null,
	status: status ?? null,
	messageId: messageId ?? null,
	provider: provider ?? null,
	providerStatus: providerStatus ?? null,
});

/** What an item says about a message that the provider took. */
export const receiptOf = (
	address: IDataObject,
	{ messageId, status: providerStatus, transactionId }: Receipt,
): IDataObject => ({
	...columnsOf(true, { ...address, status: 'accepted', messageId, providerStatus }),
	...(transactionId !== undefined && { transactionId }),
});

/** What an item says about a message that the provider did not take. */
export const problemOf = (problem: Problem): IDataObject => ({
	status: stateOf(problem.cause),
	reason: reasonOf(problem),
	code: problem.code ?? null,
	httpStatus: problem.statusCode ?? null,
});

/**
 * The item of a message that was not accepted. What is wrong stands in `details`. Where the item stays
 * among the others it has their columns as well; in what goes to the error output n8n puts the input,
 * and an order has a `status` of its own.
 */
export function failedItem(
	node: INode,
	itemIndex: number,
	error: NodeApiError | NodeOperationError,
	details: IDataObject,
): INodeExecutionData {
	const item = errorItem(node, itemIndex, error, {
		messageId: null,
		...details,
		accepted: false,
		description: error.description ?? null,
	});
	// n8n has this very item, and sorts it by a member that a copy would lack.
	if (node.onError !== 'continueErrorOutput') {
		item.json = { ...columnsOf(false, details), ...item.json };
	}
	return item;
}
