import { createServer, type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import once from 'lodash/once';
import { checkFault } from '../faults/fault-schema';
import { type Answer, empty, json, type SandboxRequest } from '../http/message';
import { MAGIC_NUMBERS } from '../numbers';
import { isProviderName, type ProviderName } from '../provider-names';
import type { Desk } from '../provider-server';
import type { Report } from '../providers/provider';
import type { Simulations } from '../providers/simulations';
import type { Sandbox } from '../sandbox';
import { Phones } from '../phone/phones';
import { phoneRoutes } from '../phone/routes';
import { servePhones } from '../phone/serve';
import { controlApp, responseTo, serveRoutes } from './app';
import { inboundRoutes } from './inbound-routes';
import { infobipRoutes } from './infobip-routes';
import { redacted } from './redact';
import { type ControlRoute, failure, listed, refused } from './route';
import { checkReportOrder } from './schemas';
import { templateRoutes } from './template-routes';
import { webhookRoutes } from './webhook-routes';

/** The HTTP server that shows what the sandbox saw and tells it what to do. */
export function controlServer(
	sandbox: () => Sandbox | undefined,
	desk: Desk,
	simulations: Simulations,
): Server {
	const app = once((running: Sandbox) => {
		const made = controlApp();
		const phones = new Phones(running, desk, simulations);
		serveRoutes(made, controlRoutes(running, desk, simulations, phones));
		servePhones(made, phones);
		return made;
	});
	const fetch = async (request: Request): Promise<Response> => {
		const running = sandbox();
		if (running === undefined) return responseTo(failure(503, 'The sandbox is starting'));
		return await app(running).fetch(request);
	};
	// Never a server of HTTP/2 or TLS, which the library's type leaves open.
	return createAdaptorServer({ fetch, createServer }) as Server;
}

function controlRoutes(
	sandbox: Sandbox,
	desk: Desk,
	simulations: Simulations,
	phones: Phones,
): readonly ControlRoute[] {
	const routes: ControlRoute[] = [
		{
			method: 'GET',
			path: '/',
			does: 'describes the sandbox',
			handle: () =>
				json(200, {
					urls: { ...sandbox.urls },
					calls: routes.map(({ method, path, does }) => ({ method, path, does })),
					magicNumbers: MAGIC_NUMBERS.map(({ lastDigits, meaning }) => ({ lastDigits, meaning })),
				}),
		},
		{
			method: 'GET',
			path: '/health',
			does: 'says that the sandbox runs',
			handle: () => json(200, { status: 'ok', urls: { ...sandbox.urls } }),
		},
		{
			method: 'GET',
			path: '/requests',
			does: 'lists requests to the providers; ?provider=infobip, ?accepted=true narrow it',
			handle: (request) => listRequests(sandbox, request),
		},
		{
			method: 'DELETE',
			path: '/requests',
			does: 'forgets requests and messages',
			handle: () => {
				desk.requests.clear();
				desk.messages.clear();
				desk.timeline.clear();
				return empty(204);
			},
		},
		{
			method: 'GET',
			path: '/messages',
			does: 'lists accepted messages with their reports; ?provider=infobip narrows it',
			handle: (request) => listMessages(sandbox, request),
		},
		{
			method: 'POST',
			path: '/faults',
			does: 'orders a fault',
			handle: ({ body }) => {
				const checked = checkFault(body);
				return checked.ok
					? json(201, { id: sandbox.order(checked.value) })
					: refused(checked.violations);
			},
		},
		{
			method: 'GET',
			path: '/faults',
			does: 'lists the faults on order',
			handle: () => listed('faults', sandbox.faults()),
		},
		{
			method: 'DELETE',
			path: '/faults',
			does: 'cancels all faults',
			handle: () => {
				sandbox.clearFaults();
				return empty(204);
			},
		},
		{
			method: 'DELETE',
			path: '/faults/:id',
			does: 'cancels a fault',
			handle: (_, { id = '' }) =>
				sandbox.cancelFault(id) ? empty(204) : failure(404, `There is no fault ${id}`),
		},
		{
			method: 'POST',
			path: '/reports',
			does: 'sends a report: {messageId, event, failure?, overrides?}',
			handle: async (request) => await sendReport(sandbox, request),
		},
		...inboundRoutes(sandbox),
		...webhookRoutes(sandbox, simulations),
		...infobipRoutes(sandbox, simulations),
		...templateRoutes(simulations),
		...phoneRoutes(phones),
		{
			method: 'POST',
			path: '/reset',
			does: 'forgets everything and cancels what is due',
			handle: () => {
				sandbox.reset();
				return empty(204);
			},
		},
	];
	return routes;
}

function listRequests(sandbox: Sandbox, { query }: SandboxRequest): Answer {
	const { provider, accepted } = query;
	if (provider !== undefined && !isProviderName(provider)) return unknownProvider(provider);
	const found = sandbox
		.requests()
		.filter((request) => matches(request.provider, provider))
		.filter((request) => accepted === undefined || String(request.accepted) === accepted)
		.map((request) => redacted(request, sandbox.accounts));
	return listed('requests', found);
}

function listMessages(sandbox: Sandbox, { query: { provider } }: SandboxRequest): Answer {
	if (provider !== undefined && !isProviderName(provider)) return unknownProvider(provider);
	const found = sandbox.messages().filter((message) => matches(message.provider, provider));
	return listed('messages', found);
}

function matches(provider: ProviderName, wanted: ProviderName | undefined): boolean {
	return wanted === undefined || provider === wanted;
}

async function sendReport(sandbox: Sandbox, { body }: SandboxRequest): Promise<Answer> {
	const checked = checkReportOrder(body);
	if (!checked.ok) return refused(checked.violations);
	const order = checked.value;
	const report: Report =
		order.event === 'failed'
			? { event: 'failed', failure: order.failure ?? 'not-on-whatsapp' }
			: { event: order.event };
	const sent = await sandbox.report(order.messageId, report, order.overrides);
	if (sent === undefined) return failure(404, `There is no message ${order.messageId}`);
	return listed('reports', sent);
}

function unknownProvider(provider: string): Answer {
	return failure(400, `${provider} is not a provider`);
}
