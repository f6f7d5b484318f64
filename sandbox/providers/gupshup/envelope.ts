import type { GupshupAccount } from '../../accounts';
import type { JsonObject } from '../../json';

/** Meta's envelope; what Gupshup says by itself carries neither the account nor the metadata. */
export function envelope(
	account: GupshupAccount,
	content: JsonObject,
	kind: 'bare' | 'full',
	field = 'messages',
): JsonObject {
	const value: JsonObject = { messaging_product: 'whatsapp' };
	if (kind === 'full') value.metadata = metadata(account);
	const changes = [{ field, value: { ...value, ...content } }];
	return withEntry(account, kind === 'full' ? { id: account.wabaId, changes } : { changes });
}

/** The outermost part of the envelope, around one entry. */
export function withEntry(account: GupshupAccount, entry: JsonObject): JsonObject {
	return { object: 'whatsapp_business_account', gs_app_id: account.appId, entry: [entry] };
}

/** The number of the app as Meta shows it. */
function metadata({ sender }: GupshupAccount): JsonObject {
	return { display_phone_number: sender, phone_number_id: `1${sender.slice(-9)}` };
}

/** Gupshup's own envelope (callbacks of version 2). */
export function ownEnvelope(
	account: GupshupAccount,
	type: string,
	payload: JsonObject,
	at: Date,
): JsonObject {
	return { app: account.appName, timestamp: at.getTime(), version: 2, type, payload };
}
