import { asText, at } from '../../json';
import { isSuccess } from '../problems';
import type { MediaDownload, MediaUpload } from '../query';
import { refusedCall } from '../query-problems';
import type { ProviderResponse } from '../provider';
import { knownFailure, words } from './decode';

const refused = (response: ProviderResponse) =>
	refusedCall(
		'Gupshup',
		response,
		words(response.body),
		'Check that the token belongs to the App ID in the credential.',
		knownFailure(response.body),
	);

const app = (id: string): string => `/partner/app/${encodeURIComponent(id)}`;

/** Gupshup Partner API, generate media ID. */
export const uploadMedia: MediaUpload = {
	call: (mimeType, _sender, { id }) => ({
		method: 'POST',
		path: `${app(id)}/media`,
		multipart: { fields: { file_type: mimeType }, file: 'file' },
	}),
	read: (response) => {
		const id = asText(at(response.body, 'mediaId')) ?? asText(at(response.body, 'id'));
		return isSuccess(response) && id !== null
			? { type: 'answered', result: id }
			: refused(response);
	},
};

/** Gupshup's copies of what customers sent; the addresses in its events need no credential. */
export const downloadMedia: MediaDownload = {
	path: (mediaId, _sender, { id }) => `${app(id)}/media/${encodeURIComponent(mediaId)}`,
	owns: ({ origin }, { baseUrl }) => origin === new URL(baseUrl).origin,
	refusal: (response) => refused(response).problem,
};
