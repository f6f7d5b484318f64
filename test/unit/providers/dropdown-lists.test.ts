import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { answer } from './support/decode-cases';
import { ACCOUNT, SENDER } from './support/template-lists';
import { phone } from '../../support/phone';

/* The lists behind the dropdowns: what is asked, and what is made of the answers. */

describe('the dropdowns', () => {
	const {
		infobip: { directory: infobipLists },
		kaleyra: { directory: kaleyraLists },
	} = PROVIDERS;

	test('Infobip lists the numbers that can send WhatsApp messages', () => {
		const body = {
			numbers: [
				{ number: '919800000000', type: 'WHATSAPP', capabilities: ['WHATSAPP'] },
				{ number: '919800000002', type: 'VIRTUAL_LONG_NUMBER', capabilities: ['SMS', 'WHATSAPP'] },
				{ number: '919800000003', type: 'VIRTUAL_LONG_NUMBER', capabilities: ['SMS'] },
			],
			numberCount: 250,
		};
		expect(infobipLists.senders?.call({}, ACCOUNT)).toEqual({
			method: 'GET',
			path: '/numbers/1/numbers?limit=100&page=0',
		});
		expect(infobipLists.senders?.read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{ name: '+919800000000', value: '919800000000' },
					{ name: '+919800000002', value: '919800000002' },
				],
				next: '1',
			},
		});
		expect(infobipLists.senders?.read(answer(200, body), '2')).not.toHaveProperty('result.next');
		expect(infobipLists.senders?.read(answer(403, {}))).toMatchObject({
			problem: { advice: 'Give the API key the scope numbers:manage, or type the number.' },
		});
	});

	test('Infobip lists the flows of a sender, those that are not published by their state', () => {
		const ask = { sender: phone(SENDER) };
		expect(infobipLists.flows?.missing?.({}, ACCOUNT)).toMatchObject({
			advice: "Choose the 'Sender' first, or type the ID of the flow.",
		});
		expect(infobipLists.flows?.missing?.(ask, ACCOUNT)).toBeUndefined();
		expect(infobipLists.flows?.call(ask, ACCOUNT).path).toBe(
			'/whatsapp/1/senders/919800000000/flows',
		);
		const body = {
			flows: [
				{ id: '987001', name: 'Claim form', status: 'PUBLISHED' },
				{ id: 987002, name: 'Survey', status: 'DRAFT' },
			],
		};
		expect(infobipLists.flows?.read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{ name: 'Claim form', value: '987001' },
					{ name: 'Survey (DRAFT)', value: '987002' },
				],
			},
		});
	});

	test('Kaleyra lists the numbers of the business account, whatever it calls them', () => {
		const body = {
			code: 'WA200',
			data: [
				{ phone_number: '+919800000000', verified_name: 'Acme Homeware' },
				{ display_phone_number: '+91 98000 00002' },
				{ something: 'else' },
			],
		};
		expect(kaleyraLists.senders?.read(answer(200, body))).toEqual({
			type: 'answered',
			result: {
				entries: [
					{ name: '+919800000000 (Acme Homeware)', value: '+919800000000' },
					{ name: '+91 98000 00002', value: '+91 98000 00002' },
				],
			},
		});
	});
});
