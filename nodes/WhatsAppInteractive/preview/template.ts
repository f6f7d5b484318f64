import { defined } from '../common/defined';
import {
	withCode,
	type TemplateButton,
	type TemplateHeader,
	type TemplateMessage,
	type TemplateText,
} from '../messages/kinds/template';
import type { AsParsed } from '../messages/stage';
import type { ShownAction, ShownBubble, ShownHeader } from '../../../shown/message';
import { showMedia, showOrder, showOrderStatus } from './parts';

/** The variables of a text by number, or by name where the template names them. */
const showValues = (texts: readonly TemplateText[] = []) =>
	texts.map(({ text, name }, index) => ({ name: name ?? String(index + 1), text }));

function showHeader(header: TemplateHeader<AsParsed> | undefined): ShownHeader | undefined {
	if (header === undefined) return undefined;
	switch (header.type) {
		case 'text':
			return { type: 'text', text: header.text };
		case 'location': {
			const { latitude, longitude, placeName, address } = header;
			return defined({ type: 'location' as const, latitude, longitude, name: placeName, address });
		}
		case 'product':
			return header;
		default:
			return showMedia(header.type, header);
	}
}

/** A button: what stands on it is the template's, which only the provider knows. */
function showButton(button: TemplateButton<AsParsed>): ShownAction {
	const text = `Button ${button.index + 1}`;
	switch (button.type) {
		case 'quickReply':
			return { type: 'payload', text: `${text}: ${button.payload}`, payload: button.payload };
		case 'url':
			return { type: 'url', text, url: `…${button.suffix}` };
		case 'copyCode':
			return { type: 'copy', text: `${text}: ${button.code}`, code: button.code };
		case 'flow':
			return defined({ type: 'flow' as const, text, token: button.token, data: button.data });
		case 'catalog':
			return defined({ type: 'catalog' as const, text, thumbnailId: button.thumbnailRetailerId });
		case 'products': {
			const sections = button.sections.map(({ title, retailerIds }) => ({
				title,
				entries: retailerIds,
			}));
			return { type: 'products', text, sections };
		}
		case 'orderDetails':
			return { type: 'pay', text };
		case 'voiceCall':
			return { type: 'voiceCall', text };
	}
}

/** A template with what fills it: its own text is with the provider, which is not asked. */
export function showTemplate({ name, language, filling }: TemplateMessage<AsParsed>): ShownBubble {
	const { header, body, buttons, cards, offerEndsAt, orderStatus } = withCode(filling);
	const order = buttons?.find((button) => button.type === 'orderDetails');
	return defined({
		type: 'bubble' as const,
		template: { name, language, values: showValues(body) },
		header: showHeader(header),
		offer: offerEndsAt === undefined ? undefined : { endsAt: offerEndsAt },
		order: order && showOrder(order.details),
		orderStatus: orderStatus && showOrderStatus(orderStatus),
		actions: buttons?.map(showButton),
		cards: cards?.map((card) =>
			defined({
				header: showMedia(card.header.type, card.header),
				body: card.body?.map(({ text }, index) => `{{${index + 1}}} ${text}`).join('\n'),
				actions: (card.buttons ?? []).map(showButton),
			}),
		),
	});
}
