import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';

import type { AnyProvider } from '../../providers';
import { baseUrlAdvice } from '../../providers/base-url';
import { SECRET_PARAMETER } from '../webhook-secret';
import { readUrl } from '../../common/read-url';
import type { Account } from '../../providers/api-call';

/** Hosts that mean the machine itself, wherever they are looked up. */
const LOCAL_HOST = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

const isLocal = (address: string): boolean => LOCAL_HOST.test(readUrl(address)?.hostname ?? '');

/**
 * Refuses a credential without an address to call, and an address of this n8n that means another
 * machine at the provider than here. A provider that is on
 * this machine itself, as in a test, can reach it.
 */
export function checkAddress(
	context: IHookFunctions,
	{ name }: AnyProvider,
	account: Account,
	url: string,
): void {
	const advice = baseUrlAdvice(account.baseUrl);
	if (advice !== undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The credential for ${name} has no web address to register at`,
			{ description: advice },
		);
	}
	if (!isLocal(url) || isLocal(account.baseUrl)) return;
	throw new NodeOperationError(
		context.getNode(),
		`${name} cannot reach this n8n, because its webhooks are at ${new URL(url).host}. Give n8n its public address with the environment variable WEBHOOK_URL, or set 'Registration' to Manual.`,
		{ description: 'A tunnel is enough to try it out.' },
	);
}

/** The address with the secret at its end, for a provider that takes an address only. */
export function withSecret(url: string, secret: string): string {
	const address = new URL(url);
	address.searchParams.set(SECRET_PARAMETER, secret);
	return address.toString();
}
