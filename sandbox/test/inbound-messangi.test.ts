import { ACCOUNTS, type InboundOrder, type InboundType } from '..';
import type { JsonObject } from '../json';
import { useBench } from './bench';
import { call } from './harness';
import { MESSANGI_BUTTONS } from './samples';

const { sender, username } = ACCOUNTS.messangi;

describe('What comes in at Messangi', () => {
	const bench = useBench();

	beforeEach(() => {
		bench.sandbox.forwardMessangi(`${bench.webhook.url}/in?key=1`);
	});

	const file = (name?: string) => ({
		url: expect.stringMatching(/^http.*\/media\/5b1f-\d\d$/),
		...(name === undefined ? {} : { fileName: name }),
	});

	test.each<[InboundOrder, string, JsonObject]>([
		[{ type: 'text', text: 'Hi' }, 'Hi', { type: 'text' }],
		[
			{ type: 'image', caption: 'see attached' },
			'see attached',
			{ type: 'image', attachments: [{ ...file(), caption: 'see attached' }] },
		],
		[{ type: 'video' }, '', { type: 'video', attachments: [file()] }],
		[{ type: 'audio' }, '', { type: 'audio', attachments: [file()] }],
		[{ type: 'document' }, '', { type: 'document', attachments: [file('invoice-7781.pdf')] }],
		[
			{ type: 'button-reply' },
			'Yes',
			{
				type: 'interactive',
				interactive: { type: 'button_reply', button_reply: { id: 'slot-yes', title: 'Yes' } },
			},
		],
		[
			{ type: 'list-reply' },
			'09:00-12:00',
			{
				type: 'interactive',
				interactive: { type: 'list_reply', list_reply: { id: 't-am', title: '09:00-12:00' } },
			},
		],
		[
			{ type: 'template-reply' },
			'Stop updates',
			{ type: 'button', button: { payload: 'stop-updates', text: 'Stop updates' } },
		],
	])('%j', async (order, text, extraInfo) => {
		await bench.sandbox.inbound('messangi', order);
		expect(bench.webhook.bodies()).toEqual([
			{
				owner: username,
				date: expect.stringMatching(/Z$/),
				processId: 123,
				origin: sender,
				externalId: 'fwd-1',
				callback: `${bench.webhook.url}/in?key=1`,
				connection: 'WHATSAPP',
				id: expect.any(String),
				text,
				user: '+919800000100',
				extraInfo: {
					...extraInfo,
					contacts: [{ profile: { name: 'Sandbox User' }, wa_id: '919800000100' }],
				},
			},
		]);
		expect(bench.webhook.calls).toMatchObject([{ method: 'POST', url: '/in?key=1' }]);
	});

	test('a reply comes from the one who got the message, and does not name it', async () => {
		const { data } = await call(bench.sandbox, 'messangi', { body: MESSANGI_BUTTONS });
		const replyTo = data.meta.transactionId;
		await bench.sandbox.inbound('messangi', { type: 'button-reply' }, { replyTo });
		expect(bench.webhook.bodies()).toMatchObject([
			{ user: '+1000000002', origin: '1000000001', externalId: 'fwd-1' },
		]);
		expect(bench.webhook.calls[0]?.rawBody).not.toContain('123456789abcde');
	});

	test('nothing goes out without a forward process', async () => {
		bench.sandbox.forwardMessangi(undefined);
		expect(await bench.sandbox.inbound('messangi', { type: 'text' })).toEqual([]);
	});

	test.each<InboundType>(['location', 'contacts', 'order', 'flow-reply', 'payment', 'reaction'])(
		'%s is not documented and refused',
		async (type) => {
			await expect(bench.sandbox.inbound('messangi', { type } as InboundOrder)).rejects.toThrow(
				'documents no event',
			);
		},
	);
});
