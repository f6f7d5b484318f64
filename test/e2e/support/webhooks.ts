import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';

import type { Sandbox } from '../../sandbox';

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
	const until = Date.now() + 60_000;
	for (const url of urls) {
		for (;;) {
			const { status } = await axios.post(url, {}, { validateStatus: () => true, proxy: false });
			if (status === 401) break;
			if (Date.now() > until) throw new Error(`n8n answers ${status} at ${url} instead of 401`);
			await sleep(200);
		}
	}
}
