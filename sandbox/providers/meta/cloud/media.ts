import { createHash } from 'node:crypto';
import { type Answer, bytes, json, type SandboxRequest } from '../../../http/message';
import { stringAt } from '../../../json';
import type { Violation } from '../../../validation/check';
import type { MetaAccount } from '../meta-account';
import { attachmentUrl } from './inbound';

/** Media types that can be uploaded, with the largest size in bytes (Cloud API, media). */
const MB = 1024 * 1024;
const LARGEST: Readonly<Record<string, number>> = {
	'audio/aac': 16 * MB,
	'audio/amr': 16 * MB,
	'audio/mp4': 16 * MB,
	'audio/mpeg': 16 * MB,
	'audio/ogg': 16 * MB,
	'image/jpeg': 5 * MB,
	'image/png': 5 * MB,
	'image/webp': 500 * 1024,
	'video/3gpp': 16 * MB,
	'video/mp4': 16 * MB,
};

const DOCUMENT = /^(application|text)\//u;

/** The ID of an uploaded file, or what is wrong with the form. */
export function uploadCloudMedia(
	{ files = {}, body }: SandboxRequest,
	meta: MetaAccount,
): { readonly answer: Answer } | { readonly violations: readonly Violation[] } {
	const wrong = (path: string, message: string) => ({ violations: [{ path, message }] });
	const { file } = files;
	const type = stringAt(body, 'type') ?? '';
	if (stringAt(body, 'messaging_product') !== 'whatsapp') {
		return wrong('messaging_product', 'must be "whatsapp"');
	}
	if (file === undefined) return wrong('file', 'must not be blank');
	const largest = LARGEST[type] ?? (DOCUMENT.test(type) ? 100 * MB : undefined);
	if (largest === undefined) return wrong('type', 'is no known media type');
	if (file.body.length > largest) return wrong('file', 'is too large for its type');
	return { answer: json(200, { id: meta.media.add({ type, body: file.body }) }) };
}

/** What is told of a file; undefined if there is none of that ID. */
export function tellMedia(mediaId: string, meta: MetaAccount, baseUrl: string): Answer | undefined {
	const file = meta.media.find(mediaId);
	if (file === undefined) return undefined;
	return json(200, {
		messaging_product: 'whatsapp',
		url: attachmentUrl(baseUrl, mediaId),
		mime_type: file.type,
		sha256: createHash('sha256').update(file.body).digest('hex'),
		file_size: file.body.length,
		id: mediaId,
	});
}

/** The path of all files. */
export const ATTACHMENTS = '/whatsapp_business/attachments/';

/** The file of an address; undefined if there is none. */
export function giveAttachment({ query }: SandboxRequest, meta: MetaAccount): Answer | undefined {
	const file = query.hash === 'h1' ? meta.media.find(query.mid ?? '') : undefined;
	return file && bytes(200, file.body, file.type);
}
