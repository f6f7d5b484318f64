/** What the scope `whatsapp:message:send` opens (Infobip, API authorization); all else is closed. */
const OPEN = [
	/^\/whatsapp\/1\/message\//u,
	/^\/whatsapp\/1\/events$/u,
	/^\/whatsapp\/1\/[^/]+\/contacts\/[^/]+\/identity$/u,
];

/** Whether a key that may send and nothing else may make this call. */
export function isOpenToSenders(path: string): boolean {
	return OPEN.some((pattern) => pattern.test(path));
}
