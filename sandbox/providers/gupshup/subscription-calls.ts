import type { GupshupAccount } from '../../accounts';
import type { Post } from '../../delivery/post';
import { empty, json, type SandboxRequest } from '../../http/message';
import { mediaType } from '../../http/read';
import { SlidingWindow } from '../../faults/sliding-window';
import type { Route } from '../../http/routes';
import type { SettingsBook } from '../../settings';
import type { Handled } from '../provider';
import { refuse } from '../refuse';
import { errors } from './answers';
import { setCallback } from './reports';
import { readSubscriptionForm } from './subscription-form';
import {
	type GupshupSeed,
	MAX_SUBSCRIPTIONS,
	shown,
	type Subscription,
	type SubscriptionDraft,
	Subscriptions,
} from './subscriptions';

/** Requests a minute and app (Gupshup Partner API, rate limits). */
const CALLS_A_MINUTE = 5;

const LIST_PATH = '/partner/app/:appId/subscription';
const ONE_PATH = '/partner/app/:appId/subscription/:id';

/** The subscription calls of one app (Gupshup Partner API, subscriptions). */
export class SubscriptionCalls {
	/** The subscriptions that exist. */
	readonly subscriptions = new Subscriptions();

	/** The calls, for an app that was already checked. */
	readonly routes: ReadonlyArray<Route<Handled | Promise<Handled>>> = this.limited([
		{ method: 'POST', path: LIST_PATH, handle: (request) => this.create(request) },
		{ method: 'GET', path: LIST_PATH, handle: () => this.list() },
		{ method: 'DELETE', path: LIST_PATH, handle: () => this.removeAll() },
		{ method: 'GET', path: ONE_PATH, handle: (_, { id = '' }) => this.get(id) },
		{ method: 'PUT', path: ONE_PATH, handle: (request, { id = '' }) => this.update(request, id) },
		{ method: 'DELETE', path: ONE_PATH, handle: (_, { id = '' }) => this.remove(id) },
	]);

	private window = new SlidingWindow(CALLS_A_MINUTE);

	constructor(
		private readonly account: GupshupAccount,
		private readonly post: Post,
		private readonly settings: SettingsBook,
	) {}

	/** Adds what another integration has made, without the probe; gives back its ID. */
	seed({ version = 3, headers = {}, foreign = false, ...seed }: GupshupSeed): string {
		const meta = JSON.stringify({ headers });
		const draft = { ...seed, version, headers, foreign, meta, showOnUI: false, active: true };
		return this.subscriptions.add(draft).id;
	}

	/** Forgets everything. */
	clear(): void {
		this.subscriptions.clear();
		this.window = new SlidingWindow(CALLS_A_MINUTE);
	}

	/** The calls, as many a minute as documented if the limits are kept. */
	private limited(
		routes: ReadonlyArray<Route<Handled | Promise<Handled>>>,
	): ReadonlyArray<Route<Handled | Promise<Handled>>> {
		return routes.map((route) => ({
			...route,
			handle: (request, params) => {
				const { limits, minute } = this.settings.now;
				const refused = limits && !this.window.admits(Date.now(), minute);
				return refused ? { answer: errors.tooManyRequests() } : route.handle(request, params);
			},
		}));
	}

	private async create(request: SandboxRequest): Promise<Handled> {
		const form = this.readForm(request, undefined);
		if ('answer' in form) return form;
		if (this.subscriptions.list().length >= MAX_SUBSCRIPTIONS) {
			const message = `an app has at most ${MAX_SUBSCRIPTIONS}`;
			return refuse(errors.subscriptionNotCreated(), [{ path: 'subscriptions', message }]);
		}
		const unreachable = await this.probe(form.draft, form.check);
		if (unreachable !== undefined) return unreachable;
		const subscription = this.subscriptions.add(form.draft);
		return this.success(subscription);
	}

	private list(): Handled {
		const subscriptions = this.subscriptions
			.list()
			.map((subscription) => shown(subscription, this.account.appId));
		return { answer: json(200, { status: 'success', subscriptions }) };
	}

	private get(id: string): Handled {
		const subscription = this.subscriptions.get(id);
		if (subscription === undefined) return { answer: errors.noSubscription() };
		return this.success(subscription);
	}

	private async update(request: SandboxRequest, id: string): Promise<Handled> {
		const old = this.subscriptions.get(id);
		if (old === undefined) return { answer: errors.noSubscription() };
		if (old.foreign) return { answer: errors.notSubscriptionOwner() };
		const form = this.readForm(request, old);
		if ('answer' in form) return form;
		if (form.draft.url !== old.url) {
			const unreachable = await this.probe(form.draft, form.check);
			if (unreachable !== undefined) return unreachable;
		}
		const subscription = this.subscriptions.replace(old, form.draft);
		const details = { ...shown(subscription, this.account.appId), latencyBucket: 'LOW' };
		const modes = [...subscription.modes];
		return { answer: json(200, { status: 'success', subscription: { ...details, modes } }) };
	}

	private remove(id: string): Handled {
		const foreign = this.subscriptions.get(id)?.foreign ?? false;
		if (foreign) return { answer: errors.notSubscriptionOwner() };
		return { answer: this.subscriptions.remove(id) ? empty(204) : errors.noSubscription() };
	}

	/** Other people's webhooks, too. */
	private removeAll(): Handled {
		this.subscriptions.clear();
		return { answer: empty(204) };
	}

	private success(subscription: Subscription): Handled {
		const details = shown(subscription, this.account.appId);
		return { answer: json(200, { status: 'success', subscription: details }) };
	}

	private readForm(
		request: SandboxRequest,
		old: Subscription | undefined,
	): Handled | { readonly draft: SubscriptionDraft; readonly check: boolean } {
		if (mediaType(request) !== 'application/x-www-form-urlencoded') {
			const message = 'must be application/x-www-form-urlencoded';
			return refuse(errors.parameters(), [{ path: 'Content-Type', message }]);
		}
		const form = readSubscriptionForm(request.body, old);
		if (!form.ok) {
			const answer = form.fault === 'url' ? errors.invalidUrl() : errors.parameters();
			return refuse(answer, [{ path: '', message: form.reason }]);
		}
		if (this.subscriptions.isTagTaken(form.draft.tag, old?.id)) {
			return refuse(errors.parameters(), [{ path: 'tag', message: 'must be unique in the app' }]);
		}
		return { draft: form.draft, check: form.check };
	}

	/** Every new subscription is called once; without the check the result does not matter. */
	private async probe(draft: SubscriptionDraft, check: boolean): Promise<Handled | undefined> {
		const result = await this.post({
			url: draft.url,
			method: 'POST',
			headers: draft.headers,
			body: setCallback(this.account, draft.version),
		});
		if (!check || ('status' in result && result.status >= 200 && result.status < 300)) {
			return undefined;
		}
		const reason = 'status' in result ? `answered ${result.status}` : result.error;
		return refuse(errors.invalidUrl(), [{ path: 'url', message: reason }]);
	}
}
