import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { reasonOf } from '../../../nodes/WhatsAppInteractive/providers/problems';
import { answer, describeRefusals, problemOf } from './support/decode-cases';
import { ANY_ACCOUNT } from '../../support/any-account';

const exception = (messageId: string, text: string, validationErrors?: object) => ({
	requestError: {
		serviceException: { messageId, text, ...(validationErrors && { validationErrors }) },
	},
});

describeRefusals('infobip', [
	{
		why: 'several faults at several places, joined',
		response: answer(
			400,
			exception('BAD_REQUEST', 'Bad request', {
				'content.action': ['totalAmount must be the sum', 'must not be null'],
				to: ['must not be blank'],
			}),
		),
		cause: 'invalidMessage',
		code: 'BAD_REQUEST',
		what: "Infobip refused the message: content.action totalAmount must be the sum, must not be null; 'Recipient' (to) must not be blank",
		advice: /^Correct the fields/,
	},
	{
		why: 'faults that are no list',
		response: answer(400, exception('BAD_REQUEST', 'Bad request', { to: 'must not be blank' })),
		cause: 'invalidMessage',
		code: 'BAD_REQUEST',
		what: "Infobip refused the message: 'Recipient' (to) must not be blank",
		advice: /./,
	},
	{
		why: 'faults that are no texts',
		response: answer(
			400,
			exception('BAD_REQUEST', 'Bad request', { to: [{ toString: 1 }, 7, null] }),
		),
		cause: 'invalidMessage',
		code: 'BAD_REQUEST',
		what: 'Infobip refused the message: \'Recipient\' (to) {"toString":1}, 7, null',
		advice: /./,
	},
	{
		why: 'no faults by name',
		response: answer(400, exception('BAD_REQUEST', 'Bad request.', {})),
		cause: 'invalidMessage',
		code: 'BAD_REQUEST',
		what: 'Infobip refused the message: Bad request',
		advice: /./,
	},
	{
		why: 'a wrong key',
		response: answer(401, exception('UNAUTHORIZED', 'Unauthorized')),
		cause: 'invalidCredential',
		code: 'UNAUTHORIZED',
		what: 'Infobip does not accept the credential: Unauthorized',
		advice: /^Open the credential/,
	},
	{
		why: 'a missing scope',
		response: answer(403, exception('FORBIDDEN', 'Forbidden')),
		cause: 'missingPermission',
		code: 'FORBIDDEN',
		what: 'Infobip knows the credential, but it may not send this: Forbidden',
		advice: /scope/,
	},
	{
		why: 'an unknown sender',
		response: answer(404, exception('NOT_FOUND', 'Not found')),
		cause: 'account',
		code: 'NOT_FOUND',
		what: 'Infobip has no such address: Not found',
		advice: /sender is registered/,
	},
	{
		why: 'too many requests',
		response: answer(429, exception('TOO_MANY_REQUESTS', 'Too many requests')),
		cause: 'rateLimited',
		code: 'TOO_MANY_REQUESTS',
		what: 'Infobip got too many requests at once and did not take the message: Too many requests',
		advice: /^Send fewer/,
	},
	{
		why: 'an internal fault',
		response: answer(
			500,
			exception('GENERAL_ERROR', 'Something went wrong. Please contact support.'),
		),
		cause: 'unknownOutcome',
		code: 'GENERAL_ERROR',
		what: 'Infobip failed while it handled the message, which may have been sent: Something went wrong. Please contact support',
		advice: /^Look for the message/,
	},
	{
		why: "the newer shape, 'ApiError'",
		response: answer(400, {
			errorCode: 'E400',
			description: 'Request cannot be processed.',
			action: 'Check the syntax.',
			violations: [{ property: 'events[0].sender', violation: 'must not be blank' }],
			resources: [],
		}),
		cause: 'invalidMessage',
		code: 'E400',
		what: "Infobip refused the message: 'Sender' (events[0].sender) must not be blank",
		advice: /./,
	},
	{
		why: 'the shape with an error alone',
		response: answer(400, { error: 'Message not found' }),
		cause: 'invalidMessage',
		what: 'Infobip refused the message: Message not found',
		advice: /./,
	},
]);

/** A 200 of the seed's shape, with another status. */
const answered = (groupId: unknown, id: unknown, name: string, rest: object = {}) =>
	answer(200, {
		to: '441134960001',
		messageCount: 1,
		messageId: 'a28dd97c',
		status: { groupId, groupName: 'GROUP', id, name, description: `About ${name}`, ...rest },
	});

describe('a 200 that is a refusal', () => {
	test.each([
		[6, 'REJECTED_NETWORK', 'invalidMessage', 'account', /WhatsApp sender/],
		[99, 'REJECTED_NEW', 'invalidMessage', 'invalidMessage', /documentation of Infobip/],
		[11, 'REJECTED_SOURCE', 'account', 'account', /'Sender'/],
		[12, 'REJECTED_NOT_ENOUGH_CREDITS', 'account', 'paymentProblem', /balance/],
		[13, 'REJECTED_SENDER', 'account', 'account', /blocked/],
		[14, 'REJECTED_DESTINATION_BLOCKLISTED', 'invalidMessage', 'blocked', /blocklist/],
		[17, 'REJECTED_PREPAID_PACKAGE_EXPIRED', 'account', 'paymentProblem', /expired/],
		[18, 'REJECTED_DESTINATION_NOT_REGISTERED', 'account', 'account', /trial account/],
		[21, 'REJECTED_SYSTEM_ERROR', 'unavailable', 'unavailable', /again later/],
		[23, 'REJECTED_DUPLICATE_MESSAGE_ID', 'invalidMessage', 'duplicate', /'Message ID'/],
		[51, 'MISSING_TO', 'invalidMessage', 'invalidRecipient', /'Recipient'/],
		[52, 'REJECTED_DESTINATION', 'invalidMessage', 'invalidRecipient', /'Recipient'/],
		[
			100,
			'UNDELIVERABLE_REJECTED_PLATFORM',
			'invalidMessage',
			'invalidMessage',
			/documentation of Infobip/,
		],
	] as const)('%d %s is told as %s, %s', (id, name, cause, reason, advice) => {
		const problem = problemOf('infobip', answered(5, id, name));
		expect(reasonOf(problem)).toBe(reason);
		expect(problem).toMatchObject({
			cause,
			code: name,
			what: `Infobip took the request, but refused the message: About ${name}`,
			advice: expect.stringMatching(advice),
			statusCode: 200,
		});
	});

	test('what Infobip itself advises is handed on', () => {
		const { advice } = problemOf(
			'infobip',
			answered(5, 999, 'REJECTED_NEW', { action: 'Do this.' }),
		);
		expect(advice).toBe('Do this.');
	});

	test.each([2, 4, 5, 99])('group %d is no acceptance', (groupId) => {
		expect(PROVIDERS.infobip.decode(answered(groupId, 7, 'NAME'), 'text', ANY_ACCOUNT).type).toBe(
			'refused',
		);
	});

	test.each<readonly [unknown]>([[{}], [[]], [{ toString: 1 }], [null], ['x'], [true]])(
		'%j as its ID does no harm',
		(id) => expect(problemOf('infobip', answered(5, id, 'NAME')).code).toBe('NAME'),
	);
});

describe('what Infobip accepts', () => {
	test.each([
		[0, 'ACCEPTED'],
		[1, 'PENDING_ENROUTE'],
		[3, 'DELIVERED_TO_OPERATOR'],
	])('group %d, %s', (groupId, name) => {
		expect(PROVIDERS.infobip.decode(answered(groupId, 7, name), 'text', ANY_ACCOUNT)).toEqual({
			type: 'accepted',
			receipt: { messageId: 'a28dd97c', status: name },
		});
	});

	test('an answer without a name, whose numbers are other than documented', () => {
		const body = { messageId: 77, status: { groupId: '1' } };
		expect(PROVIDERS.infobip.decode(answer(200, body), 'text', ANY_ACCOUNT)).toEqual({
			type: 'accepted',
			receipt: { messageId: '77', status: 'accepted' },
		});
	});
});
