import type { InfobipAccount } from '../../accounts';

/** A second WhatsApp sender of the account, of another country. */
const SECOND_SENDER = '551140020022';

/** The WhatsApp senders of the account. Messages may be sent from any other number, too. */
export function sendersOf(account: InfobipAccount): readonly string[] {
	return [account.sender, SECOND_SENDER];
}

/** The key of a number of the account, by its place in the list, the first being 1. */
export function numberKey(place: number): string {
	return `0A1B2C3D4E5F60718293A4B5C6D7E8F${place}`;
}
