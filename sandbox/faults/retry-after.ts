import type { RetryAfter } from './fault';

const DEFAULT_SECONDS = 1;
const SECONDS_IN_MINUTE = 60;

/** The headers that tell a client when to come back. */
export function retryHeaders({ hint = 'none', seconds = DEFAULT_SECONDS }: RetryAfter) {
	const headers: Record<string, string> = {};
	switch (hint) {
		case 'none':
			break;
		case 'seconds':
			headers['retry-after'] = String(seconds);
			break;
		case 'date':
			headers['retry-after'] = new Date(Date.now() + seconds * 1000).toUTCString();
			break;
		case 'ratelimit':
			headers['ratelimit-limit'] = '2';
			headers['ratelimit-policy'] = `2;w= ${seconds}`;
			headers['ratelimit-remaining'] = '0';
			headers['ratelimit-reset'] = goDuration(seconds);
			break;
	}
	return headers;
}

/** Seconds as Messangi prints them (rate limits, `ratelimit-reset`): 300 is `5m0s`, 7 is `7s`. */
function goDuration(seconds: number): string {
	const minutes = Math.floor(seconds / SECONDS_IN_MINUTE);
	const rest = `${seconds % SECONDS_IN_MINUTE}s`;
	return minutes === 0 ? rest : `${minutes}m${rest}`;
}
