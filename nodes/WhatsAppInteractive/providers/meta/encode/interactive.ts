import type { JsonObject } from '../../../common/json';
import type { AddressRequestMessage } from '../../../messages/kinds/address-request';
import type { FlowAction, FlowMessage } from '../../../messages/kinds/flow';
import type {
	CatalogMessage,
	ProductListMessage,
	ProductMessage,
} from '../../../messages/kinds/products';
import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from '../../../messages/kinds/requests';
import type { UrlButtonMessage } from '../../../messages/kinds/url-button';
import type { AsParsed } from '../../../messages/stage';
import { compact, compactOrNothing, textObject } from '../../body';
import { frame } from './frame';

/** The action of a button that opens a web page, in a message of its own and on a card. */
export const urlAction = ({
	displayText,
	url,
}: {
	displayText: string;
	url: string;
}): JsonObject => ({
	name: 'cta_url',
	parameters: { display_text: displayText, url },
});

/** `interactive` of a message with a URL button. */
export const urlButton = (message: UrlButtonMessage): JsonObject =>
	frame('cta_url', message, urlAction(message));

/** `interactive` of a request whose action has nothing but a name. */
const request =
	(type: string, name: string) =>
	({
		body,
		footer,
	}:
		| CallPermissionRequestMessage
		| ContactInfoRequestMessage
		| LocationRequestMessage): JsonObject =>
		compact({ type, body: textObject(body), footer: textObject(footer), action: { name } });

/** `interactive` of a request for the customer's location. */
export const locationRequest = request('location_request_message', 'send_location');

/** `interactive` of a request for the customer's number. */
export const contactInfoRequest = request('request_contact_info', 'request_contact_info');

/** `interactive` of a request for the permission to call. */
export const callPermissionRequest = request('call_permission_request', 'call_permission_request');

/** `interactive` of a button that calls the business. */
export const voiceCallButton = (message: VoiceCallButtonMessage<AsParsed>): JsonObject =>
	frame(
		'voice_call',
		message,
		compact({
			name: 'voice_call',
			parameters: compactOrNothing({
				display_text: message.displayText,
				ttl_minutes: message.validityMinutes,
				payload: message.payload,
			}),
		}),
	);

const FLOW_ACTIONS: Readonly<Record<FlowAction, string>> = {
	dataExchange: 'data_exchange',
	navigate: 'navigate',
};

/** `interactive` of a message that opens a flow. */
export const flow = (message: FlowMessage<AsParsed>): JsonObject =>
	frame('flow', message, {
		name: 'flow',
		parameters: compact({
			flow_message_version: '3',
			...(message.flow.by === 'id'
				? { flow_id: message.flow.id }
				: { flow_name: message.flow.name }),
			flow_cta: message.buttonText,
			flow_token: message.token,
			mode: message.mode,
			flow_action: message.action && FLOW_ACTIONS[message.action],
			flow_action_payload:
				message.screen === undefined
					? undefined
					: compact({ screen: message.screen, data: message.data }),
		}),
	});

/** `interactive` of one product. */
export const product = (message: ProductMessage): JsonObject =>
	frame('product', message, {
		catalog_id: message.catalogId,
		product_retailer_id: message.retailerId,
	});

/** `interactive` of several products. */
export const productList = (message: ProductListMessage): JsonObject =>
	frame('product_list', message, {
		catalog_id: message.catalogId,
		sections: message.sections.map(({ title, retailerIds }) =>
			compact({
				title,
				product_items: retailerIds.map((id) => ({ product_retailer_id: id })),
			}),
		),
	});

/** `interactive` of the whole catalog. */
export const catalog = (message: CatalogMessage): JsonObject =>
	frame(
		'catalog_message',
		message,
		compact({
			name: 'catalog_message',
			parameters: compactOrNothing({ thumbnail_product_retailer_id: message.thumbnailId }),
		}),
	);

/** `interactive` of a form for the customer's address. */
export const addressRequest = (message: AddressRequestMessage): JsonObject =>
	frame('address_message', message, {
		name: 'address_message',
		parameters: compact({
			country: message.country,
			values: message.values,
			saved_addresses: message.savedAddresses?.map(({ id, value }) => ({ id, value })),
			validation_errors: message.errors,
		}),
	});
