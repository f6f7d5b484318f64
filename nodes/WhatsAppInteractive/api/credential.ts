import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	INode,
	IWebhookFunctions,
} from 'n8n-workflow';

import { asText, at, lookUp } from '../common/json';
import { quote } from '../common/quote';
import { REDACTED, Redaction } from '../common/redact';
import { MIN_SECRET_LENGTH } from '../common/secret-length';

/** Whoever can be asked for the node's credential. */
export type CredentialHolder =
	| IExecuteFunctions
	| IHookFunctions
	| ILoadOptionsFunctions
	| IWebhookFunctions;

/** A node's credential of a type, as people know it: by the name that they have given it. */
export function credentialOf({ credentials }: INode, type: string): string {
	const name = asText(at(credentials, type, 'name'));
	return name === null ? 'the credential of this node' : `the credential ${quote(name)}`;
}

/** What stands in the place of a secret member, and how long that is to be looked for everywhere. */
interface SecretField {
	readonly mark: string;
	/** A shorter value may be a part of anything. */
	readonly minLength: number;
}

/** The members of all the credentials that nobody may see. */
export const SECRET_FIELDS: Readonly<Record<string, SecretField>> = {
	accessToken: { mark: '[Access Token]', minLength: 8 },
	apiKey: { mark: '[API Key]', minLength: 8 },
	appSecret: { mark: '[App Secret]', minLength: 8 },
	appToken: { mark: '[App Token]', minLength: 8 },
	webhookSecret: { mark: REDACTED, minLength: MIN_SECRET_LENGTH },
};

/** The scheme of authentication, which people copy along with a key. */
const SCHEME = /^(?:App|Bearer|Basic)\s+/i;

/** n8n leaves these out of a header, so that what the provider repeats has none. */
const NOT_IN_HEADERS = /[^\x20-\x7e]/g;

/** What takes the secrets of a credential out of what somebody else has written. */
export const redactionFor = (data: ICredentialDataDecryptedObject): Redaction =>
	new Redaction(
		Object.entries(SECRET_FIELDS).flatMap(([name, { mark, minLength }]) => {
			const secret = (asText(lookUp(data, name)) ?? '').replace(SCHEME, '');
			return [...new Set([secret, secret.replace(NOT_IN_HEADERS, '')])]
				.filter((value) => value.length >= minLength)
				.map((value) => ({ value, mark }));
		}),
	);
