import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import axios from 'axios';

import type { Sandbox } from '../../../sandbox';

/** Tells Gupshup and Kaleyra where reports go, as their own panels and calls do. */
export async function subscribe(
	sandbox: Sandbox,
	urls: { gupshup: string; kaleyra: string },
	secret: string,
): Promise<void> {
	const headers = { 'X-Webhook-Secret': secret };
	const { appId, appToken } = sandbox.accounts.gupshup;
	await axios.post(
		`${sandbox.urls.gupshup}/partner/app/${appId}/subscription`,
		new URLSearchParams({
			url: urls.gupshup,
			tag: 'n8n',
			version: '3',
			modes: 'ENQUEUED,SENT,DELIVERED,READ,FAILED',
			meta: JSON.stringify({ headers }),
		}),
		{ headers: { authorization: appToken }, proxy: false },
	);
	sandbox.attachKaleyraProfile({ method: 'POST', url: urls.kaleyra, headers });
}

/** Publishing answers before the webhooks are served: waits until each refuses a call without secret. */
export async function untilServed(urls: readonly string[]): Promise<void> {
	const until = Date.now() + 120_000;
	for (const url of urls) {
		for (;;) {
			const { status } = await axios.post(url, {}, { validateStatus: () => true, proxy: false });
			if (status === 401) break;
			if (Date.now() > until) throw new Error(`n8n answers ${status} at ${url} instead of 401`);
			await sleep(200);
		}
	}
}

/** What is not there yet is looked for again so often, in milliseconds. */
const POLL = 200;

/** Asks again until there is an answer. */
export async function until<Found>(
	find: () => Promise<Found | undefined>,
	what: string,
	timeoutMs = 120_000,
): Promise<Found> {
	const end = Date.now() + timeoutMs;
	for (;;) {
		const found = await find();
		if (found !== undefined) return found;
		if (Date.now() > end) throw new Error(`${what} did not come about`);
		await sleep(POLL);
	}
}

/** A webhook as a provider shows it. */
export interface Registered {
	readonly id: string;
	readonly url: string;
	/** What the provider calls it: a tag or a title. */
	readonly name: string;
}

/** The subscriptions of Gupshup's app, asked for as its owner does. */
export async function gupshupSubscriptions({ accounts, urls }: Sandbox): Promise<Registered[]> {
	const { appId, appToken } = accounts.gupshup;
	const { data } = await axios.get<{ subscriptions: Array<Registered & { tag: string }> }>(
		`${urls.gupshup}/partner/app/${appId}/subscription`,
		{ headers: { authorization: appToken }, proxy: false },
	);
	return data.subscriptions.map(({ id, url, tag }) => ({ id, url, name: tag }));
}

/** The subscriptions of Infobip's account. */
export async function infobipSubscriptions(sandbox: Sandbox): Promise<Registered[]> {
	const { subscriptions, profiles } = sandbox.infobipRegistrations() as unknown as {
		subscriptions: Array<{ subscriptionId: string; profile: { profileId: string } }>;
		profiles: Array<{ profileId: string; webhook: { notifyUrl: string } }>;
	};
	return await Promise.resolve(
		subscriptions.map(({ subscriptionId: id, profile }) => {
			const used = profiles.find(({ profileId }) => profileId === profile.profileId);
			return { id, name: id, url: used?.webhook.notifyUrl ?? '' };
		}),
	);
}

/**
 * Waits until Infobip has subscriptions with all of the addresses. It gets to know an address after it
 * is served, and before there is a subscription that events go by.
 */
export async function untilRegistered(
	sandbox: Sandbox,
	addresses: readonly string[],
): Promise<void> {
	await until(async () => {
		const urls = (await infobipSubscriptions(sandbox)).map(({ url }) => url);
		return addresses.every((address) => urls.includes(address)) || undefined;
	}, 'A subscription of Infobip');
}

/** The callback profiles of Kaleyra's account, asked for as its owner does. */
export async function kaleyraProfiles({ accounts, urls }: Sandbox): Promise<Registered[]> {
	const { sid, apiKey } = accounts.kaleyra;
	const { data } = await axios.get<{ data: Array<Registered & { title: string }> }>(
		`${urls.kaleyra}/v1/${sid}/callback/profiles`,
		{ headers: { 'api-key': apiKey }, proxy: false },
	);
	return data.data.map(({ id, url, title }) => ({ id, url, name: title }));
}

/**
 * Does what is left to the user of Kaleyra: attaches the profile that the trigger has made to the
 * number, as soon as it is there.
 */
export async function attachProfile(sandbox: Sandbox, url: string): Promise<Registered> {
	const profile = await until(
		async () => (await kaleyraProfiles(sandbox)).find((one) => one.url === url),
		`A callback profile of Kaleyra for ${url}`,
	);
	await axios.put(
		`${sandbox.urls.control}/webhooks/kaleyra`,
		{ profileId: profile.id },
		{ proxy: false },
	);
	return profile;
}

/** Waits until Gupshup has a subscription for an address. */
export const untilSubscribed = async (sandbox: Sandbox, url: string): Promise<Registered> =>
	await until(
		async () => (await gupshupSubscriptions(sandbox)).find((one) => one.url === url),
		`A subscription of Gupshup for ${url}`,
	);

/** Where a provider that has one place for a webhook sends what happens; empty for nowhere. */
const onlyWebhooks = (sandbox: Sandbox) => ({
	dialog360: sandbox.dialog360Webhook().url,
	metaCloud: sandbox.metaWebhook('account') ?? '',
});

/** Waits until the one place that Meta and 360dialog have for a webhook holds an address. */
export const untilTaken = async (
	sandbox: Sandbox,
	urls: Readonly<ReturnType<typeof onlyWebhooks>>,
): Promise<true> =>
	await until(
		async () => await Promise.resolve(isDeepStrictEqual(onlyWebhooks(sandbox), urls) || undefined),
		'The webhooks at Meta and 360dialog',
	);

/**
 * Calls a webhook once it is served, which publishing does not wait for: until then a call starts
 * nothing.
 */
export async function callWebhook(url: string, body: object): Promise<void> {
	await until(async () => {
		const { status } = await axios.post(url, body, { validateStatus: () => true, proxy: false });
		if (status !== 200 && status !== 404) throw new Error(`n8n answers ${status} at ${url}`);
		return status === 200 ? status : undefined;
	}, `A webhook at ${url}`);
}
