import { createHmac } from 'node:crypto';

const hmac = (key: string | Buffer, text: string): Buffer =>
	createHmac('sha256', key).update(text).digest();

/** Signs a text with a key for one purpose alone, so that its signature is no other's. */
export const signFor = (purpose: string, text: string, secret: string): Buffer =>
	hmac(hmac(secret, `n8n-nodes-whatsapp-interactive ${purpose}`), text);
