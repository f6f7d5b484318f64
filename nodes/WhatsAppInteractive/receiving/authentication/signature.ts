import { createHmac } from 'node:crypto';

import { areEqual } from '../../common/equal';

/**
 * The algorithms of HMAC by the length of their signature in bytes: the provider's documents name the
 * choice, but not how a request tells it. MD5, which is among them, is left out.
 */
const ALGORITHMS: ReadonlyMap<number, string> = new Map([
	[20, 'sha1'],
	[28, 'sha224'],
	[32, 'sha256'],
	[48, 'sha384'],
	[64, 'sha512'],
]);

const PREFIX = /^sha-?\d+=/i;
const HEX = /^(?:[\da-f]{2})+$/i;
const BASE64 = /^[\w+/-]+={0,2}$/;

/** The readings of a text as bytes: a base64 text can look like a hexadecimal one. */
function bytesOf(text: string): Buffer[] {
	const readings: Buffer[] = [];
	if (HEX.test(text)) readings.push(Buffer.from(text, 'hex'));
	if (BASE64.test(text)) readings.push(Buffer.from(text, 'base64'));
	return readings;
}

/** The longest text that can be a signature: 64 bytes in hexadecimal digits, with a prefix. */
const MAX_LENGTH = 140;

/**
 * Whether a signature is the one that this key gives for these bytes. The signature may be written in
 * hexadecimal digits or base64, with or without the algorithm in front.
 */
export function isSignature(offered: string, body: Buffer, key: string): boolean {
	const text = offered.trim().replace(PREFIX, '');
	if (key === '' || text.length > MAX_LENGTH) return false;
	return bytesOf(text).some((signature) => {
		const algorithm = ALGORITHMS.get(signature.length);
		return (
			algorithm !== undefined &&
			areEqual(createHmac(algorithm, key).update(body).digest(), signature)
		);
	});
}
