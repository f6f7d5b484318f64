import { digitsOf } from '../../common/phone/phone';
import { path } from '../path';
import type { MediaDownload } from '../query';
import { refusedCall } from '../query-problems';
import { readErrorDetails } from './decode';

/** The API's hosts: each account has one of its own, and all share one. */
const API_HOST = /^([a-z0-9]{1,32}\.)?api\.infobip\.com$/;

/** The one call that answers with a customer's file. */
const MEDIA_PATH = /^\/whatsapp\/1\/senders\/[^/]+\/media\/[^/]+$/;

/** Whether an address is a file's in the API; `host` has a port only where that is not the usual one. */
const isMediaOfApi = ({ protocol, host, pathname }: URL): boolean =>
	protocol === 'https:' && API_HOST.test(host) && MEDIA_PATH.test(pathname);

/** Infobip, download inbound media. */
export const downloadMedia: MediaDownload = {
	path: (mediaId, sender) => path`/whatsapp/1/senders/${digitsOf(sender)}/media/${mediaId}`,
	owned: (address, { baseUrl }) =>
		address.origin === new URL(baseUrl).origin || isMediaOfApi(address) ? address : undefined,
	refusal: (response) =>
		refusedCall('Infobip', response, readErrorDetails(response.body), {
			permission: 'Give the API key the scope whatsapp:inbound-message:read.',
		}).problem,
};
