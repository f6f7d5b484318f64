import { Agent } from 'node:http';

import axios from 'axios';
import type { INodeExecutionData, INodeType } from 'n8n-workflow';

import { ACCOUNTS } from '../../sandbox';
import type { BenchEngine } from './engine';
import type { Contender, ContenderName } from './jobs';
import { bodyOf, httpRequestParameters, ORDER_STATUS_PATH, packageParameters } from './orders';
import { helperNode, keepAliveHelperNode, sequentialNode } from './plain-nodes';
import { inPool } from './pool';

/** Sends the items; gives how many the provider took. */
export type Send = (items: INodeExecutionData[]) => Promise<number>;

const AUTHORIZATION = `App ${ACCOUNTS.infobip.apiKey}`;

/** The credential of this package's node. */
export const packageCredential = (baseUrl: string) =>
	['whatsAppInteractiveInfobipApi', { baseUrl, apiKey: AUTHORIZATION, webhookSecret: '' }] as const;

/** The credential of n8n's HTTP Request node. */
export const HTTP_CREDENTIAL = [
	'httpHeaderAuth',
	{ name: 'Authorization', value: AUTHORIZATION },
] as const;

/** Items that carry no error; a node that refuses an item says so in it. */
const withoutError = (items: INodeExecutionData[]): number =>
	items.filter(({ json }) => json.error === undefined).length;

/** Posts with axios alone, so many in flight. */
const withAxios =
	({ url, concurrency }: Contender, agent: () => Agent): Send =>
	async (items) => {
		await inPool(items, concurrency, async (item) => {
			await axios.post(url + ORDER_STATUS_PATH, bodyOf(item), {
				headers: { authorization: AUTHORIZATION },
				httpAgent: agent(),
				proxy: false,
			});
		});
		return items.length;
	};

const keepAlive = (contender: Contender): Send => {
	const agent = new Agent({ keepAlive: true, maxSockets: contender.concurrency });
	return withAxios(contender, () => agent);
};

type Prepare = (contender: Contender, engine: BenchEngine) => Send;

/** A contender that is a node without fields. */
const plain =
	(typeFor: (url: string, concurrency: number) => INodeType): Prepare =>
	({ url, concurrency }, engine) =>
	async (items) => {
		const type = typeFor(url, concurrency);
		const typeName = `bench.${type.description.name}`;
		const run = await engine.run({ type, typeName, parameters: {}, items });
		return withoutError(run.items);
	};

const PREPARE: Readonly<Record<ContenderName, Prepare>> = {
	package: ({ url, concurrency, messagesPerSecond }, engine) => {
		const node = engine.packageNode('whatsAppInteractive');
		const parameters = packageParameters({
			...(concurrency > 0 && { concurrency }),
			...(messagesPerSecond !== undefined && { messagesPerSecond }),
		});
		const credential = packageCredential(url);
		return async (items) =>
			withoutError((await engine.run({ ...node, parameters, credential, items })).items);
	},
	httpRequest: ({ url }, engine) => {
		const node = engine.ownNode('httpRequest');
		const parameters = httpRequestParameters(url);
		return async (items) =>
			withoutError(
				(await engine.run({ ...node, parameters, credential: HTTP_CREDENTIAL, items })).items,
			);
	},
	sequential: plain(sequentialNode),
	helper: plain(helperNode),
	helperKeepAlive: plain(keepAliveHelperNode),
	axiosKeepAlive: keepAlive,
	axiosNewConnection: (contender) => withAxios(contender, () => new Agent()),
};

/** Makes a contender ready to send. */
export const prepare = (contender: Contender, engine: BenchEngine): Send =>
	PREPARE[contender.name](contender, engine);
