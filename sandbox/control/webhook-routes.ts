import { type Answer, empty, json, type SandboxRequest } from '../http/message';
import { MODES } from '../providers/gupshup/modes';
import type { GupshupSeed } from '../providers/gupshup/subscriptions';
import type { CallbackProfiles } from '../providers/kaleyra/profiles';
import { WEBHOOK_PLACES, type WebhookPlace } from '../providers/metaCloud/webhooks';
import { checkRegistrations } from '../providers/infobip/registration/seed';
import { RegistrationError } from '../providers/infobip/webhooks';
import type { Simulations } from '../providers/simulations';
import type { Sandbox } from '../sandbox';
import { checker } from '../validation/check';
import { anyText, flag, list, object, oneOf, webAddress } from '../validation/schema';
import { type ControlRoute, failure, listed, refused } from './route';
import { checkAttachment } from './schemas';

const MAX_URL = 2048;

const checkSeed = checker<GupshupSeed>(
	object(
		{ url: webAddress(MAX_URL), tag: anyText, modes: list(oneOf(MODES), 1) },
		{
			version: { type: 'integer', enum: [2, 3] },
			headers: { type: 'object', additionalProperties: anyText },
			foreign: flag,
		},
	),
);

const checkForward = checker<{ readonly url: string }>(object({ url: webAddress(MAX_URL) }));

/** What is set at a place of Meta's: by somebody who gave the challenge back before, or with the handshake. */
interface MetaSeed {
	readonly place: WebhookPlace;
	readonly url: string;
	/** Of the app only: with it, the address is asked for a challenge. */
	readonly verifyToken?: string;
}

const checkMetaSeed = checker<MetaSeed>(
	object({ place: oneOf(WEBHOOK_PLACES), url: webAddress(MAX_URL) }, { verifyToken: anyText }),
);

const checkNumberWebhook = checker<{
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
}>(
	object(
		{ url: webAddress(MAX_URL) },
		{ headers: { type: 'object', additionalProperties: anyText } },
	),
);

/** What providers' panels do, and what other integrations have registered. */
export function webhookRoutes(
	sandbox: Sandbox,
	{ kaleyra: { profiles }, gupshup: { calls }, messangi }: Simulations,
): ControlRoute[] {
	return [
		{
			method: 'GET',
			path: '/webhooks/infobip',
			does: 'shows subscriptions, profiles, security and inbound configurations of Infobip',
			handle: () => json(200, sandbox.infobipRegistrations()),
		},
		{
			method: 'POST',
			path: '/webhooks/infobip',
			does: 'registers what another integration would have: {subscriptions?, profiles?, security?, inboundConfigurations?}',
			handle: ({ body }) => registerWithInfobip(sandbox, body),
		},
		{
			method: 'GET',
			path: '/webhooks/kaleyra',
			does: 'shows where the callbacks of the Kaleyra number go',
			handle: () => json(200, { url: profiles.attached?.url ?? null }),
		},
		{
			method: 'PUT',
			path: '/webhooks/kaleyra',
			does: 'attaches a profile to the Kaleyra number: {url, method?, headers?} or {profileId}',
			handle: (request) => attach(profiles, request),
		},
		{
			method: 'DELETE',
			path: '/webhooks/kaleyra',
			does: 'detaches the profile from the Kaleyra number',
			handle: () => {
				profiles.attach(undefined);
				return empty(204);
			},
		},
		{
			method: 'GET',
			path: '/webhooks/gupshup',
			does: 'lists the subscriptions of the Gupshup app',
			handle: () => listed('subscriptions', calls.subscriptions.list()),
		},
		{
			method: 'POST',
			path: '/webhooks/gupshup',
			does: 'subscribes as another integration would: {url, tag, modes, version?, headers?, foreign?}',
			handle: ({ body }) => {
				const checked = checkSeed(body);
				if (!checked.ok) return refused(checked.violations);
				return json(201, { id: sandbox.subscribeWithGupshup(checked.value) });
			},
		},
		{
			method: 'GET',
			path: '/webhooks/messangi',
			does: 'shows where Messangi’s forward process sends what comes in',
			handle: () => json(200, { url: messangi.forwardUrl ?? null }),
		},
		{
			method: 'PUT',
			path: '/webhooks/messangi',
			does: 'sets where Messangi’s forward process sends what comes in: {url}',
			handle: ({ body }) => {
				const checked = checkForward(body);
				if (!checked.ok) return refused(checked.violations);
				sandbox.forwardMessangi(checked.value.url);
				return json(200, { url: checked.value.url });
			},
		},
		{
			method: 'DELETE',
			path: '/webhooks/messangi',
			does: 'takes Messangi’s forward process away',
			handle: () => {
				sandbox.forwardMessangi(undefined);
				return empty(204);
			},
		},
		{
			method: 'GET',
			path: '/webhooks/metaCloud',
			does: 'shows where Meta sends what happens: that of the number, of the account, of the app',
			handle: () => json(200, metaWebhooks(sandbox)),
		},
		{
			method: 'PUT',
			path: '/webhooks/metaCloud',
			does: 'sets a webhook at Meta as another integration would: {place, url}; with {verifyToken}, that of the app as the App Dashboard does',
			handle: async ({ body }) => await setMetaWebhook(sandbox, body),
		},
		{
			method: 'DELETE',
			path: '/webhooks/metaCloud',
			does: 'takes all webhooks at Meta away',
			handle: () => {
				for (const place of WEBHOOK_PLACES) sandbox.putMetaWebhook(place, undefined);
				return empty(204);
			},
		},
		{
			method: 'GET',
			path: '/webhooks/dialog360',
			does: 'shows the webhook of the number at 360dialog',
			handle: () => {
				const { url } = sandbox.dialog360Webhook();
				return json(200, { url: url === '' ? null : url });
			},
		},
		{
			method: 'PUT',
			path: '/webhooks/dialog360',
			does: 'sets the webhook of the number at 360dialog as another integration would: {url, headers?}',
			handle: ({ body }) => {
				const checked = checkNumberWebhook(body);
				if (!checked.ok) return refused(checked.violations);
				const { url, headers = {} } = checked.value;
				sandbox.putDialog360Webhook({ url, headers });
				return json(200, { url });
			},
		},
		{
			method: 'DELETE',
			path: '/webhooks/dialog360',
			does: 'takes the webhook of the number at 360dialog away',
			handle: () => {
				sandbox.putDialog360Webhook(undefined);
				return empty(204);
			},
		},
	];
}

const metaWebhooks = (sandbox: Sandbox): Record<WebhookPlace, string | null> => ({
	number: sandbox.metaWebhook('number') ?? null,
	account: sandbox.metaWebhook('account') ?? null,
	app: sandbox.metaWebhook('app') ?? null,
});

async function setMetaWebhook(sandbox: Sandbox, body: SandboxRequest['body']): Promise<Answer> {
	const checked = checkMetaSeed(body);
	if (!checked.ok) return refused(checked.violations);
	const { place, url, verifyToken } = checked.value;
	if (verifyToken === undefined) {
		sandbox.putMetaWebhook(place, url);
	} else if (place === 'app') {
		const fault = await sandbox.verifyMetaWebhook(url, verifyToken);
		if (fault !== undefined) return failure(400, fault);
	} else {
		return failure(400, 'The App Dashboard has no webhook but that of the app');
	}
	return json(200, metaWebhooks(sandbox));
}

function registerWithInfobip(sandbox: Sandbox, body: SandboxRequest['body']): Answer {
	const checked = checkRegistrations(body);
	if (!checked.ok) return refused(checked.violations);
	try {
		sandbox.registerWithInfobip(checked.value);
		return json(201, sandbox.infobipRegistrations());
	} catch (error) {
		if (!(error instanceof RegistrationError)) throw error;
		return failure(400, error.message);
	}
}

function attach(profiles: CallbackProfiles, { body }: SandboxRequest): Answer {
	const checked = checkAttachment(body);
	if (!checked.ok) return refused(checked.violations);
	const attachment = checked.value;
	if ('profileId' in attachment) {
		const attached = profiles.attachById(attachment.profileId);
		if (attached === undefined) return failure(404, 'There is no such profile');
		return json(200, { url: attached.url });
	}
	const { url, method = 'POST', headers = {} } = attachment;
	profiles.attach({ url, method, headers });
	return json(200, { url });
}
