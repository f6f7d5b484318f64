import type { IBinaryData, IBinaryKeyData } from 'n8n-workflow';

/** A file as n8n keeps it in the item itself: so many bytes that mean nothing. */
export const fileOf = (mimeType: string, fileName?: string, size = 64): IBinaryData => ({
	data: Buffer.alloc(size, 7).toString('base64'),
	mimeType,
	...(fileName !== undefined && { fileName }),
});

/** An item's one file, in the binary field that n8n calls so by itself. */
export const inData = (file: IBinaryData): IBinaryKeyData => ({ data: file });
