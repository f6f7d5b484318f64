import type { JsonObject } from '../../json';

/** A request as one of Infobip's pages shows it, about the orders of a shop. */
export type Example = [name: string, path: string, body: JsonObject];

/** What a call may leave out of the envelope. */
export type Option = 'urlOptions' | 'context';

const ENDS: JsonObject = { from: '441134960000', to: '441134960021' };
const BRAZILIAN_ENDS: JsonObject = { from: '551140020022', to: '5511998877665' };

const OPTIONS: JsonObject = {
	messageId: 'acme-7781-1',
	callbackData: '{"order":"7781"}',
	notifyUrl: 'https://hooks.acme.test/infobip',
	urlOptions: {
		shortenUrl: true,
		trackClicks: true,
		trackingUrl: 'https://hooks.acme.test/clicks',
		removeProtocol: false,
		customDomain: 'go.acme.test',
	},
	entityId: 'acme-outfitters',
	applicationId: 'acme-orders',
	context: { replyToMessageId: 'wamid.ASHA7781' },
};

/** Nothing but what must be there. */
export function minimal(content?: JsonObject): JsonObject {
	return { ...ENDS, ...(content === undefined ? {} : { content }) };
}

/** With everything that may be there, except what the call does not know. */
export function full(content?: JsonObject, missing: readonly Option[] = []): JsonObject {
	const options = Object.entries(OPTIONS).filter(([name]) => !missing.some((one) => one === name));
	return { ...minimal(content), ...Object.fromEntries(options) };
}

/** The same between two numbers in Brazil. */
export function inBrazil(body: JsonObject): JsonObject {
	return { ...body, ...BRAZILIAN_ENDS };
}
