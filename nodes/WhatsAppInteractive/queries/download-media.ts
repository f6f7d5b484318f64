import { readDownloadMedia } from '../fields/media-queries';
import { download } from '../media/download';
import { fileNameFor } from '../messages/check-file';
import { addressFault } from '../messages/web-address';
import type { QueryHandler } from './query';

/** Fetches a file that a customer sent into a binary field. */
export const downloadMedia: QueryHandler = async function ({ provider, account, reader }) {
	const { from, field, sender, timeout, maxBytes } = readDownloadMedia(
		reader,
		provider.namesSender,
	);
	const way = provider.queries.downloadMedia;
	if (way === undefined) throw new Error(`${provider.name} gives out no files`);
	const wrong = 'url' in from && from.url !== '' ? addressFault(from.url) : undefined;
	if (wrong !== undefined) {
		reader.fault(
			'Media URL',
			`'Media URL' must be a web address that starts with https:// or http://; ${wrong}`,
		);
	}
	if (reader.faults.length > 0) {
		return { type: 'faults', faults: reader.faults.map(({ text }) => text) };
	}
	const address = new URL(
		'url' in from ? from.url : account.baseUrl + way.path(from.mediaId, sender, account),
	);
	const fetching = { functions: this, provider, timeout, maxBytes };
	const isOwn = way.owns(address, account);
	const answer = await download(fetching, way, address, isOwn);
	if (answer.type === 'refused') return answer;
	const { content, mimeType, fileName } = answer.result;
	const binary = await this.helpers.prepareBinaryData(
		content,
		fileName ?? fileNameFor(address.pathname, mimeType),
		mimeType === '' ? undefined : mimeType,
	);
	return {
		type: 'done',
		items: [
			{
				json: {
					provider: provider.id,
					mediaId: 'mediaId' in from ? from.mediaId : null,
					fileName: binary.fileName ?? null,
					mimeType: binary.mimeType,
					fileSize: binary.bytes ?? null,
				},
				binary: { [field]: binary },
			},
		],
	};
};
