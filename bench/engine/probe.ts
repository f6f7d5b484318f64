import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

/** Where the time of one `execute` went, in milliseconds. */
export interface Spent {
	/** While the event loop was at work; what it waited for is not in it. */
	total: number;
	/** Inside n8n's `getNodeParameter`. */
	resolving: number;
}

/** What stands in for n8n's request helpers. */
export type Helpers = Partial<IExecuteFunctions['helpers']>;

/**
 * A node that has no network and whose time is taken. The rest of what it calls is n8n's own.
 * @param spent is added to by every run
 */
export function probed(type: INodeType, helpers: Helpers, spent: Spent): INodeType {
	const { execute } = type;
	if (execute === undefined) throw new Error('Only a node that executes can be probed');
	return Object.create(type, {
		execute: {
			value: async function (this: IExecuteFunctions) {
				const context = Object.create(this, {
					helpers: { value: Object.assign(Object.create(this.helpers), helpers) },
					getNodeParameter: {
						value: (...asked: Parameters<IExecuteFunctions['getNodeParameter']>) => {
							const start = performance.now();
							try {
								return this.getNodeParameter(...asked);
							} finally {
								spent.resolving += performance.now() - start;
							}
						},
					},
				}) as IExecuteFunctions;
				const before = performance.eventLoopUtilization();
				try {
					return await execute.call(context);
				} finally {
					spent.total += performance.eventLoopUtilization(before).active;
				}
			},
		},
	}) as INodeType;
}
