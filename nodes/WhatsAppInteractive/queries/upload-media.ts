import { readUploadMedia } from '../operations/media/upload';
import { takeFile } from '../files/transfer/take';
import { upload } from '../files/transfer/upload';
import { typeOfFile } from '../files/check';
import type { QueryHandler } from './query';

/** Uploads a file of the item, and gives its media ID. */
export const uploadMedia: QueryHandler = async ({ client, itemIndex, reader }) => {
	const { context, provider } = client;
	const asked = readUploadMedia(reader, provider.sender);
	if (asked === undefined) {
		return { type: 'faults', faults: reader.faults.map(({ text }) => text) };
	}
	const { field, sender, timeout } = asked;
	const { mediaLimits } = provider;
	const taken = await takeFile(
		context,
		{ itemIndex, field },
		(file) => typeOfFile(file, mediaLimits),
		mediaLimits,
	);
	if (taken.type === 'faults') return taken;
	const { file } = taken;
	const { outcome } = await upload({ client, sender, timeout }, file);
	if (outcome.type === 'refused') return outcome;
	return {
		type: 'done',
		items: [
			{
				json: {
					provider: provider.id,
					mediaId: outcome.receipt,
					fileName: file.fileName,
					mimeType: file.mimeType,
					fileSize: file.content.length,
				},
			},
		],
	};
};
