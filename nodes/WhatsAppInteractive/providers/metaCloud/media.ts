import { asText, at } from '../../common/json';
import { digitsOf } from '../../common/phone/phone';
import type { ProviderResponse } from '../api-call';
import { isGraphError, knownGraphError } from '../meta/graph-error';
import { isMetaFileHost, metaFileAddress, metaFileForm } from '../meta/media';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { MediaDownload, MediaUpload } from '../query';
import { refusedCall } from '../query-problems';
import { NAME, readErrorDetails } from './decode';

const toRefused = (response: ProviderResponse) =>
	refusedCall(NAME, response, readErrorDetails(response.body), {
		permission:
			'Give the token of the system user the permission whatsapp_business_messaging, and assign the WhatsApp Business Account to that user.',
		known: knownGraphError(response.body),
	});

/** Meta, upload media. */
export const uploadMedia: MediaUpload = {
	call: (mimeType, sender, { apiVersion }) => ({
		method: 'POST',
		path: path`/${apiVersion}/${digitsOf(sender)}/media`,
		multipart: metaFileForm(mimeType),
	}),
	read: (response) => {
		const id = asText(at(response.body, 'id'));
		return isSuccess(response) && id !== null && !isGraphError(response.body)
			? { type: 'answered', result: id }
			: toRefused(response);
	},
};

/** Meta, retrieve media URL, then download media: the address lives for five minutes. */
export const downloadMedia: MediaDownload = {
	path: (mediaId, sender, { apiVersion }) =>
		withQuery(path`/${apiVersion}/${mediaId}`, { phone_number_id: digitsOf(sender) }),
	addressIn: metaFileAddress,
	owned: (address, { baseUrl }) =>
		isMetaFileHost(address) || address.origin === new URL(baseUrl).origin ? address : undefined,
	refusal: (response) => toRefused(response).problem,
};
