import {
	asList,
	asRecord,
	at,
	isRecord,
	type UnknownRecord,
} from '../../../../nodes/WhatsAppInteractive/common/json';
import { file } from './infobip-file';
import { orderDetails, orderStatus } from './infobip-orders';
import { given, records, text } from './read';

function templateHeader(value: unknown): UnknownRecord | undefined {
	const type = text(value, 'type')?.toLowerCase();
	switch (type) {
		case undefined:
			return undefined;
		case 'text':
			return { type, text: text(value, 'placeholder') };
		case 'location':
			return { type, latitude: text(value, 'latitude'), longitude: text(value, 'longitude') };
		default:
			return given({ type, ...file(value), filename: text(value, 'filename') });
	}
}

function templateButton(value: UnknownRecord, index: number): UnknownRecord {
	const parameter = text(value, 'parameter');
	const thumbnailRetailerId = text(value, 'thumbnailProductRetailerId');
	switch (value.type) {
		case 'QUICK_REPLY':
			return { type: 'quickReply', index, payload: parameter };
		case 'URL':
			return { type: 'url', index, suffix: parameter };
		case 'COPY_CODE':
			return { type: 'copyCode', index, code: parameter };
		case 'FLOW':
			return given({ type: 'flow', index, token: text(value, 'flowToken'), data: value.data });
		case 'CATALOG':
			return given({ type: 'catalog', index, thumbnailRetailerId });
		case 'MULTI_PRODUCT':
			return given({
				type: 'products',
				index,
				thumbnailRetailerId,
				sections: records(value, 'sections').map(({ title, productRetailerIds }) => ({
					title,
					retailerIds: productRetailerIds,
				})),
			});
		case 'ORDER_DETAILS':
			return { type: 'orderDetails', index, details: orderDetails(asRecord(value.action)) };
		default:
			return given({
				type: 'voiceCall',
				index,
				validityMinutes: text(value, 'callValidityPeriod'),
				callPayload: text(value, 'callContextPayload'),
			});
	}
}

const texts = (value: unknown): UnknownRecord[] | undefined => {
	const placeholders = asList(at(value, 'placeholders'));
	return placeholders.length === 0 ? undefined : placeholders.map((each) => ({ text: each }));
};

/** A template with what it is filled with. */
export function template(content: UnknownRecord): UnknownRecord {
	const data = asRecord(content.templateData);
	const ends = text(data, 'limitedTimeOffer', 'expirationTime');
	const [status] = records(data, 'orderStatus', 'orderStatuses');
	return {
		kind: 'template',
		name: text(content, 'templateName'),
		language: text(content, 'language'),
		filling: given({
			header: templateHeader(data.header),
			body: texts(data.body),
			buttons:
				data.buttons === undefined ? undefined : records(data, 'buttons').map(templateButton),
			cards: isRecord(data.carousel)
				? records(data, 'carousel', 'cards').map((card) =>
						given({
							header: templateHeader(card.header),
							body: texts(card.body),
							buttons:
								card.buttons === undefined
									? undefined
									: records(card, 'buttons').map(templateButton),
						}),
					)
				: undefined,
			offerEndsAt: ends === undefined ? undefined : Date.parse(ends.replace('+0000', 'Z')),
			orderStatus:
				status &&
				given({
					referenceId: text(status, 'payment', 'id'),
					paymentType: text(status, 'payment', 'type'),
					status: orderStatus(status),
					description: text(status, 'description'),
				}),
		}),
	};
}
