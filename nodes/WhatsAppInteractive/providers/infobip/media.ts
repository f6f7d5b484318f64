import { asDigits } from '../../messages/phone';
import { path } from '../path';
import type { MediaDownload } from '../query';
import { refusedCall } from '../query-problems';
import { words } from './decode';

/** Accounts have hosts of their own, and share one. */
const isInfobips = ({ protocol, hostname }: URL): boolean =>
	protocol === 'https:' && hostname.endsWith('.infobip.com');

/** Infobip, download inbound media. */
export const downloadMedia: MediaDownload = {
	path: (mediaId, sender) => path`/whatsapp/1/senders/${asDigits(sender)}/media/${mediaId}`,
	owns: (address, { baseUrl }) => address.origin === new URL(baseUrl).origin || isInfobips(address),
	refusal: (response) =>
		refusedCall(
			'Infobip',
			response,
			words(response.body),
			'Give the API key the scope whatsapp:inbound-message:read.',
		).problem,
};
