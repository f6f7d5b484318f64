import type { Submission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { Outcome } from '../../../nodes/WhatsAppInteractive/providers/provider';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { sandboxCredentials } from '../../engine/accounts';
import type { Sandbox } from '../../../sandbox';
import type { Answer } from '../../../sandbox/http/message';
import type { JsonValue } from '../../../sandbox/json';
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

/** What a call came to: what the provider's decoder reads, and what the sandbox had against it. */
export interface CallResult {
	readonly outcome: Outcome;
	readonly violations: readonly string[];
}

/** The body of an answer as the decoder gets it. */
function bodyOf(answer: Answer): unknown {
	if (answer.kind === 'json') return JSON.parse(JSON.stringify(answer.body));
	if (answer.kind === 'empty') return '';
	throw new Error(`A send call was answered with ${answer.kind}`);
}

/**
 * Encodes a submission and hands it to the sandbox without n8n and without a network in between: this
 * is about what providers are told, not about how. Calls over HTTP took most of the time.
 */
export async function callProvider(
	sandbox: Sandbox,
	id: ProviderId,
	submission: Submission,
): Promise<CallResult> {
	const provider = PROVIDERS[id];
	const { kind } = submission.message;
	const account = provider.readAccount(sandboxCredentials(sandbox)[provider.credentialType] ?? {});
	const url = new URL(account.baseUrl + provider.path(parsed(provider, submission), account));
	const rawBody = JSON.stringify(encodeGiven(provider, submission)) ?? '';
	const { answer, violations = [] } = await sandbox.ask(id, {
		method: 'POST',
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers: {
			accept: 'application/json',
			...(rawBody !== '' && { 'content-type': 'application/json' }),
			...provider.headers,
			...Object.fromEntries([proofOf(sandbox, id)]),
		},
		rawBody,
		body: rawBody === '' ? undefined : (JSON.parse(rawBody) as JsonValue),
	});
	const outcome = provider.decode(
		{ statusCode: answer.status, headers: answer.headers ?? {}, body: bodyOf(answer) },
		kind,
		ANY_ACCOUNT,
	);
	return { outcome, violations };
}
