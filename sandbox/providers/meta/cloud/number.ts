import type { JsonObject } from '../../../json';
import type { OutgoingReport } from '../../provider';

/** A business number on Meta's cloud, by whichever way it is reached. */
export interface CloudNumber {
	/** Digits only; it comes back in the metadata of webhooks. */
	readonly sender: string;
	readonly phoneNumberId: string;
	readonly wabaId: string;
}

/** Turns a body of Meta's webhook into the calls of whoever gets this field of it. */
export type Tell = (body: JsonObject, field: string) => readonly OutgoingReport[];

/** Meta's envelope around one change of the number's account (Cloud API, webhooks). */
export function cloudEnvelope(
	number: CloudNumber,
	content: JsonObject,
	field = 'messages',
): JsonObject {
	const metadata = {
		display_phone_number: number.sender,
		phone_number_id: number.phoneNumberId,
	};
	const value = { messaging_product: 'whatsapp', metadata, ...content };
	return withChange(number, { field, value });
}

/** The same around a change that is of the account as a whole. */
export function withChange({ wabaId }: CloudNumber, change: JsonObject, at?: Date): JsonObject {
	const time = at === undefined ? {} : { time: Math.floor(at.getTime() / 1000) };
	return {
		object: 'whatsapp_business_account',
		entry: [{ id: wabaId, ...time, changes: [change] }],
	};
}
