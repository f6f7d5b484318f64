import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (value: string | Buffer): Buffer => createHash('sha256').update(value).digest();

/**
 * Whether two values are the same. Their digests are compared, in constant time, so that how long it
 * takes tells neither content nor length.
 */
export const areEqual = (left: string | Buffer, right: string | Buffer): boolean =>
	timingSafeEqual(digest(left), digest(right));
