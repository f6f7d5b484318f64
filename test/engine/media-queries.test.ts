import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from './accounts';
import { useBench } from './support/bench';
import { fileOf, inData } from './support/files';

/* Media: Upload and Download. Files and IDs are those that the sandbox's accounts have. */
const bench = useBench();

const media = (
	provider: ProviderId,
	operation: 'upload' | 'download',
	fields: INodeParameters = {},
): INodeParameters => ({
	provider,
	resource: 'media',
	operation,
	...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
	...fields,
});

const INVOICE = fileOf('application/pdf', 'invoice-7781.pdf', 300);

describe.each(['dialog360', 'gupshup', 'kaleyra', 'metaCloud'] as const)(
	'%s: Upload',
	(provider) => {
		test('gives the media ID', async () => {
			const { items, error, requests } = await bench.send({
				parameters: media(provider, 'upload'),
				files: [inData(INVOICE)],
			});
			expect(error).toBeUndefined();
			expect(requests).toHaveLength(1);
			expect(items).toEqual([
				{
					json: {
						provider,
						mediaId: expect.stringMatching(/^\d+$/),
						fileName: 'invoice-7781.pdf',
						mimeType: 'application/pdf',
						fileSize: 300,
					},
					pairedItem: { item: 0 },
				},
			]);
		});

		test('an item without the file gets an error, the others are uploaded', async () => {
			const { items, requests } = await bench.send({
				parameters: media(provider, 'upload', { inputBinaryField: 'invoice' }),
				input: [{}, {}, {}],
				files: [{ invoice: INVOICE }, { other: INVOICE }, { invoice: INVOICE }],
				onError: 'continueRegularOutput',
			});
			expect(requests).toHaveLength(2);
			expect(
				items.map(({ json, pairedItem }) => [json.error ?? json.provider, pairedItem]),
			).toEqual([
				[provider, { item: 0 }],
				["The item has no binary field 'invoice' [item 1]", { item: 1 }],
				[provider, { item: 2 }],
			]);
		});
	},
);

test.each([
	['gupshup', 1],
	// These tell an address first, and give the file there.
	['dialog360', 2],
	['metaCloud', 2],
] as const)('%s: what was uploaded can be downloaded by its ID', async (provider, calls) => {
	const { items: uploaded } = await bench.send({
		parameters: media(provider, 'upload'),
		files: [inData(INVOICE)],
	});
	const mediaId = String(uploaded[0]?.json.mediaId);
	const { items, error, requests } = await bench.send({
		parameters: media(provider, 'download', { downloadBy: 'id', downloadId: mediaId }),
	});
	expect(error).toBeUndefined();
	expect(requests.map(({ answer }) => answer.status)).toEqual(Array(calls).fill(200));
	const [item] = items;
	expect(item?.json).toEqual({
		provider,
		mediaId,
		fileName: `${mediaId}.pdf`,
		mimeType: 'application/pdf',
		fileSize: 300,
	});
	expect(item?.binary?.data?.data).toBe(INVOICE.data);
	expect(item?.pairedItem).toEqual({ item: 0 });
});

const address = (mediaId: string) =>
	`${bench.sandbox.urls.infobip}/whatsapp/1/senders/${SENDERS.infobip}/media/${mediaId}`;

describe('Infobip: Download', () => {
	test('the address of a received message', async () => {
		const { items, error } = await bench.send({
			parameters: media('infobip', 'download', {
				downloadUrl: address('5b1f-77'),
				outputBinaryField: 'photo',
			}),
		});
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({
			mediaId: null,
			mimeType: 'image/jpeg',
			fileName: '5b1f-77.jpg',
		});
		const bytes = Buffer.from(items[0]?.binary?.photo?.data ?? '', 'base64');
		expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
	});

	test('the key of the account does not follow a redirect to another host', async () => {
		const { items, error, requests } = await bench.send({
			parameters: media('infobip', 'download', { downloadUrl: address('5b1f-78') }),
		});
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ mimeType: 'video/mp4' });
		expect(requests.map(({ headers }) => headers.authorization !== undefined)).toEqual([
			true,
			false,
		]);
	});

	test('by the media ID', async () => {
		const { items, requests } = await bench.send({
			parameters: media('infobip', 'download', { downloadBy: 'id', downloadId: '5b1f-81' }),
		});
		expect(items[0]?.json).toMatchObject({ mediaId: '5b1f-81', mimeType: 'application/pdf' });
		expect(requests[0]?.path).toBe(`/whatsapp/1/senders/${SENDERS.infobip}/media/5b1f-81`);
	});

	test.each([
		['+1 (000) 000-0001', '10000000001'],
		['10000000001.0', '10000000001'],
	])('by the media ID, the sender written as %s', async (sender, digits) => {
		const { requests } = await bench.send({
			parameters: media('infobip', 'download', {
				sender,
				downloadBy: 'id',
				downloadId: '5b1f-81',
			}),
		});
		expect(requests[0]?.path).toBe(`/whatsapp/1/senders/${digits}/media/5b1f-81`);
	});

	test('a file that is gone is told in words', async () => {
		const { items } = await bench.send({
			parameters: media('infobip', 'download', { downloadUrl: address('gone') }),
			onError: 'continueRegularOutput',
		});
		expect(items).toMatchObject([
			{
				json: {
					error: expect.stringMatching(/^Infobip does not know what was asked for.* \[item 0\]$/),
					details: { httpStatus: 404, reason: 'account' },
				},
			},
		]);
	});

	test('a stranger gets no key', async () => {
		const stranger = bench.sandbox.urls.gupshup;
		const { items } = await bench.send({
			parameters: media('infobip', 'download', { downloadUrl: `${stranger}/file.jpg` }),
			onError: 'continueRegularOutput',
		});
		const error = `${new URL(stranger).hostname} did not give the file [item 0]`;
		expect(items[0]?.json).toMatchObject({ error, details: { reason: 'mediaProblem' } });
		expect(bench.sandbox.requests().at(-1)?.headers.authorization).toBeUndefined();
	});

	test.each([
		["={{ '' }}", "'Media URL' is empty [item 0]"],
		[
			'photo.jpg',
			"'Media URL' must be a web address that starts with https:// or http://; there is no https:// in front of it [item 0]",
		],
	])('the address %j is no address', async (downloadUrl, says) => {
		const { error, requests } = await bench.send({
			parameters: media('infobip', 'download', { downloadUrl }),
		});
		expect(error?.message).toBe(says);
		expect(requests).toEqual([]);
	});
});

describe.each([
	['infobip', 'download', { downloadBy: 'id', downloadId: '5b1f-81' }],
	['kaleyra', 'upload', {}],
] as const)('%s: %s with a sender that is no number', (provider, operation, fields) => {
	test.each([
		['../../../admin', 'has no digits'],
		['4477?x=', "has '?', which is no part of a number"],
		['%2e%2e/%2e%2e/x', "has '%', which is no part of a number"],
		['447700900000.5', 'has decimals'],
		['4.477E+11', 'is in scientific notation, in which digits get lost; give the number as text'],
	])('%s asks nobody', async (sender, problem) => {
		const { error, requests } = await bench.send({
			parameters: media(provider, operation, { ...fields, sender }),
			files: [inData(INVOICE)],
		});
		expect(error?.message).toBe(`'Sender' is not a phone number: '${sender}' ${problem} [item 0]`);
		expect(requests).toEqual([]);
	});
});

test.each([
	['infobip', 'upload', /Gupshup, Kaleyra/],
	// Those that have this operation are named, and no others.
	['messangi', 'upload', /: 360dialog, Gupshup, Kaleyra, Meta Cloud API\.$/],
	['messangi', 'download', /: 360dialog, Gupshup, Infobip, Meta Cloud API\.$/],
	['kaleyra', 'download', /Gupshup, Infobip/],
] as const)('%s cannot %s, and the error says who can', async (provider, operation, who) => {
	const fields = { recipient: '+91 98000 00001', downloadUrl: 'https://a.test/b.jpg' };
	const { error, requests } = await bench.send({ parameters: media(provider, operation, fields) });
	expect(error?.message).toMatch(/cannot do what 'Resource' and 'Operation' ask for/);
	expect(error?.description).toMatch(who);
	expect(requests).toEqual([]);
});
