import { asText, at } from '../../common/json';
import type { ProviderResponse } from '../api-call';
import { knownGraphError } from '../meta/graph-error';
import { isMetaFileHost, metaFileAddress, metaFileForm } from '../meta/media';
import { path } from '../path';
import { isSuccess } from '../problems';
import type { MediaDownload, MediaUpload } from '../query';
import { refusedCall } from '../query-problems';
import { NAME, readErrorDetails, saysFailure } from './decode';

const toRefused = (response: ProviderResponse) =>
	refusedCall(NAME, response, readErrorDetails(response), {
		permission: 'Check that the API key is the newest one of this number.',
		known: knownGraphError(response.body),
	});

/** 360dialog, upload media. */
export const uploadMedia: MediaUpload = {
	call: (mimeType) => ({
		method: 'POST',
		path: path`/media`,
		multipart: metaFileForm(mimeType),
	}),
	read: (response) => {
		const id = asText(at(response.body, 'id'));
		return isSuccess(response) && id !== null && !saysFailure(response.body)
			? { type: 'answered', result: id }
			: toRefused(response);
	},
};

/**
 * 360dialog, retrieve and download media: the address is one of Meta's, which does not know the key;
 * the same path at 360dialog gives the file.
 */
export const downloadMedia: MediaDownload = {
	path: (mediaId) => path`/${mediaId}`,
	addressIn: metaFileAddress,
	owned: (address, { baseUrl }) => {
		if (address.origin === new URL(baseUrl).origin) return address;
		return isMetaFileHost(address)
			? new URL(baseUrl + address.pathname + address.search)
			: undefined;
	},
	refusal: (response) => toRefused(response).problem,
};
