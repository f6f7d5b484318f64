import { asRecord, asText, isRecord, parseRecord, type UnknownRecord } from '../../../common/json';
import type { EventContent } from '../../../events/event';
import { createPayment } from '../../../events/payment';
import { createReply, readAnswers, type ReplyContent } from '../../../events/reply';
import type { MetaDialect } from './dialect';

/** What a form sent back: a flow, or an address, whose fields stand one level further down. */
function createFormReply(
	name: unknown,
	title: unknown,
	response: unknown,
	repliedTo: string | null,
): ReplyContent {
	const { answers, answersText } = readAnswers(response);
	const form = asRecord(answers);
	const known = { id: asText(form.flow_token), title: asText(title), repliedTo, answersText };
	if (name !== 'address_message') return createReply('flow', { ...known, answers });
	const { values: fields, ...rest } = form;
	const values = parseRecord(fields);
	return createReply('address', {
		...known,
		answers: values === null ? answers : { ...rest, ...values },
	});
}

/** A customer's wish to pay with a saved card (Brazil), which is no proof of a payment. */
const readCard = (choice: UnknownRecord): EventContent =>
	createPayment('pending', {
		referenceId: asText(choice.reference_id),
		method: asText(choice.payment_method),
		card: {
			lastDigits: asText(choice.last_four_digits),
			credentialId: asText(choice.credential_id),
		},
	});

/**
 * The reply in the object `interactive` of a message: to buttons, a list, a flow, a request for an
 * address or for the permission to call. It can come without any, with errors only.
 */
export function readInteractive(
	interactive: unknown,
	repliedTo: string | null,
	dialect: MetaDialect,
): EventContent | null {
	const {
		button_reply: button,
		list_reply: list,
		nfm_reply: form,
		call_permission_reply: call,
		payment_method: card,
	}: UnknownRecord = asRecord(interactive);
	if (isRecord(button)) {
		return createReply('button', {
			id: dialect.readReplyId(button),
			title: asText(button.title),
			repliedTo,
		});
	}
	if (isRecord(list)) {
		return createReply('list', {
			id: dialect.readReplyId(list),
			title: asText(list.title),
			description: asText(list.description),
			repliedTo,
		});
	}
	if (isRecord(form)) {
		return createFormReply(form.name, form.body, form.response_json, repliedTo);
	}
	if (isRecord(call)) {
		return createReply('callPermission', { id: asText(call.response), repliedTo, answers: call });
	}
	return isRecord(card) ? readCard(card) : null;
}
