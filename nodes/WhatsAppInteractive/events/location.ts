import type { Location } from './inbound-message';
import { asNumber, asRecord, asText } from '../common/json';

/** A place; its members are called the same by all providers, and the numbers may be texts. */
export function readLocation(value: unknown): Location {
	const { latitude, longitude, name, address, url } = asRecord(value);
	return {
		latitude: asNumber(latitude),
		longitude: asNumber(longitude),
		name: asText(name),
		address: asText(address),
		url: asText(url),
	};
}
