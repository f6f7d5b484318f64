/*
 * The query parameters of a webhook's address by which a call shows that it may come in.
 */

/** The Webhook Secret itself, where a provider takes an address only. */
export const SECRET_PARAMETER = 'secret';

/** The signature of the path, in an address that is given to somebody else. */
export const SIGNATURE_PARAMETER = 'signature';
