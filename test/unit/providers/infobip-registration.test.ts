import { EVENT_TYPES } from '../../../nodes/WhatsAppInteractive/events/event';
import { forwardingRegistrar } from '../../../nodes/WhatsAppInteractive/providers/infobip/registration/forwarding';
import { subscriptionRegistrar } from '../../../nodes/WhatsAppInteractive/providers/infobip/registration/subscription';
import { answer, lines, play, wish } from './support/registration';

const SUBSCRIPTIONS = '/subscriptions/1/subscription/WHATSAPP';
const PROFILES = '/subscriptions/1/profiles';
const SECURITY = '/subscriptions/1/security';

const { key } = wish;

const error = (status: number, messageId: string, text: string) =>
	answer(status, { requestError: { serviceException: { messageId, text } } });

const GONE = error(404, 'NOT_FOUND', 'Not found');

const subscription = answer(200, {
	subscriptionId: key,
	events: ['INBOUND_MESSAGE', 'DELIVERY'],
	resources: [],
	profile: { profileId: key },
});

const profile = answer(200, {
	profileId: key,
	webhook: { notifyUrl: wish.url, contentType: 'application/json' },
	headers: { 'X-Webhook-Secret': 's' },
});

const registered = { type: 'registered', registration: { id: key, key, notes: {} } };

describe('a subscription', () => {
	test.each([
		['nothing', GONE, GONE, [`POST ${PROFILES}`, `POST ${SUBSCRIPTIONS}`]],
		['both', subscription, profile, []],
		['the profile only', GONE, profile, [`POST ${SUBSCRIPTIONS}`]],
		['the subscription only', subscription, GONE, [`POST ${PROFILES}`]],
		[
			'a profile that does not show its headers',
			subscription,
			answer(200, { profileId: key, webhook: { notifyUrl: wish.url } }),
			[`PUT ${PROFILES}/${key}`],
		],
		[
			'a subscription that shows no resources',
			answer(200, { events: ['DELIVERY', 'INBOUND_MESSAGE'], profile: { profileId: key } }),
			profile,
			[],
		],
		[
			'a subscription with another profile',
			answer(200, { events: ['DELIVERY', 'INBOUND_MESSAGE'], profile: { profileId: 'x' } }),
			profile,
			[`PUT ${SUBSCRIPTIONS}/${key}`],
		],
	])('with %s there', (_what, first, second, writes) => {
		const { calls, result } = play(subscriptionRegistrar.register(wish, undefined), [
			first,
			second,
			...writes.map(() => answer(200)),
		]);
		expect(lines(calls)).toEqual([
			`GET ${SUBSCRIPTIONS}/${key}`,
			`GET ${PROFILES}/${key}`,
			...writes,
		]);
		expect(result).toEqual(registered);
	});

	test.each([
		[error(401, 'UNAUTHORIZED', 'Unauthorized'), 'invalidCredential', /Open the credential/],
		[error(403, 'FORBIDDEN', 'Forbidden'), 'missingPermission', /the scope subscriptions:manage/],
		[error(429, 'TOO_MANY_REQUESTS', 'Too many requests'), 'rateLimited', /Wait a minute/],
		[error(500, 'GENERAL_ERROR', 'Something went wrong.'), 'unavailable', /Try again later/],
		[error(400, 'BAD_REQUEST', 'Bad request'), 'account', /set 'Registration' to Manual/],
	])('refused with %j', (refusal, cause, advice) => {
		const { result } = play(subscriptionRegistrar.register(wish, undefined), [refusal]);
		expect(result).toMatchObject({
			type: 'refused',
			problem: { cause, advice: expect.stringMatching(advice), code: expect.any(String) },
		});
	});

	test('whose ID is taken and cannot be updated either tells the first refusal', () => {
		const refusal = error(400, 'BAD_REQUEST', 'profileId is bad');
		const { calls, result } = play(subscriptionRegistrar.register(wish, undefined), [
			GONE,
			GONE,
			refusal,
			GONE,
		]);
		expect(lines(calls).slice(2)).toEqual([`POST ${PROFILES}`, `PUT ${PROFILES}/${key}`]);
		expect(result).toMatchObject({ problem: { what: expect.stringMatching(/profileId is bad/) } });
	});

	test('asks for events that Infobip documents, whatever is chosen', () => {
		const documented =
			'ACCOUNT_REGISTRATION ACCOUNT_UPDATE_NOTIFICATION BILLING CLICK DELIVERY IDENTITY_CHANGE INBOUND_MESSAGE MARKETING_SUBSCRIPTION_UPDATE PAYMENT_STATUS SEEN TEMPLATE_UPDATE';
		const all = { ...wish, events: EVENT_TYPES };
		const { calls } = play(subscriptionRegistrar.register(all, undefined), [
			GONE,
			GONE,
			answer(201),
			answer(201),
		]);
		expect(calls[3]?.body?.events).toHaveLength(documented.split(' ').length);
		expect(calls[3]?.body?.events).toEqual(expect.arrayContaining(documented.split(' ')));
	});

	test('for events that Infobip has no word for is refused before any call', () => {
		const none = { ...wish, events: ['deleted', 'billing'] as const };
		expect(play(subscriptionRegistrar.register(none, undefined), []).result).toMatchObject({
			problem: { what: expect.stringMatching(/reports none of the chosen events/) },
		});
	});

	const there = { profileId: key, webhook: { notifyUrl: wish.url } };

	test.each([
		['all is there', [answer(200, there), answer(200), answer(200), answer(200)]],
		['all is gone', [GONE, GONE, GONE, GONE]],
		['some of it is gone', [GONE, GONE, answer(200), GONE]],
	])('is removed with its profile and security where %s', (_what, answers) => {
		const { calls, result } = play(subscriptionRegistrar.remove(wish, undefined), answers);
		expect(lines(calls)).toEqual([
			`GET ${PROFILES}/${key}`,
			`DELETE ${SUBSCRIPTIONS}/${key}`,
			`DELETE ${PROFILES}/${key}`,
			`DELETE ${SECURITY}/${key}`,
		]);
		expect(result).toEqual({ type: 'removed' });
	});
});

describe('a forwarding', () => {
	const PATH = '/resource-management/1/inbound-message-configurations';
	const here = { ...wish, senders: ['447700900000'] };

	const target = (url: string, keyword?: string | null) => ({
		configurationKey: 'K',
		channel: 'WHATSAPP',
		...(keyword !== undefined && { keyword }),
		forwarding: { type: 'HTTP_FORWARD', url, format: 'MO_OTT_CONTACT' },
	});

	test.each([
		['nothing', [], 1],
		['a configuration that forwards nowhere', [{ configurationKey: 'K', autoResponse: {} }], 1],
		['forwardings of keywords', [target('https://crm.example.test', 'STOP')], 1],
		['itself', [target(here.urlWithSecret)], 0],
		['itself, with a keyword of null', [target(here.urlWithSecret, null)], 0],
		['itself with another secret', [target(`${here.url}?secret=old`)], 1],
	])('with %s there', (_what, configurations, writes) => {
		const answers = [
			answer(200, configurations),
			...Array.from({ length: writes }, () => answer(200)),
		];
		const { calls, result } = play(forwardingRegistrar.register(here, undefined), answers);
		expect(lines(calls)[0]).toBe(`GET ${PATH}?channel=WHATSAPP&number=447700900000`);
		expect(calls.slice(1)).toEqual(
			Array.from({ length: writes }, () => ({
				method: 'POST',
				path: PATH,
				body: {
					channel: 'WHATSAPP',
					number: '447700900000',
					forwarding: { type: 'HTTP_FORWARD', url: here.urlWithSecret, format: 'MO_OTT_CONTACT' },
				},
			})),
		);
		expect(result).toEqual({
			type: 'registered',
			registration: { id: '447700900000', key, notes: { url: here.url } },
		});
	});

	test('is unset, and only that, where nothing was there before', () => {
		const known = { id: '447700900000', key, notes: { url: here.url } };
		const { calls } = play(forwardingRegistrar.remove({ ...here, senders: [] }, known), [
			answer(200, [target(here.urlWithSecret)]),
			answer(200),
		]);
		expect(calls[1]?.body).toEqual({
			channel: 'WHATSAPP',
			number: '447700900000',
			unset: ['FORWARDING'],
		});
	});

	test('without the scope says which one', () => {
		const { result } = play(forwardingRegistrar.register(here, undefined), [
			error(403, 'FORBIDDEN', 'Forbidden'),
		]);
		expect(result).toMatchObject({ problem: { advice: expect.stringMatching(/numbers:manage/) } });
	});
});
