import type { JsonObject } from '../../../common/json';
import {
	withCode,
	type TemplateButton,
	type TemplateCard,
	type TemplateFilling,
	type TemplateHeader,
	type TemplateMessage,
	type TemplateOrderStatus,
	type TemplateText,
} from '../../../messages/kinds/template';
import type { AsParsed } from '../../../messages/stage';
import type { ParsedSubmission } from '../../../messages/submission';
import { compact } from '../../body';
import { publicLink } from '../../public-link';
import { envelope } from './envelope';
import { orderDetailsAction } from './order-details';
import { INFOBIP_ORDER_STATUSES } from './order-status';

/** Infobip's variables have no names, only an order. */
const body = (texts: readonly TemplateText[] = []): JsonObject => ({
	placeholders: texts.map(({ text }) => text),
});

function header(content: TemplateHeader<AsParsed> | undefined): JsonObject | undefined {
	switch (content?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { type: 'TEXT', placeholder: content.text };
		case 'image':
			return { type: 'IMAGE', mediaUrl: publicLink(content) };
		case 'video':
			return { type: 'VIDEO', mediaUrl: publicLink(content) };
		case 'gif':
			return { type: 'GIF', mediaUrl: publicLink(content) };
		case 'document':
			return compact({
				type: 'DOCUMENT',
				mediaUrl: publicLink(content),
				filename: content.filename,
			});
		case 'location':
			return {
				type: 'LOCATION',
				latitude: content.latitude,
				longitude: content.longitude,
			};
		case 'product':
			// Not one of Infobip's: its rules refuse it before.
			return undefined;
	}
}

function button(content: TemplateButton<AsParsed>): JsonObject {
	switch (content.type) {
		case 'quickReply':
			return { type: 'QUICK_REPLY', parameter: content.payload };
		case 'url':
			return { type: 'URL', parameter: content.suffix };
		case 'copyCode':
			return { type: 'COPY_CODE', parameter: content.code };
		case 'flow':
			return compact({
				type: 'FLOW',
				flowToken: content.token,
				data: content.data,
			});
		case 'catalog':
			return compact({
				type: 'CATALOG',
				thumbnailProductRetailerId: content.thumbnailRetailerId,
			});
		case 'products':
			return compact({
				type: 'MULTI_PRODUCT',
				thumbnailProductRetailerId: content.thumbnailRetailerId,
				sections: content.sections.map(({ title, retailerIds }) => ({
					title,
					productRetailerIds: retailerIds,
				})),
			});
		case 'orderDetails':
			return { type: 'ORDER_DETAILS', action: orderDetailsAction(content.details) };
		case 'voiceCall':
			return compact({
				type: 'VOICE_CALL',
				callValidityPeriod: content.validityMinutes,
				callContextPayload: content.callPayload,
			});
	}
}

/** Infobip counts only buttons that take something, in the order of the template. */
const buttons = (
	contents: ReadonlyArray<TemplateButton<AsParsed>> | undefined,
): JsonObject[] | undefined =>
	contents && [...contents].sort((a, b) => a.index - b.index).map(button);

const card = (content: TemplateCard): JsonObject =>
	compact({
		header: header(content.header),
		body: content.body && body(content.body),
		buttons: buttons(content.buttons),
	});

const orderStatus = (order: TemplateOrderStatus<AsParsed>): JsonObject =>
	compact({
		type: 'ORDER_STATUS',
		payment: compact({ type: order.paymentType, id: order.referenceId }),
		status: INFOBIP_ORDER_STATUSES[order.status],
		description: order.description,
	});

/** `2027-03-31T18:30:00.000+0000`: how Infobip writes a time. */
const time = (milliseconds: number): string =>
	new Date(milliseconds).toISOString().replace('Z', '+0000');

const templateData = (filling: TemplateFilling<AsParsed>): JsonObject =>
	compact({
		body: body(filling.body),
		header: header(filling.header),
		buttons: buttons(filling.buttons),
		carousel: filling.cards && { cards: filling.cards.map(card) },
		limitedTimeOffer:
			filling.offerEndsAt === undefined ? undefined : { expirationTime: time(filling.offerEndsAt) },
		orderStatus: filling.orderStatus && { orderStatuses: [orderStatus(filling.orderStatus)] },
	});

/** The body of a template call, which could hold several messages. */
export function template(submission: ParsedSubmission<TemplateMessage<AsParsed>>): JsonObject {
	const { message, options } = submission;
	return compact({
		messages: [
			compact({
				...envelope(submission, {
					templateName: message.name,
					templateData: templateData(withCode(message.filling)),
					language: message.language,
				}),
				smsFailover: options.smsFailover && { ...options.smsFailover },
			}),
		],
		bulkId: options.bulkId,
	});
}
