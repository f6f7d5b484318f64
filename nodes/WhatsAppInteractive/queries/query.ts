import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Reader } from '../operations/reader/reader';
import type { Client } from '../api/client';
import type { Problem } from '../providers/api-call';

/** What a query is made with: the run's own part, and the item's. */
interface QuerySetting {
	readonly client: Client<IExecuteFunctions>;
	readonly itemIndex: number;
	/** The item's fields; what could not be read stands in its faults. */
	readonly reader: Reader;
}

/** The result of a query for one item. */
export type QueryOutcome =
	/** The output; the runner adds where each item came from. */
	| { readonly type: 'done'; readonly items: readonly INodeExecutionData[] }
	/** Fields to correct; nothing was asked. */
	| { readonly type: 'faults'; readonly faults: readonly string[] }
	| { readonly type: 'refused'; readonly problem: Problem };

/** Does a query for one item. What the user can't help may be thrown. */
export type QueryHandler = (setting: QuerySetting) => Promise<QueryOutcome>;
