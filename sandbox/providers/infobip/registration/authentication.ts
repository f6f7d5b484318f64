import { createHmac } from 'node:crypto';
import type { Settings } from '../../../settings';
import type { HmacAlgorithm, SecurityBody } from './bodies';

/** What a security configuration adds to a call of a webhook. */
export interface Authentication {
	readonly headers: Readonly<Record<string, string>>;
	/** Headers made from the bytes of the body. */
	readonly sign?: (rawBody: string) => Readonly<Record<string, string>>;
}

const DIGESTS: Readonly<Record<HmacAlgorithm, string>> = {
	HMAC_MD5: 'md5',
	HMAC_SHA_1: 'sha1',
	HMAC_SHA_224: 'sha224',
	HMAC_SHA_256: 'sha256',
	HMAC_SHA_384: 'sha384',
	HMAC_SHA_512: 'sha512',
};

/**
 * How a webhook is told that the call comes from Infobip (Infobip, subscriptions, security). OAuth
 * and CUSTOM are kept but not carried out.
 */
export function authenticationOf(
	security: SecurityBody | undefined,
	settings: Settings,
): Authentication {
	switch (security?.type) {
		case 'BASIC': {
			const { username, password } = security.credentials;
			const pair = Buffer.from(`${username}:${password}`).toString('base64');
			return { headers: { Authorization: `Basic ${pair}` } };
		}
		case 'HMAC': {
			const { secretKey, algorithm } = security.credentials;
			const sign = (rawBody: string) => ({
				[settings.signatureHeader]: signature(secretKey, algorithm, rawBody, settings),
			});
			return { headers: {}, sign };
		}
		case 'OAUTH':
		case 'CUSTOM':
		case undefined:
			return { headers: {} };
	}
}

function signature(
	secretKey: string,
	algorithm: HmacAlgorithm,
	rawBody: string,
	{ signatureForm }: Settings,
): string {
	const digest = DIGESTS[algorithm];
	const hmac = createHmac(digest, secretKey).update(rawBody);
	switch (signatureForm) {
		case 'base64':
			return hmac.digest('base64');
		case 'hex':
			return hmac.digest('hex');
		case 'prefixed-hex':
			return `${digest.toUpperCase()}=${hmac.digest('hex')}`;
	}
}
