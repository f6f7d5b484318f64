import type { Client } from '../../api/client';
import { hookError } from '../hook-error';
import { readUrl } from '../../common/read-url';
import { SECRET_PARAMETER } from '../../common/webhook-parameters';

/** Hosts that mean the machine itself, wherever they are looked up. */
const LOCAL_HOST = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

const isLocal = (address: string): boolean => LOCAL_HOST.test(readUrl(address)?.hostname ?? '');

/**
 * Refuses an address of this n8n that means another machine at the provider than here. A provider
 * that is on this machine itself, as in a test, can reach it.
 */
export function checkAddress({ context, provider, account }: Client, url: string): void {
	if (!isLocal(url) || isLocal(account.baseUrl)) return;
	throw hookError(
		context,
		`${provider.name} cannot reach this n8n, because its webhooks are at ${new URL(url).host}`,
		"Give n8n its public address with the environment variable WEBHOOK_URL, or set 'Registration' to Manual.",
		'A tunnel is enough to try it out.',
	);
}

/** The address with the secret at its end, for a provider that takes an address only. */
export function withSecret(url: string, secret: string): string {
	const address = new URL(url);
	address.searchParams.set(SECRET_PARAMETER, secret);
	return address.toString();
}
