import { asText, type UnknownRecord } from '../../common/json';
import type { Choice, Directory } from '../query';
import { listCall, readPage } from './lists';

/** A business number by what people know it by; requests name its ID. */
function sender({
	id,
	display_phone_number: number,
	verified_name: name,
}: UnknownRecord): Choice | undefined {
	const value = asText(id);
	if (value === null) return undefined;
	const [phone, verified] = [asText(number) ?? value, asText(name)];
	return { name: verified === null ? phone : `${phone} (${verified})`, value };
}

/** A flow; one that is not published says so. */
function flow({ id, name, status }: UnknownRecord): Choice | undefined {
	const value = asText(id);
	if (value === null) return undefined;
	const shown = asText(name) ?? value;
	const state = asText(status);
	return { name: state === 'PUBLISHED' ? shown : `${shown} (${state ?? 'unknown'})`, value };
}

/** What the editor's dropdowns show of a WhatsApp Business Account. */
export const directory: Directory = {
	senders: {
		call: (_ask, account, page) =>
			listCall(account, 'phone_numbers', 'id,display_phone_number,verified_name', page),
		read: (response) => readPage(response, sender),
	},
	flows: {
		call: (_ask, account, page) => listCall(account, 'flows', 'id,name,status', page),
		read: (response) => readPage(response, flow),
	},
};
