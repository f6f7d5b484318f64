import type { Submission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { Outcome } from '../../../nodes/WhatsAppInteractive/providers/provider';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { sandboxCredentials } from '../../engine/accounts';
import type { RecordedRequest, Sandbox } from '../../../sandbox';
import { encodeGiven, parsed } from '../../support/encode-given';
import { ANY_ACCOUNT } from '../../support/any-account';

/** The header that proves who calls, as each provider documents it. */
const proofOf = (
	{ accounts }: Sandbox,
	provider: ProviderId,
): readonly [name: string, value: string] => {
	switch (provider) {
		case 'dialog360':
			return ['d360-api-key', accounts.dialog360.apiKey];
		case 'gupshup':
			return ['authorization', accounts.gupshup.appToken];
		case 'infobip':
			return ['authorization', `App ${accounts.infobip.apiKey}`];
		case 'kaleyra':
			return ['api-key', accounts.kaleyra.apiKey];
		case 'messangi':
			return ['authorization', `Bearer ${accounts.messangi.apiKey}`];
		case 'metaCloud':
			return ['authorization', `Bearer ${accounts.metaCloud.accessToken}`];
	}
};

/** What a call came to: what the provider's decoder reads, and what the sandbox noted. */
export interface CallResult {
	readonly outcome: Outcome;
	readonly request: RecordedRequest | undefined;
}

/**
 * Encodes a submission and posts it to the sandbox over HTTP, without n8n in between: this is about
 * what providers are told, not about how.
 */
export async function callProvider(
	sandbox: Sandbox,
	id: ProviderId,
	submission: Submission,
): Promise<CallResult> {
	const provider = PROVIDERS[id];
	const { kind } = submission.message;
	const account = provider.readAccount(sandboxCredentials(sandbox)[provider.credentialType] ?? {});
	const body = encodeGiven(provider, submission);
	const response = await fetch(
		account.baseUrl + provider.path(parsed(provider, submission), account),
		{
			method: 'POST',
			headers: {
				accept: 'application/json',
				...(body !== undefined && { 'content-type': 'application/json' }),
				...provider.headers,
				...Object.fromEntries([proofOf(sandbox, id)]),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		},
	);
	const text = await response.text();
	const outcome = provider.decode(
		{
			statusCode: response.status,
			headers: Object.fromEntries(response.headers),
			body: text === '' ? text : (JSON.parse(text) as unknown),
		},
		kind,
		ANY_ACCOUNT,
	);
	return { outcome, request: sandbox.requests().at(-1) };
}
