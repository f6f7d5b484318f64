import { readDownloadMedia } from '../operations/media/download';
import { download } from '../files/transfer/download';
import { fileNameFor } from '../files/check';
import type { QueryHandler } from './query';

/** Fetches a file that a customer sent into a binary field. */
export const downloadMedia: QueryHandler = async ({ client, reader }) => {
	const { context, provider, account } = client;
	const way = provider.queries.downloadMedia;
	if (way === undefined) throw new Error(`${provider.name} gives out no files`);
	const asked = readDownloadMedia(reader, provider.namesSender);
	if (asked === undefined) {
		return { type: 'faults', faults: reader.faults.map(({ text }) => text) };
	}
	const { from, field, timeout, maxBytes } = asked;
	const address =
		'url' in from
			? from.url
			: new URL(account.baseUrl + way.path(from.mediaId, from.sender, account));
	const isOwn = way.owns(address, account);
	const answer = await download({ client, timeout, maxBytes }, way, address, isOwn);
	if (answer.type === 'refused') return answer;
	const { content, mimeType, fileName } = answer.result;
	const binary = await context.helpers.prepareBinaryData(
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
