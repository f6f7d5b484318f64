import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { ANY_ACCOUNT } from '../../support/any-account';

/*
 * What is wrong with a request, where a provider tells it in a structure: all of it, by the labels of
 * our fields where the path is one of theirs.
 */

const refusal = (provider: ProviderId, body: unknown): string => {
	const outcome = PROVIDERS[provider].decode(
		{ statusCode: 400, headers: {}, body },
		'text',
		ANY_ACCOUNT,
	);
	if (outcome.type !== 'refused') throw new Error('It was accepted');
	return outcome.problem.what.replace(/^[^:]*: ?/, '');
};

const TITLE = 'interactive.action.buttons[1].reply.title';
const LABELLED = `'Title' of button 2 (${TITLE})`;

const kaleyra = (
	error: unknown,
	message: string | undefined = 'Refer to correct payload format',
) => ({
	code: 'WA400',
	message,
	data: {},
	error,
});

test.each<readonly [error: unknown, told: string]>([
	[{ payload: 'Incorrect payload format' }, ''],
	[{ payload: ['to is missing', 'type is missing'] }, ': to is missing, type is missing'],
	[{ to: 'is no number' }, ": 'Recipient' (to) is no number"],
	[{ 'messaging_object.to': ['is no number'] }, ": 'Recipient' (messaging_object.to) is no number"],
	[
		{ payload: { [`messaging_object.${TITLE}`]: ['is too long', 'is empty'] } },
		`: 'Title' of button 2 (payload.messaging_object.${TITLE}) is too long, is empty`,
	],
	[{ payload: [{ field: TITLE, message: 'is too long' }] }, `: ${LABELLED} is too long`],
	[['Something else', 'and more'], ': Something else, and more'],
	[{ phone_number: ['is blocked'] }, ": 'Sender' (phone_number) is blocked"],
	[{ 'extra_info.ref': 'is too long' }, ": 'Correlation ID' (extra_info.ref) is too long"],
	[
		{
			message: '(#131009) Parameter value is not valid',
			code: 131009,
			error_data: { details: 'too long' },
		},
		': (#131009) Parameter value is not valid: too long',
	],
	[{}, ''],
	[null, ''],
])('Kaleyra: error %j', (error, told) => {
	expect(refusal('kaleyra', kaleyra(error))).toBe(`Refer to correct payload format${told}`);
});

test.each<readonly [body: object, told: string]>([
	[{ error: ['Something else'] }, 'Something else'],
	[{ error: 'Something else' }, 'Something else'],
	[{ message: 'Not valid', error: 'Something else' }, 'Not valid'],
])('Kaleyra: %j', (body, told) => {
	expect(refusal('kaleyra', { code: 'WA999', ...body })).toBe(told);
});

test("Kaleyra: the code of Meta's error, should it be handed through alone", () => {
	const body = { error: { message: 'Not valid', code: 131009 } };
	const response = { statusCode: 400, headers: {}, body };
	expect(PROVIDERS.kaleyra.decode(response, 'text', ANY_ACCOUNT)).toMatchObject({
		problem: { code: '131009' },
	});
});

test.each<readonly [body: object, told: string]>([
	[{ errors: { reason: 'Not allowed' } }, 'Not allowed'],
	[{ errors: [{ reason: 'one' }, { message: 'two' }, 'three'] }, 'one, two, three'],
	[
		{ message: 'Validation failed', errors: [{ field: 'request.to', message: 'is no number' }] },
		"Validation failed: 'Recipient' (request.to) is no number",
	],
	[
		{ errors: { externalId: ['is too long'], to: 'is wrong' } },
		"'Correlation ID' (externalId) is too long; 'Recipient' (to) is wrong",
	],
	[
		{ error: { message: 'Bad', details: [{ path: `request.${TITLE}`, detail: 'is empty' }] } },
		`Bad: 'Title' of button 2 (request.${TITLE}) is empty`,
	],
	[
		{ errors: [{ property: '/request/from', description: 'is unknown' }] },
		"'Sender' (/request/from) is unknown",
	],
])('Messangi: %j', (body, told) => {
	expect(refusal('messangi', body)).toBe(told);
});

const meta = (details: unknown) => ({
	error: { message: '(#100) Invalid parameter', code: 100, error_data: details },
});

test.each<readonly [body: object, told: string]>([
	[{ status: 'error', message: 'Invalid JSON payload' }, 'Invalid JSON payload'],
	[
		meta({ messaging_product: 'whatsapp', details: 'Button title too long' }),
		'(#100) Invalid parameter: Button title too long',
	],
	[meta('Button title too long'), '(#100) Invalid parameter: Button title too long'],
	[meta({ details: ['one', 'two'] }), '(#100) Invalid parameter: one, two'],
	[
		meta({ details: "interactive['action']['buttons'][1]['reply']['title'] is too long" }),
		"(#100) Invalid parameter: 'Title' of button 2 (interactive['action']['buttons'][1]['reply']['title']) is too long",
	],
	[{ status: 'error', message: { error: meta(null).error } }, '(#100) Invalid parameter'],
	[
		{ status: 'error', message: JSON.stringify(meta({ details: 'Too long' })) },
		'(#100) Invalid parameter: Too long',
	],
	[
		{
			errors: [{ code: 131009, title: 'Not valid', error_data: { details: `${TITLE} is empty` } }],
		},
		`Not valid: ${LABELLED} is empty`,
	],
	[{ status: 'error', message: 'See docs.gupshup.io for it' }, 'See docs.gupshup.io for it'],
])('Gupshup: %j', (body, told) => {
	expect(refusal('gupshup', body)).toBe(told);
});

test('an upload and a list tell them, too', () => {
	const response = { statusCode: 400, headers: {}, body: meta({ details: 'Unsupported file' }) };
	const told = expect.objectContaining({
		what: 'Gupshup refused the call: (#100) Invalid parameter: Unsupported file',
	});
	expect(PROVIDERS.gupshup.queries.uploadMedia?.read(response)).toMatchObject({ problem: told });
	const kaleyraBody = kaleyra({ payload: ['type is missing'] });
	expect(
		PROVIDERS.kaleyra.queries.uploadMedia?.read({ ...response, body: kaleyraBody }),
	).toMatchObject({
		problem: { what: expect.stringContaining('Refer to correct payload format: type is missing') },
	});
});

test('what is built to be endless ends', () => {
	const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ errors: [inner] }), 'end');
	const wide = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`f${n}`, 'is wrong']));
	for (const provider of ['gupshup', 'kaleyra', 'messangi'] as const) {
		expect(refusal(provider, { error: deep, errors: deep }).length).toBeLessThan(200);
		expect(refusal(provider, { error: wide, errors: wide }).length).toBeLessThan(1000);
	}
});
