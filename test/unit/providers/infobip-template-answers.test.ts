import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { inquiry } from '../../../nodes/WhatsAppInteractive/providers/infobip/inquiry';
import { answer } from './support/decode-cases';
import { bodyOf, submit } from './support/encode-cases';
import { template } from '../../samples/template/fillings';
import type { JsonObject } from '../../../nodes/WhatsAppInteractive/common/json';
import { ANY_ACCOUNT } from '../../support/any-account';

/* Infobip answers to a template with a list of messages, here of the one that was sent. */

const { decode } = PROVIDERS.infobip;

const answered = (status: object) =>
	answer(200, {
		bulkId: 'bulk-4821',
		messages: [{ to: '919800000001', messageCount: 1, messageId: 'order-7781-1', status }],
	});

test('a message that was taken', () => {
	const status = { groupId: 1, groupName: 'PENDING', id: 7, name: 'PENDING_ENROUTE' };
	expect(decode(answered(status), 'template', ANY_ACCOUNT)).toEqual({
		type: 'accepted',
		receipt: { messageId: 'order-7781-1', status: 'PENDING_ENROUTE' },
	});
});

test('a message that was refused with a 200', () => {
	const status = {
		groupId: 5,
		groupName: 'REJECTED',
		id: 12,
		name: 'REJECTED_NOT_ENOUGH_CREDITS',
		description: 'Not enough credits',
	};
	expect(decode(answered(status), 'template', ANY_ACCOUNT)).toMatchObject({
		type: 'refused',
		problem: {
			cause: 'account',
			what: 'Infobip took the request, but refused the message: Not enough credits',
			code: 'REJECTED_NOT_ENOUGH_CREDITS',
		},
	});
});

test.each([
	['no message in the list', { messages: [] }],
	['a message without a status', { messages: [{ messageId: 'x' }] }],
	['something else than a list', { messages: 'none' }],
])('%s may have been sent', (_why, body) => {
	expect(decode(answer(200, body), 'template', ANY_ACCOUNT)).toMatchObject({
		type: 'refused',
		problem: { cause: 'unknownOutcome' },
	});
});

test('a template whose answer was lost is asked for by its own ID', () => {
	const message = template({});
	const named = bodyOf('infobip', submit(message, { options: { messageId: 'order-7781-1' } }));
	expect(inquiry.messageIn(named as JsonObject)).toEqual({
		messageId: 'order-7781-1',
		recipient: '919800000001',
	});
	const nameless = bodyOf('infobip', submit(message));
	expect(inquiry.messageIn(nameless as JsonObject)).toBeUndefined();
});
