import type { InfobipAccount } from '../../../accounts';
import { json, type SandboxRequest } from '../../../http/message';
import type { Route } from '../../../http/routes';
import type { JsonObject } from '../../../json';
import type { Handled } from '../../provider';
import { classicErrors } from '../answers';
import { numberKey, sendersOf } from '../senders';

const DEFAULT_LIMIT = 50;
/** A number of the account that cannot send WhatsApp messages. */
const SMS_NUMBER = '447700900100';

/** The numbers of the account (Infobip, get owned numbers); also those that are no senders. */
export function numberRoutes(account: InfobipAccount): ReadonlyArray<Route<Handled>> {
	const numbers = [
		...sendersOf(account).map((number, index) => ownNumber(index + 1, number, 'WHATSAPP')),
		ownNumber(9, SMS_NUMBER, 'SMS'),
	];
	return [{ method: 'GET', path: '/numbers/1/numbers', handle: (it) => page(numbers, it) }];
}

function page(numbers: readonly JsonObject[], { query }: SandboxRequest): Handled {
	const limit = Number(query.limit ?? DEFAULT_LIMIT);
	const index = Number(query.page ?? 0);
	const sound = Number.isInteger(limit) && limit >= 1 && Number.isInteger(index) && index >= 0;
	if (!sound) return { answer: classicErrors.badRequest([]) };
	const shown = numbers.slice(index * limit, (index + 1) * limit);
	return { answer: json(200, { numbers: shown, numberCount: numbers.length }) };
}

function ownNumber(index: number, number: string, channel: 'WHATSAPP' | 'SMS'): JsonObject {
	return {
		numberKey: numberKey(index),
		number,
		...country(number),
		type: channel === 'WHATSAPP' ? 'WHATSAPP' : 'VIRTUAL_LONG_NUMBER',
		capabilities: [channel],
		shared: false,
	};
}

function country(number: string): JsonObject {
	return number.startsWith('55')
		? { country: 'BR', countryName: 'Brazil' }
		: { country: 'GB', countryName: 'United Kingdom' };
}
