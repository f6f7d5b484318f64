import type { KaleyraAccount } from '../../accounts';
import { json, type Answer } from '../../http/message';
import type { Params, Route } from '../../http/routes';
import { type JsonObject, type JsonValue, stringAt } from '../../json';
import type { MetaAccount } from '../meta/meta-account';
import type { TemplateDefinition } from '../meta/template/definition';
import type { Handled } from '../provider';
import { refuse } from '../refuse';
import { errors } from './answers';

const WHATSAPP = '/v2/:sid/whatsapp';

/**
 * The calls on numbers, templates and media (Kaleyra, WhatsApp API V2). Only the fields of a
 * number's details are documented; the other answers keep to the common envelope, with Meta's
 * objects in it.
 */
export function lookUpRoutes(
	account: KaleyraAccount,
	meta: MetaAccount,
	checkSender: (params: Params) => Handled | undefined,
): ReadonlyArray<Route<Handled>> {
	/** A business account that is not the account's own is as unknown as a foreign number. */
	const ofBusiness = (params: Params, answer: () => Answer): Handled => ({
		answer: params.wabaId === account.wabaId ? answer() : errors.unknownSender(),
	});
	return [
		{
			method: 'GET',
			path: `${WHATSAPP}/:wabaId/message_templates`,
			handle: ({ query }, params) =>
				ofBusiness(params, () => found('Templates', templates(query, meta.templates.list()))),
		},
		{
			method: 'GET',
			path: `${WHATSAPP}/:wabaId/number`,
			handle: (_request, params) =>
				ofBusiness(params, () =>
					found(
						'Numbers',
						[...account.senders, ...account.sendersOnV1].map((sender) => details(sender, account)),
					),
				),
		},
		{
			method: 'GET',
			path: `${WHATSAPP}/:sender/phone_number_details`,
			handle: (_request, params) =>
				checkSender(params) ?? {
					answer: found('Phone number details', details(params.sender ?? '', account)),
				},
		},
		{
			method: 'POST',
			path: `${WHATSAPP}/:sender/media`,
			handle: ({ files = {}, body }, params) => {
				const refusal = checkSender(params);
				if (refusal !== undefined) return refusal;
				if (account.prepaid) return { answer: errors.accountType() };
				const { file } = files;
				const type = stringAt(body, 'type');
				if (file === undefined || type === undefined || !/^\w+\/[\w.+-]+$/u.test(type)) {
					const message = 'needs the fields file and type';
					return refuse(errors.payload(), [{ path: '', message }]);
				}
				return {
					answer: found('Media uploaded', { id: meta.media.add({ type, body: file.body }) }),
				};
			},
		},
	];
}

function found(message: string, data: JsonValue): Answer {
	return json(200, { code: 'WA200', message, data, error: {} });
}

/** Meta's filters and its pages by number; the page of Kaleyra says only that there are some. */
function templates(
	query: Readonly<Record<string, string>>,
	all: readonly TemplateDefinition[],
): JsonObject[] {
	const limit = Number(query.limit ?? all.length);
	return all
		.filter(({ name }) => query.name === undefined || name === query.name)
		.filter(({ status }) => query.status === undefined || status === query.status)
		.filter(({ language }) => query.language === undefined || language === query.language)
		.slice(0, Number.isInteger(limit) && limit > 0 ? limit : all.length)
		.map((template) => JSON.parse(JSON.stringify(template)));
}

/** What is told about a number (Kaleyra, get phone number details). */
function details(sender: string, account: KaleyraAccount): JsonObject {
	return {
		phone_number: sender,
		version: account.senders.includes(sender) ? 'V2' : 'V1',
		messaging_limit_tier: 'TIER_1K',
		name_status: 'APPROVED',
		quality_rating: 'GREEN',
		quality_score: 'GREEN',
		status: 'CONNECTED',
		throughput: 'STANDARD',
		verified_name: 'Acme Outfitters',
		can_send_message: 'AVAILABLE',
		can_receive_message: 'AVAILABLE',
		errors: [],
	};
}
