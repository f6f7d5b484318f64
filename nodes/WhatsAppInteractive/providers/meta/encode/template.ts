import type { JsonObject } from '../../../common/json';
import {
	withCode,
	type TemplateButton,
	type TemplateCard,
	type TemplateHeader,
	type TemplateMessage,
	type TemplateOrderStatus,
	type TemplateProductSection,
	type TemplateText,
} from '../../../messages/kinds/template';
import type { AsParsed } from '../../../messages/stage';
import { compact } from '../../body';
import { mediaObject } from './media';
import { orderDetailsParameters } from './order-details';
import type { StatusSpelling } from './order-status';

/** How one provider has what Meta leaves open. */
interface TemplateDialect {
	readonly statuses: StatusSpelling;
	/** What the time to pay an order counts from, in milliseconds since 1970. */
	readonly preparedAt: number;
}

const text = ({ text: content, name }: TemplateText): JsonObject =>
	compact({ type: 'text', text: content, parameter_name: name });

function headerParameter(header: TemplateHeader<AsParsed>): JsonObject {
	switch (header.type) {
		case 'text':
			return text(header);
		case 'image':
		case 'video':
			return { type: header.type, [header.type]: mediaObject(header) };
		// Infobip's own, which the rules of Meta's providers refuse before, is a video to Meta.
		case 'gif':
			return { type: 'video', video: mediaObject(header) };
		case 'document':
			return {
				type: 'document',
				document: compact({ ...mediaObject(header), filename: header.filename }),
			};
		case 'location':
			return {
				type: 'location',
				location: compact({
					latitude: String(header.latitude),
					longitude: String(header.longitude),
					name: header.placeName,
					address: header.address,
				}),
			};
		case 'product':
			return {
				type: 'product',
				product: { product_retailer_id: header.retailerId, catalog_id: header.catalogId },
			};
	}
}

const section = ({ title, retailerIds }: TemplateProductSection): JsonObject => ({
	title,
	product_items: retailerIds.map((id) => ({ product_retailer_id: id })),
});

const action = (content: JsonObject): JsonObject[] => [{ type: 'action', action: content }];

/** `sub_type` and `parameters` of a button; no parameters where it has nothing to fill. */
function buttonParameters(
	button: TemplateButton<AsParsed>,
	{ preparedAt }: TemplateDialect,
): readonly [subType: string, parameters: readonly JsonObject[]] {
	switch (button.type) {
		case 'quickReply':
			return ['quick_reply', [{ type: 'payload', payload: button.payload }]];
		case 'url':
			return ['url', [{ type: 'text', text: button.suffix }]];
		case 'copyCode':
			return ['copy_code', [{ type: 'coupon_code', coupon_code: button.code }]];
		case 'flow':
			return [
				'flow',
				action(
					compact({
						flow_token: button.token,
						flow_action_data: button.data,
					}),
				),
			];
		case 'catalog':
			return [
				'catalog',
				button.thumbnailRetailerId === undefined
					? []
					: action({ thumbnail_product_retailer_id: button.thumbnailRetailerId }),
			];
		case 'products':
			return [
				'mpm',
				action(
					compact({
						thumbnail_product_retailer_id: button.thumbnailRetailerId,
						sections: button.sections.map(section),
					}),
				),
			];
		case 'orderDetails':
			return [
				'order_details',
				action({ order_details: orderDetailsParameters(button.details, preparedAt) }),
			];
		case 'voiceCall':
			return [
				'voice_call',
				[
					...(button.validityMinutes === undefined
						? []
						: [{ type: 'ttl_minutes', ttl_minutes: button.validityMinutes }]),
					...(button.callPayload === undefined
						? []
						: [{ type: 'payload', payload: button.callPayload }]),
				],
			];
	}
}

function buttonComponents(
	buttons: ReadonlyArray<TemplateButton<AsParsed>> | undefined,
	dialect: TemplateDialect,
): JsonObject[] {
	return (buttons ?? []).flatMap((button) => {
		const [subType, parameters] = buttonParameters(button, dialect);
		return parameters.length === 0
			? []
			: [{ type: 'button', sub_type: subType, index: button.index, parameters }];
	});
}

const headerComponents = (header: TemplateHeader<AsParsed> | undefined): JsonObject[] =>
	header === undefined ? [] : [{ type: 'header', parameters: [headerParameter(header)] }];

const bodyComponents = (body: readonly TemplateText[] | undefined): JsonObject[] =>
	body === undefined || body.length === 0 ? [] : [{ type: 'body', parameters: body.map(text) }];

const card =
	(dialect: TemplateDialect) =>
	({ header, body, buttons }: TemplateCard, index: number): JsonObject => ({
		card_index: index,
		components: [
			...headerComponents(header),
			...bodyComponents(body),
			...buttonComponents(buttons, dialect),
		],
	});

const orderStatus = (
	{ referenceId, status, description }: TemplateOrderStatus<AsParsed>,
	statuses: StatusSpelling,
): JsonObject => ({
	reference_id: referenceId,
	order: compact({ status: statuses[status], description }),
});

/** A component whose one parameter bears the component's own name. */
const encodeComponent = (type: string, content: JsonObject): JsonObject => ({
	type,
	parameters: [{ type, [type]: content }],
});

/** `template` of a template message. */
export function template(message: TemplateMessage<AsParsed>, dialect: TemplateDialect): JsonObject {
	const { header, body, buttons, cards, offerEndsAt, ...filling } = withCode(message.filling);
	const components = [
		...headerComponents(header),
		...bodyComponents(body),
		...(filling.orderStatus
			? [encodeComponent('order_status', orderStatus(filling.orderStatus, dialect.statuses))]
			: []),
		...(offerEndsAt === undefined
			? []
			: [encodeComponent('limited_time_offer', { expiration_time_ms: offerEndsAt })]),
		...buttonComponents(buttons, dialect),
		...(cards ? [{ type: 'carousel', cards: cards.map(card(dialect)) }] : []),
	];
	return compact({
		name: message.name,
		language: { code: message.language },
		components: components.length === 0 ? undefined : components,
	});
}
