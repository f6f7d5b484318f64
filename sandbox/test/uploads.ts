import type { ProviderName, Sandbox } from '..';
import type { JsonValue } from '../json';
import { CREDENTIALS } from './harness';

/** A few bytes that are no valid UTF-8, so that a text in between would change them. */
export const BYTES = Buffer.from([
	0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe,
]);

/** Uploads a file, unless null, with the fields of a form; gives back the status and the body. */
export async function upload(
	sandbox: Sandbox,
	provider: ProviderName,
	path: string,
	fields: Readonly<Record<string, string>>,
	file: Buffer | null = BYTES,
): Promise<{ status: number; data: JsonValue }> {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	if (file !== null) form.append('file', new Blob([file], { type: 'image/png' }), 'mug.png');
	const response = await fetch(sandbox.urls[provider] + path, {
		method: 'POST',
		headers: CREDENTIALS[provider],
		body: form,
	});
	const data: JsonValue = JSON.parse(await response.text());
	return { status: response.status, data };
}
