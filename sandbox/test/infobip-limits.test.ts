import { type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed } from './harness';
import { accepted, SAMPLES } from './infobip-accepted';
import { refused } from './infobip-refused';

describe('Limits of Infobip', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (path: string, body: JsonValue) =>
		await call(sandbox, 'infobip', { path, body });

	test.each(accepted)('accepts %s', async (_why, path, changes) => {
		const { status, data } = await send(path, changed(SAMPLES[path] ?? {}, changes));
		expect({ status, data }).toMatchObject({ status: 200, data: { status: { groupId: 1 } } });
	});

	test.each(refused)('refuses %s', async (_why, path, changes, faultyPath) => {
		const { status, data } = await send(path, changed(SAMPLES[path] ?? {}, changes));
		expect(status).toBe(400);
		const { messageId, text, validationErrors } = data.requestError.serviceException;
		expect({ messageId, text }).toEqual({ messageId: 'BAD_REQUEST', text: 'Bad request' });
		expect(Object.keys(validationErrors)).toContain(faultyPath);
		expect(validationErrors[faultyPath]).toEqual([expect.any(String)]);
		expect(sandbox.requests()[0]).toMatchObject({ accepted: false });
		expect(sandbox.messages()).toEqual([]);
	});
});
