import { inspect } from 'node:util';

import type { Sandbox } from '../../../sandbox';
import { sandboxCredentials, WEBHOOK_SECRET } from '../accounts';
import type { Sent } from './bench';

/** Members of a credential that nobody may see. */
const SECRET_MEMBERS = ['apiKey', 'appToken', 'webhookSecret'];

/** The secrets of all the sandbox's accounts, and those that a test made up. */
export function secretsOf(sandbox: Sandbox, more: readonly string[] = []): string[] {
	const known = Object.values(sandboxCredentials(sandbox)).flatMap((credential) =>
		SECRET_MEMBERS.flatMap((name) =>
			typeof credential[name] === 'string' ? [credential[name]] : [],
		),
	);
	// Infobip's stands in the credential with its scheme, and must not be seen without it, either.
	return [...known.map((secret) => secret.replace(/^App /, '')), WEBHOOK_SECRET, ...more];
}

/** The secrets that a run shows anywhere: items, errors with stack and cause, parameters, hints. */
export function leakedSecrets({ run, error }: Sent, secrets: readonly string[]): string[] {
	const shown = inspect([run, error], {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: Infinity,
		maxStringLength: Infinity,
	});
	return secrets.filter((secret) => shown.includes(secret));
}
