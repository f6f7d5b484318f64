import { asText, at } from '../../common/json';
import type { ProviderResponse } from '../api-call';
import { path } from '../path';
import { isSuccess } from '../problems';
import type { MediaDownload, MediaUpload } from '../query';
import { refusedCall } from '../query-problems';
import { knownFailure, saysFailure, readErrorDetails } from './decode';

const toRefused = (response: ProviderResponse) =>
	refusedCall('Gupshup', response, readErrorDetails(response.body), {
		permission: 'Check that the token belongs to the App ID in the credential.',
		known: knownFailure(response.body),
	});

/** Gupshup Partner API, generate media ID. */
export const uploadMedia: MediaUpload = {
	call: (mimeType, _sender, { id }) => ({
		method: 'POST',
		path: path`/partner/app/${id}/media`,
		multipart: { fields: { file_type: mimeType }, file: 'file' },
	}),
	read: (response) => {
		const id = asText(at(response.body, 'mediaId')) ?? asText(at(response.body, 'id'));
		return isSuccess(response) && id !== null && !saysFailure(response.body)
			? { type: 'answered', result: id }
			: toRefused(response);
	},
};

/** Gupshup's copies of what customers sent; the addresses in its events need no credential. */
export const downloadMedia: MediaDownload = {
	path: (mediaId, _sender, { id }) => path`/partner/app/${id}/media/${mediaId}`,
	owned: (address, { baseUrl }) =>
		address.origin === new URL(baseUrl).origin ? address : undefined,
	refusal: (response) => toRefused(response).problem,
};
