import { UNNAMED, type Sender } from '../../common/phone/phone';
import { NO_SENDER_ID, readSenderId } from '../../common/sender-id';
import { ALL_PROVIDERS, type AnyProvider } from '../../providers';
import type { SenderNaming } from '../../providers/provider';
import type { Reader } from '../reader/reader';

/** The providers that do a query with the sender in its path. */
export const namingSender = (query: 'uploadMedia' | 'downloadMedia'): AnyProvider[] =>
	ALL_PROVIDERS.filter(({ sender, queries }) => sender !== 'account' && queries[query]);

/** A field that must not be empty; undefined, and told, where it is. */
export function readRequired(reader: Reader, name: string, label: string): string | undefined {
	const value = reader.line(name, label);
	if (value === undefined) reader.fault(label, `'${label}' is empty`);
	return value;
}

/** Reads the sender, which becomes a part of the path. Where there is none, a fault is reported. */
export function readSender(reader: Reader, naming: SenderNaming): Sender | undefined {
	if (naming === 'account') return UNNAMED;
	const text = readRequired(reader, 'sender', 'Sender');
	if (text === undefined) return undefined;
	if (naming === 'number') return reader.phone('sender', 'Sender');
	const id = readSenderId(text);
	if (id === undefined) reader.fault('Sender', `'Sender' ${NO_SENDER_ID}`);
	return id;
}
