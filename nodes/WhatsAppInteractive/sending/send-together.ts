import type { IExecuteFunctions } from 'n8n-workflow';

import { isSuccess } from '../providers/problems';
import type { Bulk, ProviderResponse } from '../providers/provider';
import { deliver, type Delivery, type Tried } from './deliver';
import type { Prepared, Progress, Run } from './outgoing-message';
import { inPool } from './pool';
import type { ItemResult } from './result';
import { prepareItem, resultOfThrown, sendReady } from './send-item';
import { post } from './transport';

type Ready = Extract<Prepared, { type: 'ready' }>;

/** A run in which several messages go in one request. */
interface BulkRun {
	readonly run: Run;
	readonly bulk: Bulk;
}

/** Messages that can go in one request, in their order; some have to go alone. */
function alike(ready: readonly Ready[], bulk: Bulk): Ready[][] {
	const groups = new Map<string, Ready[]>();
	for (const one of ready) {
		const { body, url } = one.request;
		const shared = body && bulk.shared(body);
		const key =
			shared === undefined ? `alone ${one.message.itemIndex}` : JSON.stringify([url, shared]);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()];
}

/** Makes one request for several messages; accepted, it gave an answer to each of them. */
async function deliverJoined(
	this: IExecuteFunctions,
	{ run: { plan, traffic }, bulk }: BulkRun,
	group: readonly Ready[],
	progress: Progress,
): Promise<Delivery<ProviderResponse[]>> {
	const { provider, kind } = plan;
	const bodies = group.flatMap(({ request: { body } }) => (body === undefined ? [] : [body]));
	const request = {
		url: group[0]?.request.url ?? '',
		body: bulk.join(bodies),
		timeout: Math.max(...group.map(({ request: { timeout } }) => timeout)),
	};
	return await deliver<ProviderResponse[]>(
		traffic,
		async () => {
			progress.posted = true;
			const attempt = await post.call(this, provider, request);
			if (attempt.type === 'unanswered') {
				return { outcome: { type: 'refused', problem: attempt.problem }, response: undefined };
			}
			const { response } = attempt;
			const outcome = provider.decode(response, kind);
			return outcome.type === 'refused' && !isSuccess(response)
				? { outcome, response }
				: { outcome: { type: 'accepted', receipt: bulk.split(response, bodies) }, response };
		},
		{ messages: group.length },
	);
}

/** Does a piece of work for each message, so many at a time, and gives the results in their order. */
async function forEach(
	group: readonly Ready[],
	concurrency: number,
	work: (one: Ready, position: number) => Promise<ItemResult>,
): Promise<ItemResult[]> {
	const results: ItemResult[] = [];
	const one = async (position: number): Promise<void> => {
		const ready = group[position];
		if (ready !== undefined) results[position] = await work(ready, position);
	};
	await inPool(group.length, concurrency, one, () => true);
	return results;
}

/**
 * Sends messages in one request. One that the provider refuses as a whole, since something in it is
 * not as it should be, is taken apart: each goes alone, and only the wrong ones fail.
 */
async function sendJoined(
	this: IExecuteFunctions,
	bulkRun: BulkRun,
	group: readonly Ready[],
	progress: Progress,
): Promise<ItemResult[]> {
	const { provider, kind, settings } = bulkRun.run.plan;
	const delivery = await deliverJoined.call(this, bulkRun, group, progress);
	if (delivery.type === 'untried') return group.map(({ message }) => message.untried(delivery));
	const { outcome } = delivery;
	if (outcome.type === 'refused' && outcome.problem.cause === 'invalidMessage') {
		return await forEach(group, 1, async (one) => await sendReady.call(this, one));
	}
	const tried = (position: number): Tried => {
		if (outcome.type === 'refused') return { ...delivery, outcome };
		const response = outcome.receipt[position];
		if (response === undefined) throw new Error(`There is no answer ${position}`);
		return { ...delivery, response, outcome: provider.decode(response, kind) };
	};
	return await forEach(group, settings.concurrency, async ({ message, request }, position) => {
		try {
			return await message.conclude(request, tried(position));
		} catch (caught) {
			return resultOfThrown.call(this, caught, message.itemIndex, progress);
		}
	});
}

/** Sends messages that can go together; never throws. */
async function sendGroup(
	this: IExecuteFunctions,
	bulkRun: BulkRun,
	group: readonly Ready[],
): Promise<ItemResult[]> {
	const [first, ...others] = group;
	if (first !== undefined && others.length === 0) return [await sendReady.call(this, first)];
	const progress: Progress = { posted: false };
	try {
		return await sendJoined.call(this, bulkRun, group, progress);
	} catch (caught) {
		return group.map(({ message }) =>
			resultOfThrown.call(this, caught, message.itemIndex, progress),
		);
	}
}

/**
 * Sends the messages of several items in as few requests as can be. Where the node stops at a
 * failure, what stands before a wrong item still goes out, what stands after it does not.
 * @param settle takes what became of an item; it is not called for those that were not reached
 */
export async function sendTogether(
	this: IExecuteFunctions,
	bulkRun: BulkRun,
	itemIndexes: readonly number[],
	settle: (itemIndex: number, result: ItemResult) => void,
): Promise<void> {
	const continues = this.continueOnFail();
	const readRun = async () => await Promise.resolve(bulkRun.run);
	const ready: Ready[] = [];
	const done: Array<readonly [itemIndex: number, result: ItemResult]> = [];
	for (const itemIndex of itemIndexes) {
		const prepared = await prepareItem.call(this, readRun, itemIndex);
		if (prepared.type === 'ready') {
			ready.push(prepared);
			continue;
		}
		done.push([itemIndex, prepared.result]);
		if (prepared.result.type === 'failed' && !continues) break;
	}
	for (const group of alike(ready, bulkRun.bulk)) {
		const results = await sendGroup.call(this, bulkRun, group);
		results.forEach((result, position) => {
			const one = group[position];
			if (one !== undefined) settle(one.message.itemIndex, result);
		});
	}
	for (const [itemIndex, result] of done) settle(itemIndex, result);
}
