import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';

import { bodyOf, ORDER_STATUS_PATH } from './orders';
import { inPool } from './pool';

/** A node that posts each item, so many at a time, and does nothing else. */
const posting = (
	name: string,
	url: string,
	concurrency: number,
	options: Partial<IHttpRequestOptions>,
): INodeType => ({
	description: {
		displayName: name,
		name,
		group: ['output'],
		version: 1,
		description: 'Posts each item',
		defaults: { name },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = await inPool(this.getInputData(), concurrency, async (item) => {
			const json = await this.helpers.httpRequest({
				method: 'POST',
				url: url + ORDER_STATUS_PATH,
				headers: { authorization: 'App bench' },
				body: bodyOf(item),
				json: true,
				...options,
			});
			return { json };
		});
		return [items];
	},
});

/** One message after the other. */
export const sequentialNode = (url: string): INodeType => posting('sequential', url, 1, {});

/** n8n's request helper with so many in flight, to see what it takes by itself. */
export const helperNode = (url: string, concurrency: number): INodeType =>
	posting('helper', url, concurrency, {});

/** The same, asking n8n for connections that stay open. */
export const keepAliveHelperNode = (url: string, concurrency: number): INodeType =>
	posting('helperKeepAlive', url, concurrency, { agentOptions: { keepAlive: true } });
