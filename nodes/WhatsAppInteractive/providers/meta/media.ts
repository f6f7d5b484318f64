import { asText, at } from '../../common/json';
import type { FileForm, ProviderResponse } from '../api-call';

/** The form in which Meta takes a file. */
export const metaFileForm = (mimeType: string): FileForm => ({
	fields: { messaging_product: 'whatsapp', type: mimeType },
	file: 'file',
});

/** The address of a file in what Meta tells of it. */
export const metaFileAddress = ({ body }: ProviderResponse): string | null =>
	asText(at(body, 'url'));

/** Whether an address is where Meta keeps files; `host` has a port where that is not the usual one. */
export const isMetaFileHost = ({ protocol, host }: URL): boolean =>
	protocol === 'https:' && host === 'lookaside.fbsbx.com';
