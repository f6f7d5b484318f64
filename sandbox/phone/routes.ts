import { type Answer, bytes, empty, json, withHeaders } from '../http/message';
import { type JsonValue, toJson } from '../json';
import { InboundError } from '../inbound-desk';
import { isProviderName, PROVIDER_NAMES, type ProviderName } from '../provider-names';
import { type ControlRoute, failure, refused } from '../control/route';
import { checker } from '../validation/check';
import { anyText, integer, object, oneOf, text } from '../validation/schema';
import { type Conditions, CUSTOMER_CONDITIONS, PROVIDER_CONDITIONS } from './conditions';
import type { Phones } from './phones';
import { checkRecording } from './recording';
import { replay } from './replay';
import type { Values } from './taps';

/** A customer of a provider, by a number or a business-scoped user ID. */
interface Place {
	readonly provider: ProviderName;
	readonly customer: string;
}

const MAX_CUSTOMER = 140;

const place = { provider: oneOf(PROVIDER_NAMES), customer: text(1, MAX_CUSTOMER) };

const checkPlace = checker<Place>(object(place));
const checkTap = checker<{
	readonly messageId: string;
	readonly tap: number;
	readonly values?: Values;
}>(
	object(
		{ messageId: anyText, tap: integer(0) },
		{ values: { type: 'object', additionalProperties: anyText } },
	),
);
const checkConditions = checker<Place & { readonly conditions: Conditions }>(
	object({
		...place,
		conditions: object({
			customer: oneOf([...CUSTOMER_CONDITIONS.keys()]),
			provider: oneOf([...PROVIDER_CONDITIONS.keys()]),
		}),
	}),
);

const checkReplay = checker<{
	readonly recording: JsonValue;
	readonly customer?: string;
	readonly seconds?: number;
}>(
	object(
		{ recording: { type: 'object' } },
		{ customer: text(1, MAX_CUSTOMER), seconds: { type: 'number', minimum: 0.1, maximum: 600 } },
	),
);

/** How long a replay waits for each message of the business, unless told. */
const DEFAULT_SECONDS = 15;

/** How long, in milliseconds, it waits in the end for a message too many. */
const PATIENCE_AT_END = 1000;

/** Does what makes something come in; what the provider does not document is the caller's fault. */
async function attempt(work: () => Promise<Answer>): Promise<Answer> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof InboundError)) throw error;
		return failure(error.reason === 'unknown-message' ? 404 : 400, error.message);
	}
}

/** What the page, or a test of somebody's workflow, asks for. */
export function phoneRoutes(phones: Phones): ControlRoute[] {
	return [
		{
			method: 'POST',
			path: '/phone/customers',
			does: 'opens the phone of a customer: {provider, customer}',
			handle: ({ body }) => {
				const checked = checkPlace(body);
				if (!checked.ok) return refused(checked.violations);
				phones.add(checked.value.provider, checked.value.customer);
				return empty(204);
			},
		},
		{
			method: 'POST',
			path: '/phone/taps',
			does: 'taps on a message: {messageId, tap, values?}',
			handle: async ({ body }) => {
				const checked = checkTap(body);
				if (!checked.ok) return refused(checked.violations);
				const { messageId, tap, values = {} } = checked.value;
				return await attempt(async () => {
					const result = await phones.tap(messageId, tap, values);
					if (result === undefined) return failure(404, 'There is nothing to tap');
					const { deliveries, ...told } = result;
					return json(200, { ...told, webhooks: deliveries.length });
				});
			},
		},
		{
			method: 'PUT',
			path: '/phone/conditions',
			does: 'sets what is wrong with a customer and the way there: {provider, customer, conditions}',
			handle: ({ body }) => {
				const checked = checkConditions(body);
				if (!checked.ok) return refused(checked.violations);
				const { provider, customer, conditions } = checked.value;
				phones.setConditions(provider, customer, conditions);
				return empty(204);
			},
		},
		{
			method: 'GET',
			path: '/phone/recordings/:provider/:customer',
			does: 'saves a conversation, to be played again',
			handle: (_, { provider = '', customer = '' }) => {
				if (!isProviderName(provider)) return failure(404, `${provider} is not a provider`);
				const name = `${provider}-${customer.replace(/\W/gu, '')}.json`;
				return withHeaders(json(200, toJson(phones.record(provider, customer))), {
					'content-disposition': `attachment; filename="${name}"`,
				});
			},
		},
		{
			method: 'POST',
			path: '/phone/replays',
			does: 'plays a saved conversation again and compares: {recording, customer?, seconds?}',
			handle: async ({ body }) => {
				const checked = checkReplay(body);
				if (!checked.ok) return refused(checked.violations);
				const { recording, customer, seconds = DEFAULT_SECONDS } = checked.value;
				const sound = checkRecording(recording);
				if (!sound.ok) return refused(sound.violations);
				const each = seconds * 1000;
				const report = await replay(phones, sound.value, {
					patience: { each, end: Math.min(each, PATIENCE_AT_END) },
					...(customer === undefined ? {} : { customer }),
				});
				return json(200, toJson(report));
			},
		},
		{
			method: 'GET',
			path: '/phone/files/:provider/:id',
			does: 'gives a file that was uploaded, or sent by a customer',
			handle: (_, { provider = '', id = '' }) => {
				const file = isProviderName(provider) ? phones.file(provider, id) : undefined;
				return file === undefined
					? failure(404, `There is no file ${id}`)
					: bytes(200, file.body, file.type);
			},
		},
	];
}
