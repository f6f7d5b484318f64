import { REDACTED, Redaction } from '../common/redact';
import { MIN_SECRET_LENGTH } from '../common/secret-length';

/**
 * Takes the Webhook Secret out of what comes in. Of a secret that is too short only the parameter of
 * an address goes: `order` stands in what people write.
 */
export const redactionOf = (secret: string): Redaction =>
	new Redaction([
		{
			value: secret,
			mark: REDACTED,
			...(secret.length < MIN_SECRET_LENGTH && { inAddressesAlone: true }),
		},
	]);
