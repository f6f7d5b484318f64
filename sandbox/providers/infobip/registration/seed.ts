import type { JsonValue } from '../../../json';
import type { Check, Checked, Violation } from '../../../validation/check';
import { isJsonObject } from '../../../json';
import type { ConfigurationBody, ProfileBody, SecurityBody, SubscriptionBody } from './bodies';
import { checkConfiguration, checkProfile, checkSecurity, checkSubscription } from './bodies';

/** What is registered, as bodies of the calls that register it. */
export interface InfobipRegistrations {
	readonly security?: readonly SecurityBody[];
	readonly profiles?: readonly ProfileBody[];
	readonly subscriptions?: readonly SubscriptionBody[];
	readonly inboundConfigurations?: readonly ConfigurationBody[];
}

/** Checks registrations as the calls themselves would. */
export function checkRegistrations(body: JsonValue | undefined): Checked<InfobipRegistrations> {
	if (!isJsonObject(body))
		return { ok: false, violations: [{ path: '', message: 'is no object' }] };
	const violations: Violation[] = [];
	const read = <Value>(name: string, check: Check<Value>): Value[] => {
		const given = body[name] ?? [];
		if (!Array.isArray(given)) {
			violations.push({ path: name, message: 'must be a list' });
			return [];
		}
		return given.flatMap((one, index) => {
			const checked = check(one);
			if (checked.ok) return [checked.value];
			const at = (path: string) => (path === '' ? '' : `.${path}`);
			violations.push(
				...checked.violations.map(({ path, message }) => ({
					path: `${name}[${index}]${at(path)}`,
					message,
				})),
			);
			return [];
		});
	};
	const value = {
		security: read('security', checkSecurity),
		profiles: read('profiles', checkProfile),
		subscriptions: read('subscriptions', checkSubscription),
		inboundConfigurations: read('inboundConfigurations', checkConfiguration),
	};
	return violations.length === 0 ? { ok: true, value } : { ok: false, violations };
}
