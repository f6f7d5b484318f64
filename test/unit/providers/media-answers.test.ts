import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { answer } from './support/decode-cases';
import { phone } from '../../support/phone';
import type { Account } from '../../../nodes/WhatsAppInteractive/providers/api-call';
import { ANY_ACCOUNT } from '../../support/any-account';

/* Answers to uploads, downloads and what is done to a received message. */

const account = (baseUrl: string): Account => ({ baseUrl, id: 'a/1' });

const uploadOf = (provider: ProviderId) => {
	const way = PROVIDERS[provider].queries.uploadMedia;
	if (way === undefined) throw new Error(`${provider} takes no uploads`);
	return way;
};

const downloadOf = (provider: ProviderId) => {
	const way = PROVIDERS[provider].queries.downloadMedia;
	if (way === undefined) throw new Error(`${provider} gives out no files`);
	return way;
};

test.each([
	[
		'gupshup',
		{
			method: 'POST',
			path: '/partner/app/a%2F1/media',
			multipart: { fields: { file_type: 'image/png' }, file: 'file' },
		},
	],
	[
		'kaleyra',
		{
			method: 'POST',
			path: '/v2/a%2F1/whatsapp/+919800000000/media',
			multipart: { fields: { type: 'image/png' }, file: 'file' },
		},
	],
] as const)('%s: the call of an upload', (provider, call) => {
	const asked = uploadOf(provider).call(
		'image/png',
		phone('0091 98000-00000'),
		account('https://a.test'),
	);
	expect(asked).toEqual(call);
});

test.each([
	['gupshup', 200, { status: 'success', mediaId: '105' }, '105'],
	['gupshup', 200, { id: 105 }, '105'],
	['kaleyra', 200, { code: 'WA200', data: { id: '105' }, error: {} }, '105'],
	['kaleyra', 202, { data: { media_id: '105' } }, '105'],
	['kaleyra', 200, { id: '105' }, '105'],
] as const)('%s answers %i %j to an upload: the media ID is %s', (provider, status, body, id) => {
	expect(uploadOf(provider).read(answer(status, body))).toEqual({ type: 'answered', result: id });
});

test.each([
	[
		'gupshup',
		answer(401, { status: 'error', message: 'Authentication Failed' }),
		'invalidCredential',
		/^Gupshup does not accept the app token/,
		/Fetch a new app token/,
	],
	[
		'gupshup',
		answer(200, { status: 'success' }),
		'account',
		/^Gupshup answered with something that it does not document/,
		/base URL/,
	],
	[
		'kaleyra',
		answer(401, { code: 'WA-401', data: {}, error: { account: 'Not available' } }),
		'missingPermission',
		/^Kaleyra does not let this account upload files/,
		/postpaid/,
	],
	[
		'kaleyra',
		answer(401, { code: 'WA401', data: {}, error: { phone_number: 'Unknown' } }),
		'account',
		/^Kaleyra does not know the number in 'Sender'/,
		/country code/,
	],
	[
		'kaleyra',
		answer(500, { code: 'X', error: {} }),
		'unavailable',
		/^Kaleyra failed while it handled the call/,
		/later/,
	],
] as const)('%s refuses an upload', (provider, response, cause, what, advice) => {
	const read = uploadOf(provider).read(response);
	expect(read).toMatchObject({
		type: 'refused',
		problem: { cause, what: expect.stringMatching(what), advice: expect.stringMatching(advice) },
	});
});

test.each([
	['infobip', '/whatsapp/1/senders/919800000000/media/a%2Fb'],
	['gupshup', '/partner/app/a%2F1/media/a%2Fb'],
] as const)('%s: the path of a file', (provider, path) => {
	const way = downloadOf(provider);
	expect(way.path('a/b', phone('+91 98000 00000'), account('https://a.test'))).toBe(path);
});

test.each([
	['infobip', 'https://x1.api.infobip.com', 'https://x1.api.infobip.com/whatsapp/1/a', true],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		true,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com:443/whatsapp/1/senders/447700900000/media/5b1f-77',
		true,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://api.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		true,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'http://x1.api.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com:8443/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	['infobip', 'https://api.infobip.com', 'https://x1.api.infobip.com/whatsapp/1/a', false],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77/more',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com/a/..%2f../whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://cdn.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://portal.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://a.b.api.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://xapi.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://api.infobip.com.evil.test/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com.evil.test/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://api.infobip.com@evil.test/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://evil.test/#api.infobip.com/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://evilapi.infobip.com.test/whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	[
		'infobip',
		'https://api.infobip.com',
		'https://x1.api.infobip.com./whatsapp/1/senders/447700900000/media/5b1f-77',
		false,
	],
	['infobip', 'http://127.0.0.1:1/proxy', 'http://127.0.0.1:1/a', true],
	['infobip', 'http://127.0.0.1:1', 'http://127.0.0.1:2/a', false],
	[
		'gupshup',
		'https://partner.gupshup.io',
		'https://partner.gupshup.io/partner/app/1/media/2',
		true,
	],
	['gupshup', 'https://partner.gupshup.io', 'https://filemanager.gupshup.io/wa/1', false],
] as const)('%s at %s: %s gets the credential: %j', (provider, baseUrl, address, isOwn) => {
	const url = new URL(address);
	expect(downloadOf(provider).owned(url, account(baseUrl))).toBe(isOwn ? url : undefined);
});

const accepted = (status: string, messageId: string | null = null) => ({
	type: 'accepted',
	receipt: { messageId, status },
});

const PENDING = { groupId: 1, groupName: 'PENDING', id: 26, name: 'PENDING_ACCEPTED' };

test.each([
	['infobip', 'readReceipt', answer(204, ''), accepted('read')],
	[
		'infobip',
		'typing',
		answer(200, { bulkId: 'b', messages: [{ messageId: 'ev-1', status: PENDING }] }),
		accepted('PENDING_ACCEPTED', 'ev-1'),
	],
	['gupshup', 'readReceipt', answer(200, { status: 'success' }), accepted('success')],
	['gupshup', 'typing', answer(200, { status: 'success' }), accepted('success')],
	['kaleyra', 'readReceipt', answer(202, { code: 'WA202', data: {} }), accepted('WA202')],
	['kaleyra', 'readReceipt', answer(200, { success: true }), accepted('accepted')],
] as const)('%s: %s is taken', (provider, kind, response, outcome) => {
	expect(PROVIDERS[provider].decode(response, kind, ANY_ACCOUNT)).toEqual(outcome);
});

test.each([
	['gupshup', 'text', answer(200, { status: 'success' })],
	['kaleyra', 'text', answer(200, { success: true })],
	['infobip', 'text', answer(204, '')],
] as const)('%s: what answers a read receipt is no receipt of a %s', (provider, kind, response) => {
	expect(PROVIDERS[provider].decode(response, kind, ANY_ACCOUNT)).toMatchObject({
		type: 'refused',
		problem: { cause: 'unknownOutcome' },
	});
});

test.each([
	[
		'infobip',
		answer(404, {
			requestError: { serviceException: { messageId: 'NOT_FOUND', text: 'Not found' } },
		}),
		/^Infobip does not know the message: Not found$/,
	],
	[
		'infobip',
		answer(400, { error: 'sender must be a phone number' }),
		/sender must be a phone number$/,
	],
	[
		'gupshup',
		answer(400, { status: 'error', message: 'Outbound event not supported' }),
		/Outbound event not supported$/,
	],
] as const)('%s refuses a read receipt in words', (provider, response, what) => {
	expect(PROVIDERS[provider].decode(response, 'readReceipt', ANY_ACCOUNT)).toMatchObject({
		type: 'refused',
		problem: { what: expect.stringMatching(what) },
	});
});
