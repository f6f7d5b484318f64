import { readDownloadMedia } from '../operations/media/download';
import { download } from '../files/transfer/download';
import { fileNameFor } from '../files/check';
import type { QueryHandler } from './query';

/** Fetches a file that a customer sent into a binary field. */
export const downloadMedia: QueryHandler = async ({ client, reader }) => {
	const { context, provider, account } = client;
	const way = provider.queries.downloadMedia;
	if (way === undefined) throw new Error(`${provider.name} gives out no files`);
	const asked = readDownloadMedia(reader, provider.sender);
	if (asked === undefined) {
		return { type: 'faults', faults: reader.faults.map(({ text }) => text) };
	}
	const { from, field, timeout, maxBytes } = asked;
	const source =
		'url' in from ? { address: from.url } : { path: way.path(from.mediaId, from.sender, account) };
	const answer = await download({ client, way, timeout, maxBytes }, source);
	if (answer.type === 'refused') return answer;
	const { content, mimeType, fileName } = answer.result;
	const binary = await context.helpers.prepareBinaryData(
		content,
		fileName ?? fileNameFor('url' in from ? from.url.pathname : from.mediaId, mimeType),
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
					fileSize: content.length,
				},
				binary: { [field]: binary },
			},
		],
	};
};
