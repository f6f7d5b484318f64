import type { RequestHead } from '../events/incoming-request';

interface SignatureBase {
	/** The header that it stands in, in lower case. */
	readonly header: string;
}

/** How a provider signs what it sends to the webhook: with an HMAC of the bytes of the body. */
export type WebhookSignature =
	/** Where the user has that set up, with the Webhook Secret; without it, the secret itself is there. */
	| (SignatureBase & { readonly type: 'optional' })
	/** Each call, with a secret that the provider gives out. */
	| (SignatureBase & {
			readonly type: 'always';
			/** The member of the credential that holds the secret, and its label. */
			readonly key: string;
			readonly label: string;
			/** How old what is sent again can be, in milliseconds. */
			readonly maxAge: number;
	  });

/** How a provider asks, before it sends anything there, whether an address is the webhook's. */
export interface Handshake {
	/** Whether a call is a handshake; `answer` says whether it is a right one. */
	readonly isOne: (request: RequestHead) => boolean;
	/**
	 * The challenge to answer with; undefined where the call does not have the Webhook Secret, or no
	 * challenge of the documented form.
	 */
	readonly answer: (request: RequestHead, secret: string) => string | undefined;
}
