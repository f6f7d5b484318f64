import { apiErrors, classicErrors } from './answers';

/** The calls whose errors have the newer body (Infobip, errors, body shapes); all others' are classic. */
const NEWER = [
	/^\/messages-api\//u,
	/^\/whatsapp\/1\/(events|templates|conversions(\/waba)?)$/u,
	/^\/whatsapp\/1\/senders\/[^/]+\/(flows|business-info|calls\/[^/]+\/permissions)$/u,
];

/** The error bodies of a call, by its path. */
export function errorsFor(path: string): typeof classicErrors | typeof apiErrors {
	return NEWER.some((pattern) => pattern.test(path)) ? apiErrors : classicErrors;
}
