import { asList, asText, at } from '../../common/json';
import { path, withQuery } from '../path';
import { isSuccess } from '../problems';
import type { Choice, Directory } from '../query';
import { refusedCall } from '../query-problems';
import { saysFailure, readErrorDetails } from './decode';

const NAME = 'Infobip';
const PAGE_SIZE = 100;

const isWhatsApp = (number: unknown): boolean =>
	at(number, 'type') === 'WHATSAPP' || asList(at(number, 'capabilities')).includes('WHATSAPP');

function sender(number: unknown): Choice[] {
	const digits = asText(at(number, 'number'));
	return digits === null || !isWhatsApp(number) ? [] : [{ name: `+${digits}`, value: digits }];
}

function flow(value: unknown): Choice[] {
	const id = asText(at(value, 'id'));
	const status = asText(at(value, 'status'));
	if (id === null) return [];
	const name = asText(at(value, 'name')) ?? id;
	return [{ name: status === 'PUBLISHED' ? name : `${name} (${status ?? 'unknown'})`, value: id }];
}

/** What the editor's dropdowns show of an Infobip account. */
export const directory: Directory = {
	senders: {
		call: (_ask, _account, page) => ({
			method: 'GET',
			path: withQuery(path`/numbers/1/numbers`, { limit: PAGE_SIZE, page: page ?? '0' }),
		}),
		read: (response, page) => {
			const { body } = response;
			const numbers = at(body, 'numbers');
			if (!isSuccess(response) || !Array.isArray(numbers) || saysFailure(body)) {
				return refusedCall(NAME, response, readErrorDetails(body), {
					permission: 'Give the API key the scope numbers:manage, or type the number.',
				});
			}
			const index = Number(page ?? 0);
			const count = Number(asText(at(body, 'numberCount')) ?? 0);
			return {
				type: 'answered',
				result: {
					entries: numbers.flatMap(sender),
					...((index + 1) * PAGE_SIZE < count && { next: String(index + 1) }),
				},
			};
		},
	},
	flows: {
		missing: ({ sender: from }) =>
			from === undefined
				? {
						cause: 'invalidMessage',
						what: `${NAME} lists flows by sender`,
						advice: "Choose the 'Sender' first, or type the ID of the flow.",
					}
				: undefined,
		call: ({ sender: from }) => ({
			method: 'GET',
			path: path`/whatsapp/1/senders/${from?.digits}/flows`,
		}),
		read: (response) => {
			const { body } = response;
			const flows = at(body, 'flows');
			return isSuccess(response) && Array.isArray(flows) && !saysFailure(body)
				? { type: 'answered', result: { entries: flows.flatMap(flow) } }
				: refusedCall(NAME, response, readErrorDetails(body), {
						permission: 'Give the API key the scope whatsapp:manage, or type the ID of the flow.',
					});
		},
	},
};
