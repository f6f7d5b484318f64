import { UNNAMED, type Sender } from '../../common/phone/phone';
import { ALL_PROVIDERS } from '../../providers';
import type { Reader } from '../reader/reader';

/** The providers that do a query with the business number in its path. */
export const namingSender = (query: 'uploadMedia' | 'downloadMedia'): string[] =>
	ALL_PROVIDERS.filter(({ namesSender, queries }) => namesSender && queries[query]).map(
		({ id }) => id,
	);

/** A field that must not be empty; undefined, and told, where it is. */
export function readRequired(reader: Reader, name: string, label: string): string | undefined {
	const value = reader.line(name, label);
	if (value === undefined) reader.fault(label, `'${label}' is empty`);
	return value;
}

/** The business number, which becomes a part of the path; undefined, and told, where there is none. */
export function readSender(reader: Reader, namesSender: boolean): Sender | undefined {
	if (!namesSender) return UNNAMED;
	return readRequired(reader, 'sender', 'Sender') === undefined
		? undefined
		: reader.phone('sender', 'Sender');
}
