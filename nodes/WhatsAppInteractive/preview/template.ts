import { defined } from '../common/defined';
import {
	withCode,
	type TemplateButton,
	type TemplateHeader,
	type TemplateMessage,
	type TemplateText,
	type TemplateWords,
} from '../messages/kinds/template';
import type { AsParsed } from '../messages/stage';
import type { ShownAction, ShownBubble, ShownHeader } from '../../../shown/message';
import { showMedia, showOrder, showOrderStatus } from './parts';

/** The variables of a text by number, or by name where the template names them. */
const showValues = (texts: readonly TemplateText[] = []) =>
	texts.map(({ text, name }, index) => ({ name: name ?? String(index + 1), text }));

/** A text with the values in the places of its variables. */
const filled = (text: string, texts: readonly TemplateText[] = []): string =>
	text.replace(/\{\{ *(\w+) *\}\}/g, (variable, called: string) => {
		const value = texts.find(({ name }, index) => (name ?? String(index + 1)) === called);
		return value?.text ?? variable;
	});

function showHeader(
	header: TemplateHeader<AsParsed> | undefined,
	words: TemplateWords,
): ShownHeader | undefined {
	if (header === undefined) return undefined;
	switch (header.type) {
		case 'text':
			return { type: 'text', text: filled(words.header ?? header.text, [header]) };
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

/** The title of a button that opens a page, and its address: `Track (https://shop.com/{{1}})`. */
const PAGE_BUTTON = /^(.*) \((https?:\S+)\)$/;

/** A button that takes no value, by the words on it alone: a tap on a quick reply brings them back. */
function showPlainButton(words: string): ShownAction {
	const [, text, url] = PAGE_BUTTON.exec(words) ?? [];
	return text === undefined || url === undefined
		? { type: 'payload', text: words, payload: words }
		: { type: 'url', text, url };
}

/** A button: what stands on it is the template's, and known where its fields were filled in. */
function showButton(
	button: TemplateButton<AsParsed>,
	{ buttons = [] }: TemplateWords = {},
): ShownAction {
	const words = buttons[button.index];
	const [, title = words, address] = PAGE_BUTTON.exec(words ?? '') ?? [];
	const text = title ?? `Button ${button.index + 1}`;
	switch (button.type) {
		case 'quickReply':
			return {
				type: 'payload',
				text: words === undefined ? `${text}: ${button.payload}` : words,
				payload: button.payload,
			};
		case 'url': {
			const url = address?.replace(/\{\{ *\w+ *\}\}/, () => button.suffix) ?? `…${button.suffix}`;
			return { type: 'url', text, url };
		}
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

/** The buttons in the order of the template: those that take values, and where its words are known the others. */
function showButtons(
	buttons: ReadonlyArray<TemplateButton<AsParsed>> = [],
	words: TemplateWords,
): ShownAction[] | undefined {
	const plain = (words.buttons ?? []).flatMap((text, index) =>
		buttons.some((button) => button.index === index)
			? []
			: [{ index, action: showPlainButton(text) }],
	);
	const shown = [
		...buttons.map((button) => ({ index: button.index, action: showButton(button, words) })),
		...plain,
	].sort((one, other) => one.index - other.index);
	return shown.length === 0 ? undefined : shown.map(({ action }) => action);
}

/**
 * A template with what fills it. Its own words are known where its fields were filled in; the provider
 * is not asked for them.
 */
export function showTemplate({
	name,
	language,
	filling,
	words = {},
}: TemplateMessage<AsParsed>): ShownBubble {
	const { header, body, buttons, cards, offerEndsAt, orderStatus } = withCode(filling);
	const order = buttons?.find((button) => button.type === 'orderDetails');
	return defined({
		type: 'bubble' as const,
		template:
			words.body === undefined ? { name, language, values: showValues(body) } : { name, language },
		header: showHeader(header, words),
		body: words.body === undefined ? undefined : filled(words.body, body),
		footer: words.footer,
		offer: offerEndsAt === undefined ? undefined : { endsAt: offerEndsAt },
		order: order && showOrder(order.details),
		orderStatus: orderStatus && showOrderStatus(orderStatus),
		actions: showButtons(buttons, words),
		cards: cards?.map((card) =>
			defined({
				header: showMedia(card.header.type, card.header),
				body: card.body?.map(({ text }, index) => `{{${index + 1}}} ${text}`).join('\n'),
				actions: (card.buttons ?? []).map((button) => showButton(button)),
			}),
		),
	});
}
