import { type Answer, empty, json, type SandboxRequest } from '../http/message';
import { InboundError } from '../inbound-desk';
import { toJson } from '../json';
import { isProviderName } from '../provider-names';
import type { Sandbox } from '../sandbox';
import { checkBulk, checkInbound } from './inbound-schemas';
import { type ControlRoute, failure, listed, refused } from './route';
import { checkSettings } from './settings-schema';

/** What comes in, and what became of it. */
export function inboundRoutes(sandbox: Sandbox): ControlRoute[] {
	return [
		{
			method: 'POST',
			path: '/inbound',
			does: 'makes a customer do something: {provider, type, from?, to?, replyTo?, copies?, overrides?, ...}',
			handle: async (request) => await bringIn(sandbox, request),
		},
		{
			method: 'POST',
			path: '/reports/bulk',
			does: 'sends many Infobip reports in one body: {event, count?, messageIds?, sender?, url?, overrides?}',
			handle: async ({ body }) => {
				const checked = checkBulk(body);
				if (!checked.ok) return refused(checked.violations);
				const { overrides, ...order } = checked.value;
				return listed('deliveries', await sandbox.reportInBulk(order, overrides));
			},
		},
		{
			method: 'GET',
			path: '/deliveries',
			does: 'lists the calls of webhooks; ?provider=infobip narrows it',
			handle: ({ query: { provider } }) => {
				if (provider !== undefined && !isProviderName(provider)) {
					return failure(400, `${provider} is not a provider`);
				}
				const all = sandbox.deliveries();
				const fitting = all.filter((one) => provider === undefined || one.provider === provider);
				return listed('deliveries', fitting);
			},
		},
		{
			method: 'POST',
			path: '/deliveries/:id/repeat',
			does: 'makes a call of a webhook again, byte for byte',
			handle: async (_, { id = '' }) => {
				const delivery = await sandbox.repeat(id);
				return delivery === undefined
					? failure(404, `There is no delivery ${id}`)
					: json(200, toJson(delivery));
			},
		},
		{
			method: 'GET',
			path: '/settings',
			does: 'shows the settings',
			handle: () => json(200, toJson(sandbox.settings())),
		},
		{
			method: 'PATCH',
			path: '/settings',
			does: 'changes settings until the next reset: {minute?, retries?, limits?, ...}',
			handle: ({ body }) => {
				const checked = checkSettings(body);
				if (!checked.ok) return refused(checked.violations);
				sandbox.configure(checked.value);
				return empty(204);
			},
		},
	];
}

async function bringIn(sandbox: Sandbox, { body }: SandboxRequest): Promise<Answer> {
	const checked = checkInbound(body);
	if (!checked.ok) return refused(checked.violations);
	const { provider, replyTo, overrides, copies, ...order } = checked.value;
	const options = {
		...(replyTo === undefined ? {} : { replyTo }),
		...(overrides === undefined ? {} : { changes: overrides }),
		...(copies === undefined ? {} : { copies }),
	};
	try {
		return listed('deliveries', await sandbox.inbound(provider, order, options));
	} catch (error) {
		if (!(error instanceof InboundError)) throw error;
		return failure(error.reason === 'unknown-message' ? 404 : 400, error.message);
	}
}
