import { areEqual } from '../../common/equal';
import { asText } from '../../common/json';
import type { Handshake } from '../webhook-proof';

const MODE = 'hub.mode';
const TOKEN = 'hub.verify_token';
const CHALLENGE = 'hub.challenge';

/** Meta's "random string", of which its pages show digits: nothing that a browser takes for a page. */
const CHALLENGE_FORM = /^[\w-]{1,256}$/;

/** Meta's handshake (Webhooks, create a webhook endpoint): the Webhook Secret is the verify token. */
export const metaHandshake: Handshake = {
	isOne: ({ method, query }) =>
		method === 'GET' && (query[MODE] ?? query[TOKEN] ?? query[CHALLENGE]) !== undefined,
	answer: ({ query }, secret) => {
		const [token, challenge] = [asText(query[TOKEN]), asText(query[CHALLENGE])];
		const isRight =
			secret !== '' &&
			query[MODE] === 'subscribe' &&
			token !== null &&
			areEqual(token, secret) &&
			challenge !== null &&
			CHALLENGE_FORM.test(challenge);
		return isRight ? challenge : undefined;
	},
};
