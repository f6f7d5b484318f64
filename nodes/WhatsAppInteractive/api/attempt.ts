import type { Problem, ProviderResponse } from '../providers/api-call';

/** What became of a request. */
export type Attempt =
	| { readonly type: 'answered'; readonly response: ProviderResponse }
	| { readonly type: 'unanswered'; readonly problem: Problem };
