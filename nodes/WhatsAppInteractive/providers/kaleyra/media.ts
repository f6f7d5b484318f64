import { at, firstText } from '../../common/json';
import { e164Of } from '../../common/phone/phone';
import { path } from '../path';
import { isSuccess, type ErrorMapping } from '../problems';
import type { MediaUpload } from '../query';
import { refusedCall } from '../query-problems';
import { knownFailure, readErrorDetails } from './decode';

const POSTPAID = 'Kaleyra lets only postpaid accounts upload files; ask it about yours.';

/** What elsewhere says that the API is not enabled means here that the account is a prepaid one. */
function meaningOf(body: unknown): ErrorMapping | undefined {
	const known = knownFailure(body);
	return known?.cause === 'missingPermission'
		? { ...known, what: '{} does not let this account upload files', advice: POSTPAID }
		: known;
}

/** Kaleyra, upload media files; for postpaid accounts. The page does not say where the ID stands. */
export const uploadMedia: MediaUpload = {
	call: (mimeType, sender, { id }) => ({
		method: 'POST',
		path: path`/v2/${id}/whatsapp/${e164Of(sender)}/media`,
		multipart: { fields: { type: mimeType }, file: 'file' },
	}),
	read: (response) => {
		const { body } = response;
		const id = firstText(
			at(body, 'data', 'id'),
			at(body, 'data', 'media_id'),
			at(body, 'id'),
			at(body, 'media_id'),
		);
		return isSuccess(response) && id !== null && knownFailure(body) === undefined
			? { type: 'answered', result: id }
			: refusedCall('Kaleyra', response, readErrorDetails(body), {
					permission: POSTPAID,
					known: meaningOf(body),
				});
	},
};
