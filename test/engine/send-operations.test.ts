import type { INodeParameters } from 'n8n-workflow';

import { useBench } from './support/bench';
import { messageOf, RECIPIENT_DIGITS } from './support/messages';

const bench = useBench();

const JSON_BUTTONS = [
	{ id: 'slot-yes', title: 'Yes' },
	{ id: 'slot-no', title: 'No' },
];
const JSON_ROWS = [{ id: 'slot-morning', title: '09:00 to 12:00', description: 'Free' }];
const JSON_SECTIONS = [{ title: 'Tomorrow', rows: JSON_ROWS }];

const buttons = (buttonsJson: INodeParameters[string]) => ({ buttonsSource: 'json', buttonsJson });
const sections = (sectionsJson: INodeParameters[string]) => ({
	sectionsSource: 'json',
	sectionsJson,
});

describe('a list of choices', () => {
	const sentButtons = JSON_BUTTONS.map((button) => ({ type: 'REPLY', ...button }));
	const plain = ['Yes', 'No'].map((title) => ({ type: 'REPLY', id: title, title }));
	const untitled = [{ rows: JSON_ROWS }];

	test.each([
		['buttons typed as JSON', 'replyButtons', buttons(JSON.stringify(JSON_BUTTONS)), sentButtons],
		['buttons out of an expression', 'replyButtons', buttons('={{ $json.buttons }}'), sentButtons],
		['buttons as plain texts', 'replyButtons', buttons('["Yes","No"]'), plain],
		['buttons made in an expression', 'replyButtons', buttons('={{ ["Yes", "No"] }}'), plain],
		['sections typed as JSON', 'list', sections(JSON.stringify(JSON_SECTIONS)), JSON_SECTIONS],
		['sections out of an expression', 'list', sections('={{ $json.sections }}'), JSON_SECTIONS],
		['rows without a section', 'list', sections('={{ $json.rows }}'), untitled],
		['rows in a text', 'list', sections('={{ JSON.stringify($json.rows) }}'), untitled],
	] as const)('%s', async (_what, kind, fields, expected) => {
		const { requests, messages } = await bench.send({
			parameters: messageOf('infobip', kind, fields),
			input: [{ buttons: JSON_BUTTONS, sections: JSON_SECTIONS, rows: JSON_ROWS }],
		});
		expect(messages).toHaveLength(1);
		const member = kind === 'list' ? 'sections' : 'buttons';
		expect(requests[0]?.body).toMatchObject({ content: { action: { [member]: expected } } });
	});
});

test.each(['dialog360', 'gupshup', 'kaleyra', 'metaCloud'] as const)(
	'%s opens a flow by the name that it has in the business account',
	async (provider) => {
		const { requests, messages } = await bench.send({
			parameters: messageOf(provider, 'flow', {
				flow: { __rl: true, mode: 'name', value: '={{ $json.form }}' },
			}),
			input: [{ form: 'claim_form' }],
		});
		expect(messages).toHaveLength(1);
		const sent = JSON.stringify(requests[0]?.body);
		expect(sent).toContain('"flow_name":"claim_form"');
		expect(sent).not.toContain('flow_id');
	},
);

test.each([
	['SHIPPED', 'SHIPPED'],
	['partially_shipped', 'PARTIALLY_SHIPPED'],
	['Partially shipped', 'PARTIALLY_SHIPPED'],
	['cancelled', 'CANCELED'],
])('the status %s out of a shop is sent as %s', async (given, status) => {
	const { requests } = await bench.send({
		parameters: messageOf('infobip', 'orderStatus', { orderStatus: '={{ $json.status }}' }),
		input: [{ status: given }],
	});
	expect(requests[0]?.body).toMatchObject({ content: { action: { status } } });
});

test.each([
	['a zone of its own', '2026-11-21T15:00:00+05:30', 'America/New_York'],
	['the zone of the workflow', '2026-11-21 15:00', 'Asia/Kolkata'],
	['the other zone of another workflow', '2026-11-21 04:30', 'America/New_York'],
])(
	'how the payment stands is sent with its time in seconds: %s',
	async (_whose, paidAt, timezone) => {
		const { requests, messages } = await bench.send({
			parameters: messageOf('gupshup', 'orderStatus', {
				paymentStatus: '={{ $json.state }}',
				paymentTime: '={{ $json.paidAt }}',
			}),
			input: [{ state: 'Captured', paidAt }],
			timezone,
		});
		expect(messages).toHaveLength(1);
		expect(requests[0]?.body).toMatchObject({
			interactive: {
				action: {
					parameters: {
						payment: { status: 'captured', timestamp: Date.UTC(2026, 10, 21, 9, 30) / 1000 },
					},
				},
			},
		});
	},
);

test('a way to pay among several keeps its Pix flow', async () => {
	const { requests, messages } = await bench.send({
		parameters: messageOf('infobip', 'orderDetails', {
			paymentType: 'BRAZIL_PAYMENTS',
			brazilPayments: {
				pix: [
					{
						pixCode: '00020126360014br.gov.bcb.pix',
						pixKey: 'pix@acme.test',
						pixKeyType: 'EMAIL',
						pixMerchantName: 'Acme Brasil',
						pixFlowType: 'COPYPASTE',
					},
				],
			},
		}),
	});
	expect(messages).toHaveLength(1);
	expect(requests[0]?.body).toMatchObject({
		content: { action: { payment: { payments: [{ flowType: 'COPYPASTE' }] } } },
	});
});

test.each(['document', 'video'])('Kaleyra: a %s stands above an order', async (headerType) => {
	const link = 'https://shop.example.com/order-7781';
	const { requests, messages } = await bench.send({
		parameters: messageOf('kaleyra', 'orderDetails', { headerType, headerMediaUrl: link }),
	});
	expect(messages).toHaveLength(1);
	expect(requests[0]?.body).toMatchObject({
		messaging_object: { interactive: { header: { type: headerType, [headerType]: { link } } } },
	});
});

test.each([
	['+91 98000 00001', RECIPIENT_DIGITS],
	['0091 (98000) 00001', RECIPIENT_DIGITS],
	[919800000001, RECIPIENT_DIGITS],
	['\u202a+91 98000\u00a000001\u202c', RECIPIENT_DIGITS],
	['IN.5550001', 'IN.5550001'],
])('the recipient %j is sent as %s', async (phone, to) => {
	const { items, requests } = await bench.send({
		parameters: messageOf('infobip', 'text', { recipient: '={{ $json.phone }}' }),
		input: [{ phone }],
	});
	expect(requests[0]?.body).toMatchObject({ to });
	expect(items[0]?.json.recipient).toBe(to);
});
