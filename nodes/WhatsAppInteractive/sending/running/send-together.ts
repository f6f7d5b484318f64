import { isSuccess } from '../../providers/problems';
import type { Bulk } from '../../providers/provider';
import { deliver, type Delivery, type Tried } from '../traffic/deliver';
import type { Prepared } from './outgoing-message';
import type { Progress, Run } from './run';
import { inPool } from './pool';
import type { ItemResult } from '../outcome/result';
import { prepareItem, resultOfThrown, sendReady } from './send-item';
import { postMessage, type MessageRequest } from './post-message';
import type { JsonObject } from '../../common/json';
import type { ProviderResponse } from '../../providers/api-call';

type Ready = Extract<Prepared, { type: 'ready' }>;

/** Takes the result of an item. */
type Settle = (itemIndex: number, result: ItemResult) => void;

/** A run in which several messages go in one request. */
interface BulkRun extends Run {
	readonly bulk: Bulk;
}

/** A message with the request that it would go out with. */
interface Requested extends Ready {
	readonly request: MessageRequest;
}

/** A message that can go along with others. */
interface Joinable extends Requested {
	readonly body: JsonObject;
}

/** Messages that go in one request. */
type Group = [Joinable, ...Joinable[]];

/** The requests to make, in the order of their first messages: some messages have to go alone. */
function alike(ready: readonly Requested[], bulk: Bulk): Array<Ready | Group> {
	const requests: Array<Ready | Group> = [];
	const groups = new Map<string, Group>();
	for (const one of ready) {
		const { body, path } = one.request;
		const shared = body && bulk.shared(body);
		if (body === undefined || shared === undefined) {
			requests.push(one);
			continue;
		}
		const key = JSON.stringify([path, shared]);
		const known = groups.get(key);
		if (known) {
			known.push({ ...one, body });
			continue;
		}
		const group: Group = [{ ...one, body }];
		groups.set(key, group);
		requests.push(group);
	}
	return requests;
}

/** What was said to several messages in one request. */
type Joined = Delivery<(position: number) => ProviderResponse>;

/** Makes one request for several messages; accepted, it gave an answer to each of them. */
async function deliverJoined(
	{ client, kind, traffic, bulk }: BulkRun,
	group: Group,
	progress: Progress,
): Promise<Joined> {
	const { provider, account } = client;
	const [first, ...others] = group;
	const bodies = [first.body, ...others.map(({ body }) => body)] as const;
	const request = {
		path: first.request.path,
		body: bulk.join(bodies),
		timeout: group.reduce((longest, { request }) => Math.max(longest, request.timeout), 0),
	};
	return await deliver<(position: number) => ProviderResponse>(
		traffic,
		async () => {
			progress.posted = true;
			const attempt = await postMessage(client, request);
			if (attempt.type === 'unanswered') {
				return { outcome: { type: 'refused', problem: attempt.problem }, response: undefined };
			}
			const { response } = attempt;
			const outcome = provider.decode(response, kind, account);
			if (outcome.type === 'refused' && !isSuccess(response)) return { outcome, response };
			const receipt = (position: number) => bulk.answerTo(position, response, bodies);
			return { outcome: { type: 'accepted', receipt }, response };
		},
		{ messages: group.length },
	);
}

/**
 * Sends messages in one request. One that the provider refuses as a whole, since something in it is
 * not as it should be, is taken apart: each goes alone, and only the wrong ones fail.
 */
async function sendJoined(
	bulkRun: BulkRun,
	group: Group,
	progress: Progress,
	settle: Settle,
): Promise<void> {
	const { client, kind, traffic } = bulkRun;
	const { context, provider, account } = client;
	const delivery = await deliverJoined(bulkRun, group, progress);
	if (delivery.type === 'untried') {
		for (const { message } of group) settle(message.itemIndex, message.untried(delivery));
		return;
	}
	const { outcome } = delivery;
	if (outcome.type === 'refused' && outcome.problem.cause === 'invalidMessage') {
		// One after the other: where the node stops at a failure, those behind it are not tried.
		for (const one of group) settle(one.message.itemIndex, await sendReady(context, one));
		return;
	}
	const tried = (position: number): Tried => {
		if (outcome.type === 'refused') return { ...delivery, outcome };
		const response = outcome.receipt(position);
		return { ...delivery, response, outcome: provider.decode(response, kind, account) };
	};
	const settleOne = async (position: number): Promise<void> => {
		const one = group[position];
		if (one === undefined) return;
		const { message, body } = one;
		try {
			settle(message.itemIndex, await message.toItemResult(body, tried(position)));
		} catch (caught) {
			settle(message.itemIndex, resultOfThrown(context, caught, message.itemIndex, progress));
		}
	};
	await inPool(group.length, traffic.slots, settleOne, () => true);
}

/** Sends messages that can go together; never throws, and settles each of them. */
async function sendGroup(bulkRun: BulkRun, group: Group, settle: Settle): Promise<void> {
	const { context } = bulkRun.client;
	const progress: Progress = { posted: false };
	const open = new Set(group.map(({ message }) => message.itemIndex));
	try {
		await sendJoined(bulkRun, group, progress, (itemIndex, result) => {
			open.delete(itemIndex);
			settle(itemIndex, result);
		});
	} catch (caught) {
		for (const itemIndex of open) {
			settle(itemIndex, resultOfThrown(context, caught, itemIndex, progress));
		}
	}
}

/** Makes one item's message ready, with its request; never throws, see {@link prepareItem}. */
async function prepareRequest(
	bulkRun: BulkRun,
	itemIndex: number,
): Promise<Requested | Extract<Prepared, { type: 'done' }>> {
	const { context } = bulkRun.client;
	const readRun = async () => await Promise.resolve(bulkRun);
	const prepared = await prepareItem(context, readRun, itemIndex);
	if (prepared.type === 'done') return prepared;
	try {
		return { ...prepared, request: prepared.makeRequest() };
	} catch (caught) {
		return {
			type: 'done',
			result: resultOfThrown(context, caught, itemIndex, { posted: false }),
		};
	}
}

/**
 * Sends the messages of several items in as few requests as can be. Where the node stops at a
 * failure, what stands before a wrong item still goes out, what stands after it does not.
 * @param settle takes the result of an item; it is not called for those that were not reached
 */
export async function sendTogether(
	bulkRun: BulkRun,
	itemIndexes: readonly number[],
	settle: Settle,
): Promise<void> {
	const { context } = bulkRun.client;
	const continues = context.continueOnFail();
	const ready: Requested[] = [];
	const done: Array<readonly [itemIndex: number, result: ItemResult]> = [];
	for (const itemIndex of itemIndexes) {
		const prepared = await prepareRequest(bulkRun, itemIndex);
		if (prepared.type === 'ready') {
			ready.push(prepared);
			continue;
		}
		done.push([itemIndex, prepared.result]);
		if (prepared.result.type === 'failed' && !continues) break;
	}
	for (const request of alike(ready, bulkRun.bulk)) {
		const [one, ...others] = Array.isArray(request) ? request : [request];
		if (Array.isArray(request) && others.length > 0) {
			await sendGroup(bulkRun, request, settle);
		} else {
			settle(one.message.itemIndex, await sendReady(context, one));
		}
	}
	for (const [itemIndex, result] of done) settle(itemIndex, result);
}
