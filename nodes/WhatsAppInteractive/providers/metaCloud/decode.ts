import type { MessageKind } from '../../messages/message';
import type { ProviderResponse } from '../api-call';
import { decodeAnswer } from '../meta/decode';
import { isGraphError, readGraphError } from '../meta/graph-error';
import { readMetaReceipt } from '../meta/receipt';
import type { ErrorDetails } from '../problems';
import type { Outcome } from '../provider';
import { fieldName } from './field-names';

/** The provider, in the words of its problems. */
export const NAME = 'Meta Cloud API';

/** What Meta says about a failure. */
export const readErrorDetails = (body: unknown): ErrorDetails => readGraphError(body, fieldName);

/** Reads Meta's answer: the message with its ID, or `error` with a code. */
export const decode = (response: ProviderResponse, kind: MessageKind): Outcome =>
	decodeAnswer(NAME, response, {
		words: readErrorDetails(response.body),
		isFailure: isGraphError(response.body),
		receipt: readMetaReceipt(response.body, kind),
	});
