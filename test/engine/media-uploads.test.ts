import type { IBinaryData, INodeParameters } from 'n8n-workflow';

import { useBench } from './support/bench';
import { fileOf, inData } from './support/files';
import { messageOf } from './support/messages';

/*
 * Files of the workflow: looked at, uploaded, and sent by the ID that the provider gave them. An
 * upload may be repeated, a message may not.
 */
const bench = useBench();

const MB = 1024 * 1024;

const fromBinary = (field = 'data'): INodeParameters => ({
	mediaSource: 'binary',
	mediaBinaryField: field,
});

const FILES = {
	image: fileOf('image/png', 'mug.png'),
	video: fileOf('video/mp4', 'unbox.mp4'),
	audio: fileOf('audio/ogg; codecs=opus', 'thanks.ogg'),
	document: fileOf('application/pdf', 'invoice-7781.pdf'),
	sticker: fileOf('image/webp', 'thanks.webp'),
} as const;

const KINDS = Object.keys(FILES) as Array<keyof typeof FILES>;

const CASES = (['gupshup', 'kaleyra'] as const).flatMap((provider) =>
	KINDS.map((kind) => [provider, kind] as const),
);

/** The media ID that the sandbox gave last. */
function uploadedId(): unknown {
	const upload = bench.sandbox
		.requests()
		.filter(({ path }) => path.endsWith('/media'))
		.at(-1);
	const body = upload?.answer.body as { mediaId?: string; data?: { id?: string } } | undefined;
	return body?.mediaId ?? body?.data?.id;
}

const paths = (requests: ReadonlyArray<{ path: string }>) =>
	requests.map(({ path }) => path.split('/').at(-1));

test.each(CASES)('%s: a binary %s is uploaded and sent by its ID', async (provider, kind) => {
	const { items, requests, messages, error, hints } = await bench.send({
		parameters: messageOf(provider, kind, fromBinary()),
		files: [inData(FILES[kind])],
	});
	expect(error).toBeUndefined();
	expect(hints).toEqual([]);
	expect(requests).toHaveLength(2);
	expect(requests[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
	expect(messages).toHaveLength(1);
	const sent = provider === 'kaleyra' ? { messaging_object: { [kind]: {} } } : { [kind]: {} };
	expect(requests[1]?.body).toMatchObject(sent);
	expect(JSON.stringify(requests[1]?.body)).toContain(`"id":"${String(uploadedId())}"`);
	expect(items).toMatchObject([{ json: { accepted: true }, pairedItem: { item: 0 } }]);
});

test.each([
	['gupshup', 'file_type', 'audio/ogg'],
	['kaleyra', 'type', 'audio/ogg'],
] as const)('%s: the form says the type of the file', async (provider, field, type) => {
	const { requests } = await bench.send({
		parameters: messageOf(provider, 'audio', fromBinary()),
		files: [inData(FILES.audio)],
	});
	expect(requests[0]?.body).toEqual({ [field]: type });
});

test.each(['gupshup', 'kaleyra'] as const)('%s: a header is uploaded, too', async (provider) => {
	const { requests, messages } = await bench.send({
		parameters: messageOf(provider, 'replyButtons', {
			headerType: 'image',
			headerMediaSource: 'binary',
			headerMediaBinaryField: 'picture',
		}),
		files: [{ picture: FILES.image }],
	});
	expect(messages).toHaveLength(1);
	const header = { type: 'image', image: { id: uploadedId() } };
	const body = { interactive: { header } };
	expect(requests[1]?.body).toMatchObject(
		provider === 'kaleyra' ? { messaging_object: body } : body,
	);
});

const LONG = `${'x'.repeat(300)}.pdf`;

/** What names a document has in the body that goes out, wherever the document stands. */
const filenamesIn = (body: unknown): unknown[] =>
	[...JSON.stringify(body).matchAll(/"filename":"([^"]*)"/g)].map(([, name]) => name);

const DOCUMENTS: ReadonlyArray<
	readonly [string, Parameters<typeof messageOf>[1], INodeParameters]
> = [
	['a document', 'document', { ...fromBinary(), documentFilename: '' }],
	[
		'a header',
		'replyButtons',
		{
			headerType: 'document',
			headerMediaSource: 'binary',
			headerMediaBinaryField: 'data',
			headerFilename: '',
		},
	],
	[
		"a template's header",
		'template',
		{
			variablesSource: 'json',
			templateVariablesJson: { header: { type: 'document', binary: 'data' }, body: ['7781'] },
		},
	],
];

describe.each(DOCUMENTS)('%s without a filename', (_what, kind, parameters) => {
	test.each([
		['gupshup', 'invoice-7781.pdf', 'invoice-7781.pdf'],
		['kaleyra', 'invoice-7781.pdf', 'invoice-7781.pdf'],
		['gupshup', LONG, `${'x'.repeat(236)}.pdf`],
		['kaleyra', LONG, `${'x'.repeat(236)}.pdf`],
	] as const)('%s: the file %s is named %s', async (provider, fileName, name) => {
		const { requests } = await bench.send({
			parameters: messageOf(provider, kind, parameters),
			files: [inData(fileOf('application/pdf', fileName))],
		});
		expect(filenamesIn(requests[1]?.body)).toEqual([name]);
	});
});

test.each(['gupshup', 'kaleyra'] as const)('%s: a media ID is sent as it is', async (provider) => {
	const { requests } = await bench.send({
		parameters: messageOf(provider, 'image', { mediaSource: 'id', mediaId: '1050000000000001' }),
	});
	const body = { image: { id: '1050000000000001' } };
	expect(requests).toHaveLength(1);
	expect(requests[0]?.body).toMatchObject(
		provider === 'kaleyra' ? { messaging_object: body } : body,
	);
});

const REFUSED: ReadonlyArray<{
	why: string;
	kind: keyof typeof FILES;
	file: IBinaryData;
	says: string;
}> = [
	{
		why: 'a GIF is no image',
		kind: 'image',
		file: fileOf('image/gif', 'mug.gif'),
		says: "The file 'mug.gif' in the binary field 'data' is image/gif, an image must be JPEG or PNG [item 0]",
	},
	{
		why: 'an image has more than 5 MB',
		kind: 'image',
		file: fileOf('image/png', 'mug.png', 5 * MB + 1),
		says: "The file 'mug.png' in the binary field 'data' has 5242881 bytes, but the limit for an image is 5242880 bytes [item 0]",
	},
	{
		why: 'a video has more than 16 MB',
		kind: 'video',
		file: fileOf('video/mp4', 'unbox.mp4', 17 * MB),
		says: "The file 'unbox.mp4' in the binary field 'data' has 17 MB, but the limit for a video is 16 MB [item 0]",
	},
	{
		why: 'a sticker is a picture',
		kind: 'sticker',
		file: fileOf('image/png', undefined),
		says: "The file in the binary field 'data' is image/png, a sticker must be WebP [item 0]",
	},
	{
		why: 'a file is empty',
		kind: 'document',
		file: fileOf('application/pdf', 'invoice.pdf', 0),
		says: "The file 'invoice.pdf' in the binary field 'data' is empty [item 0]",
	},
];

test.each(REFUSED)('$why: nothing reaches the provider', async ({ kind, file, says }) => {
	const { requests, items } = await bench.send({
		parameters: messageOf('gupshup', kind, fromBinary()),
		files: [inData(file)],
		onError: 'continueRegularOutput',
	});
	expect(requests).toEqual([]);
	expect(items).toMatchObject([{ json: { error: says, details: { status: 'notSent' } } }]);
});

test.each([
	['the item has no files at all', undefined, /binary file 'data'.*none was found \[item 0\]$/],
	['the item has others', { picture: FILES.image }, /no binary field 'data' \[item 0\]$/],
])('%s: the error says so', async (_why, files, says) => {
	const { requests, error } = await bench.send({
		parameters: messageOf('gupshup', 'image', fromBinary()),
		...(files && { files: [files] }),
	});
	expect(requests).toEqual([]);
	expect(error?.message).toMatch(says);
});

test.each(['infobip', 'messangi'] as const)(
	'%s takes links only, and the error says so',
	async (provider) => {
		for (const source of ['binary', 'id']) {
			const { requests, error } = await bench.send({
				parameters: messageOf(provider, 'image', { mediaSource: source, mediaId: '1' }),
				files: [inData(FILES.image)],
			});
			expect(requests).toEqual([]);
			expect(error?.message).toBe(
				"'Media Source' must be URL: the provider fetches files from a public address and takes no uploads [item 0]",
			);
		}
	},
);

test('a preview uploads nothing, and shows where the ID and the name of the file will stand', async () => {
	const { requests, items } = await bench.send({
		parameters: messageOf('gupshup', 'document', {
			...fromBinary(),
			documentFilename: '',
			options: { previewOnly: true },
		}),
		files: [inData(FILES.document)],
	});
	expect(requests).toEqual([]);
	expect(items).toMatchObject([
		{
			json: {
				request: {
					body: { document: { id: '[media ID of the upload]', filename: 'invoice-7781.pdf' } },
				},
			},
		},
	]);
});

test('a preview tells of a file that cannot be sent', async () => {
	const { requests, items } = await bench.send({
		parameters: messageOf('gupshup', 'image', {
			...fromBinary(),
			options: { previewOnly: true },
		}),
		files: [inData(fileOf('image/gif', 'mug.gif'))],
		onError: 'continueRegularOutput',
	});
	expect(requests).toEqual([]);
	expect(items).toMatchObject([
		{
			json: {
				error:
					"The file 'mug.gif' in the binary field 'data' is image/gif, an image must be JPEG or PNG [item 0]",
				details: { status: 'notSent', reason: 'mediaProblem' },
			},
		},
	]);
});

describe('an upload that waits for its turn', () => {
	const sendThree = (options: INodeParameters, continues: boolean) =>
		bench.send({
			parameters: messageOf('gupshup', 'image', {
				...fromBinary(),
				recipient: '={{ $json.phone }}',
				options,
			}),
			input: [{ phone: '919800000011' }, { phone: '919800000012' }, { phone: 'none' }],
			files: [FILES.image, FILES.image, FILES.image].map(inData),
			...(continues && { onError: 'continueRegularOutput' }),
		});

	test('is not made when the provider asks for a longer wait than is allowed', async () => {
		bench.sandbox.order({
			provider: 'gupshup',
			path: '/media',
			kind: 'too-many-requests',
			hint: 'seconds',
			seconds: 300,
		});
		const { requests, items } = await sendThree({ concurrency: 1 }, true);
		expect(paths(requests)).toEqual(['media']);
		expect(items).toMatchObject([
			{ json: { error: expect.stringMatching(/; the message was not sent \[item 0\]$/) } },
			{
				json: {
					error: expect.stringContaining("longer wait than 'Give Up After' allows"),
					details: { status: 'notSent', reason: 'rateLimited' },
				},
			},
			{ json: { details: { reason: 'invalidRecipient' } } },
		]);
	});

	test('is not made when the run ends before, and its item was not tried', async () => {
		const { messages, error } = await sendThree({ concurrency: 3, messagesPerSecond: 0.5 }, false);
		expect(messages).toEqual([]);
		expect(error?.description).toContain('item 2 failed, 2 items had not been tried');
	});
});

describe('an upload that fails', () => {
	const send = (provider: 'gupshup' | 'kaleyra', options: INodeParameters = {}) =>
		bench.send({
			parameters: messageOf(provider, 'image', { ...fromBinary(), options }),
			files: [inData(FILES.image)],
			onError: 'continueRegularOutput',
		});

	test.each([
		['has no room', { kind: 'too-many-requests' }],
		['breaks off', { kind: 'reset', when: 'after-accepting' }],
		['gives a page of a gateway', { kind: 'html-page' }],
		['fails', { kind: 'server-error', status: 500, accepted: true }],
	] as const)(
		'the provider %s: it is tried again, and the message goes out once',
		async (_why, effect) => {
			bench.sandbox.order({ provider: 'gupshup', path: '/media', times: 1, ...effect });
			const { requests, messages, items } = await send('gupshup');
			expect(paths(requests)).toEqual(['media', 'media', 'message']);
			expect(messages).toHaveLength(1);
			expect(items).toMatchObject([{ json: { accepted: true } }]);
		},
	);

	test('is given up, and the message is not sent', async () => {
		bench.sandbox.order({ provider: 'gupshup', path: '/media', kind: 'server-error', status: 500 });
		const { messages, items } = await send('gupshup', { retryPolicy: 'none' });
		expect(messages).toEqual([]);
		expect(items).toMatchObject([
			{
				json: {
					error:
						'Gupshup failed while it handled the call: Internal Server Error; the message was not sent [item 0]',
					details: { status: 'notSent', accepted: false, httpStatus: 500 },
				},
			},
		]);
	});

	test.each([
		['breaks off before it', { kind: 'reset', when: 'after-reading' }],
		['breaks off after it', { kind: 'reset', when: 'after-accepting' }],
		['breaks off its answer', { kind: 'cut-off' }],
		['fails', { kind: 'server-error', status: 500 }],
	] as const)(
		'the provider %s: n8n is told that the message may be sent again',
		async (_why, effect) => {
			bench.sandbox.order({ provider: 'gupshup', path: '/media', ...effect });
			const { error, messages } = await bench.send({
				parameters: messageOf('gupshup', 'image', {
					...fromBinary(),
					options: { retryPolicy: 'none' },
				}),
				files: [inData(FILES.image)],
			});
			expect(messages).toEqual([]);
			expect(error?.message).toMatch(/; the message was not sent \[item 0\]$/);
			expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
		},
	);

	test('is not tried again where the provider refuses it', async () => {
		const { requests, items } = await bench.send({
			parameters: messageOf('kaleyra', 'image', fromBinary()),
			credential: { sid: bench.sandbox.accounts.kaleyra.sidWithoutProduct },
			files: [inData(FILES.image)],
			onError: 'continueRegularOutput',
		});
		expect(requests).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			error: expect.stringMatching(
				/^Kaleyra does not let this account upload files.*; the message was not sent/,
			),
			details: { description: expect.stringMatching(/postpaid/), status: 'notSent' },
		});
	});
});

test('Retry On Fail: what was accepted is neither uploaded nor sent again', async () => {
	const phones = ['919800000011', '919800000012'];
	bench.sandbox.order({
		provider: 'gupshup',
		kind: 'too-many-requests',
		recipient: '00012',
		times: 1,
	});
	const { requests, messages, items } = await bench.send({
		parameters: messageOf('gupshup', 'image', {
			...fromBinary(),
			recipient: '={{ $json.phone }}',
			options: { retryPolicy: 'none', concurrency: 1 },
		}),
		input: phones.map((phone) => ({ phone })),
		files: phones.map(() => inData(FILES.image)),
		settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
	});
	expect(messages.map(({ recipient }) => recipient)).toEqual(phones);
	expect(items).toHaveLength(2);
	// One upload for the item that was accepted at once, two for the one that was tried twice.
	expect(paths(requests).filter((path) => path === 'media')).toHaveLength(3);
});
