import type { InfobipAccount } from '../../accounts';
import type { Route } from '../../http/routes';
import { type JsonObject, toJson } from '../../json';
import type { SettingsBook } from '../../settings';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { partiesOf } from '../inbound/parties';
import type { Handled, OutgoingReport } from '../provider';
import { type BulkOrder, bulkReports } from './bulk';
import { inboundBody, inboundResult, keywordOf } from './inbound/messages';
import { infobipNotice } from './inbound/notices';
import { Audience } from './registration/audience';
import { configurationRoutes } from './registration/configuration-calls';
import { Configurations, shownConfiguration } from './registration/configurations';
import { type Refusal, Registry } from './registration/registry';
import type { InfobipRegistrations } from './registration/seed';
import { shownProfile, shownSecurity, shownSubscription } from './registration/shown';
import { SubscriptionCalls } from './registration/subscription-calls';
import { sendersOf } from './senders';

/** Thrown when something cannot be registered from outside: its ID is taken, or it names nothing. */
export class RegistrationError extends Error {}

function orThrow(refused: Refusal | undefined): void {
	if (refused === undefined) return;
	const why = refused.kind === 'unknown' ? [] : refused.violations;
	throw new RegistrationError(why.map(({ path, message }) => `${path} ${message}`).join('; '));
}

/** Everything about webhooks of the account: who registered for what, and what they are told. */
export class InfobipWebhooks {
	/** The calls that register. */
	readonly routes: ReadonlyArray<Route<Handled>>;
	/** Those who want an event. */
	readonly audience: Audience;

	private readonly registry = new Registry();
	private readonly configurations: Configurations;

	constructor(
		private readonly account: InfobipAccount,
		settings: SettingsBook,
	) {
		this.configurations = new Configurations(sendersOf(account));
		this.audience = new Audience(this.registry, this.configurations, settings);
		this.routes = [
			...new SubscriptionCalls(this.registry, settings).routes,
			...configurationRoutes(this.configurations),
		];
	}

	/** Writes what Infobip tells about an event; undefined if it documents no such event. */
	inbound(event: InboundEvent, setting: InboundSetting): OutgoingReport[] | undefined {
		const parties = partiesOf(event, setting, this.account.sender);
		const { from: customer, to: sender } = parties;
		const { entityId, applicationId } = event;
		const occasion = {
			sender,
			customer,
			...(entityId === undefined ? {} : { entityId }),
			...(applicationId === undefined ? {} : { applicationId }),
		};
		const result = inboundResult(event, parties, setting);
		if (result !== undefined) {
			const keyword = event.type === 'text' ? keywordOf(event.text) : undefined;
			const inbound = { ...occasion, event: 'INBOUND_MESSAGE' as const };
			return this.audience.inbound(inbound, keyword, result, inboundBody);
		}
		const notice = infobipNotice(event, parties, setting);
		if (notice === undefined) return undefined;
		const url = setting.answered?.quote?.clickUrl;
		if (notice.event === 'CLICK' && url !== undefined) {
			return [{ url, method: 'POST', headers: {}, body: notice.body }];
		}
		return this.audience.notice({ ...occasion, event: notice.event }, notice.body);
	}

	/** What is registered, as the API shows it. */
	registered(): JsonObject {
		const { registry, configurations } = this;
		return {
			subscriptions: registry.allSubscriptions.map((one) => shownSubscription(one, registry)),
			profiles: registry.allProfiles.map(shownProfile),
			security: registry.allSecurity.map(shownSecurity),
			inboundConfigurations: configurations.all.map((one) => ({
				...shownConfiguration(one),
				number: one.number,
			})),
		};
	}

	/** Registers what another integration would have; throws at the first that is wrong. */
	register(registrations: InfobipRegistrations): void {
		const { security = [], profiles = [], subscriptions = [] } = registrations;
		for (const one of security) orThrow(this.registry.addSecurity(one));
		for (const one of profiles) orThrow(this.registry.addProfile(one));
		for (const one of subscriptions) orThrow(this.registry.addSubscription(one));
		for (const one of registrations.inboundConfigurations ?? []) {
			this.configurations.put(one, toJson(one));
		}
	}

	/** Writes many reports at once. */
	bulk(order: BulkOrder, at: Date): OutgoingReport[] {
		return bulkReports(order, this.account, this.audience, at);
	}

	/** Forgets everything. */
	clear(): void {
		this.registry.clear();
		this.configurations.clear();
	}
}
