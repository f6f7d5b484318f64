import type { Problem, ProviderResponse } from '../providers/api-call';

/** The result of a request. */
export type Attempt =
	| { readonly type: 'answered'; readonly response: ProviderResponse }
	| { readonly type: 'unanswered'; readonly problem: Problem };
