import { deliver } from '../../../nodes/WhatsAppInteractive/sending/traffic/deliver';
import { declareFailure } from '../../../nodes/WhatsAppInteractive/api/declared-failure';
import {
	BEFORE_SENDING,
	problemFromFailure,
} from '../../../nodes/WhatsAppInteractive/api/network-failures';
import { SENDING } from '../../../nodes/WhatsAppInteractive/sending/running/post-message';
import { startTraffic } from '../../../nodes/WhatsAppInteractive/sending/traffic/traffic';
import { FakeClock } from '../sending/fake-clock';
import type { Problem } from '../../../nodes/WhatsAppInteractive/providers/api-call';

/* Every code of a request that did not get out, and what follows from it. */
const NOT_YET = ['temporarily-unavailable', 3] as const;
const NEVER = ['configuration-invalid', 1] as const;

/** What n8n is told, and how often a message is tried of at most three times. */
const CODES: ReadonlyArray<readonly [code: string, why: string, told: string, tries: number]> = [
	['ECONNREFUSED', 'the server starts again', ...NOT_YET],
	['ENOTFOUND', 'a name server has a gap', ...NOT_YET],
	['EAI_AGAIN', 'no name server answers', ...NOT_YET],
	['EAI_FAIL', 'the name server says that it cannot', ...NEVER],
	['EHOSTUNREACH', 'a route is away', ...NOT_YET],
	['ENETUNREACH', 'the network is away', ...NOT_YET],
	['EADDRNOTAVAIL', 'all ports are in use', ...NOT_YET],
	['EMFILE', 'too many files are open', ...NOT_YET],
	['EPROTO', 'the other side speaks no TLS', ...NEVER],
	['ERR_INVALID_URL', 'the base URL is none', ...NEVER],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is of another host', ...NEVER],
	['CERT_HAS_EXPIRED', 'the certificate is too old', ...NEVER],
	['CERT_NOT_YET_VALID', 'the clock is wrong', ...NEVER],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'nobody vouches for the certificate', ...NEVER],
	['SELF_SIGNED_CERT_IN_CHAIN', 'nobody vouches for the certificate', ...NEVER],
	['UNABLE_TO_GET_ISSUER_CERT', 'nobody vouches for the certificate', ...NEVER],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'nobody vouches for the certificate', ...NEVER],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'nobody vouches for the certificate', ...NEVER],
];

test('the table has every code', () => {
	expect([...BEFORE_SENDING.keys()].sort()).toEqual(CODES.map(([code]) => code).sort());
});

async function triesWith(problem: Problem): Promise<number> {
	const settings = {
		concurrency: 1,
		messagesPerSecond: undefined,
		retryPolicy: 'threeTries' as const,
		giveUpAfter: undefined,
	};
	const attempt = vi.fn(
		async () =>
			await Promise.resolve({
				outcome: { type: 'refused', problem },
				response: undefined,
			} as const),
	);
	await deliver(
		startTraffic(settings, new FakeClock(), () => 1),
		attempt,
	);
	return attempt.mock.calls.length;
}

test.each(CODES)('%s, %s: %s, %i tries', async (code, _why, told, tries) => {
	const problem = problemFromFailure('Infobip', { code, isAxiosError: true }, SENDING);
	expect(problem).toMatchObject({ code, cause: 'unreachable' });
	expect(problem.what).toMatch(/the message was not sent$/);
	expect(declareFailure(problem, undefined)).toEqual({ cause: told });
	expect(await triesWith(problem)).toBe(tries);
});
