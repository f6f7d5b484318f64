import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Container, Service } from '@n8n/di';
import { BinaryDataConfig, BinaryDataService } from 'n8n-core';

import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/*
 * n8n keeps files on disk by its own preset, and puts an ID into the item: a file is looked at by its
 * metadata, and what is downloaded goes there as a stream.
 */
const bench = useBench();

const MB = 1024 * 1024;

/** A storage of these tests alone: one that was opened cannot be closed, and other files share n8n's. */
class OwnStorage extends BinaryDataService {}
Service()(OwnStorage);

const config = Container.get(BinaryDataConfig);
const usualConfig = { ...config };
const usualStorage = Container.get(BinaryDataService);

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'whatsapp-interactive-files-'));
	Object.assign(config, {
		mode: 'filesystem',
		availableModes: ['filesystem'],
		localStoragePath: folder,
	});
	const storage = Container.get(OwnStorage);
	await storage.init();
	Container.set(BinaryDataService, storage);
});

afterAll(async () => {
	Container.set(BinaryDataService, usualStorage);
	Object.assign(config, usualConfig);
	await rm(folder, { recursive: true });
});

/** A file in n8n's storage, as a node before left it in the item. */
const stored = async (mimeType: string, fileName: string, size: number) =>
	await Container.get(BinaryDataService).store(
		{ type: 'execution', workflowId: 'wf', executionId: '1' },
		Buffer.alloc(size, 7),
		{ data: '', mimeType, fileName },
	);

const image = { mediaSource: 'binary', mediaBinaryField: 'data' };

test('a stored file is uploaded', async () => {
	const file = await stored('image/png', 'mug.png', 5 * MB);
	expect(file.id).toBeDefined();
	const { messages, requests, error } = await bench.send({
		parameters: messageOf('kaleyra', 'image', image),
		files: [{ data: file }],
	});
	expect(error).toBeUndefined();
	expect(messages).toHaveLength(1);
	expect(Number(requests[0]?.headers['content-length'])).toBeGreaterThan(5 * MB);
});

test('a stored file that is too large is not fetched, let alone uploaded', async () => {
	const file = await stored('image/png', 'mug.png', 5 * MB + 1);
	const fetched = vi.spyOn(Container.get(BinaryDataService), 'getAsBuffer');
	const { requests, error } = await bench.send({
		parameters: messageOf('kaleyra', 'image', image),
		files: [{ data: file }],
	});
	expect(error?.message).toMatch(/has 5242881 bytes, but the limit for an image is 5242880 bytes/);
	expect(requests).toEqual([]);
	expect(fetched).not.toHaveBeenCalled();
});

test('a download goes into the storage', async () => {
	const { items, error } = await bench.send({
		parameters: {
			provider: 'infobip',
			resource: 'media',
			operation: 'download',
			downloadUrl: `${bench.sandbox.urls.infobip}/whatsapp/1/senders/441134960000/media/5b1f-78`,
		},
	});
	expect(error).toBeUndefined();
	const file = items[0]?.binary?.data;
	expect(file).toMatchObject({ mimeType: 'video/mp4', id: expect.stringMatching(/^filesystem/) });
	if (file === undefined) throw new Error('There is no file');
	const content = await Container.get(BinaryDataService).getAsBuffer(file);
	expect(content.subarray(4, 8).toString()).toBe('ftyp');
	expect(items[0]?.json).toMatchObject({ fileName: '5b1f-78.mp4', fileSize: content.length });
});
