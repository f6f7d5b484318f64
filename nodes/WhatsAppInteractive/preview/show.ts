import { defined } from '../common/defined';
import {
	ADDRESS_PARTS,
	type AddressPart,
	type AddressRequestMessage,
} from '../messages/kinds/address-request';
import type { ParsedMessage } from '../messages/message';
import type {
	ShownAction,
	ShownBubble,
	ShownCard,
	ShownHeader,
	ShownMessage,
} from '../../../shown/message';
import { showContact, showHeader, showMedia, showOrder, showOrderStatus, showReply } from './parts';
import { showTemplate } from './template';

interface Texts {
	readonly body?: string;
	readonly footer?: string;
}

/** A bubble with its texts, and what is special about the kind. */
const bubble = ({ body, footer }: Texts, special: Omit<ShownBubble, 'type'> = {}): ShownBubble =>
	defined({ type: 'bubble' as const, body, footer, ...special });

/** A bubble with one button. */
const withButton = (texts: Texts, action: ShownAction, header?: ShownHeader): ShownBubble =>
	bubble(texts, defined({ header, actions: [action] }));

function showAddressForm({
	country,
	values,
	errors,
	savedAddresses = [],
}: AddressRequestMessage): ShownAction {
	const own = country === 'IN' || country === 'SG' ? ADDRESS_PARTS[country] : [];
	const names: readonly AddressPart[] = [...ADDRESS_PARTS.common, ...own];
	return {
		type: 'address',
		text: 'Provide address',
		country,
		fields: names.map((name) => defined({ name, value: values?.[name], error: errors?.[name] })),
		saved: savedAddresses.map(({ id, value }) => ({ id, text: Object.values(value).join(', ') })),
	};
}

/** What the customer's phone shows of a message that is about to go out. */
export function showMessage(message: ParsedMessage): ShownMessage {
	switch (message.kind) {
		case 'text':
			return bubble({ body: message.text });
		case 'image':
		case 'video':
		case 'document':
			return bubble(defined({ body: message.caption }), {
				header: showMedia(message.kind, message),
			});
		case 'audio':
		case 'sticker':
			return bubble({}, { header: showMedia(message.kind, message) });
		case 'location': {
			const { kind, latitude, longitude, name, address } = message;
			return bubble({}, { header: defined({ type: kind, latitude, longitude, name, address }) });
		}
		case 'contacts':
			return bubble({}, { contacts: message.contacts.map(showContact) });
		case 'reaction': {
			const { messageId, remove, emoji } = message;
			return defined({ type: 'reaction' as const, messageId, emoji: remove ? undefined : emoji });
		}
		case 'readReceipt':
			return { type: 'read', messageId: message.messageId };
		case 'typing':
			return defined({ type: 'typing' as const, messageId: message.messageId });
		case 'replyButtons':
			return bubble(
				message,
				defined({ header: showHeader(message.header), actions: message.buttons.map(showReply) }),
			);
		case 'list':
			return withButton(
				message,
				{
					type: 'list',
					text: message.buttonText,
					sections: message.sections.map(({ title, rows }) => defined({ title, entries: rows })),
				},
				message.header,
			);
		case 'addressRequest':
			return withButton(message, showAddressForm(message), showHeader(message.header));
		case 'callPermissionRequest':
			return withButton(message, { type: 'callPermission', text: 'Choose preference' });
		case 'catalog':
			return withButton(
				message,
				defined({
					type: 'catalog' as const,
					text: 'View catalog',
					thumbnailId: message.thumbnailId,
				}),
			);
		case 'contactInfoRequest':
			return withButton(message, { type: 'contactInfo', text: 'Share contact info' });
		case 'flow': {
			const { buttonText: text, token, screen, data } = message;
			const action = defined({ type: 'flow' as const, text, token, screen, data });
			return withButton(message, action, showHeader(message.header));
		}
		case 'locationRequest':
			return withButton(message, { type: 'location', text: 'Send location' });
		case 'mediaCarousel': {
			const cards =
				message.action === 'url'
					? message.cards.map(({ header, body, displayText: text, url }): ShownCard =>
							defined({
								header: showMedia(header.type, header),
								body,
								actions: [{ type: 'url' as const, text, url }],
							}),
						)
					: message.cards.map(({ header, body, buttons }): ShownCard =>
							defined({
								header: showMedia(header.type, header),
								body,
								actions: buttons.map(showReply),
							}),
						);
			return bubble(message, { cards });
		}
		case 'product': {
			const { catalogId, retailerId } = message;
			const sections = [{ entries: [retailerId] }];
			return withButton(
				message,
				{ type: 'products', text: 'View', catalogId, sections },
				{ type: 'product', catalogId, retailerId },
			);
		}
		case 'productList': {
			const { header, catalogId } = message;
			const sections = message.sections.map(({ title, retailerIds }) =>
				defined({ title, entries: retailerIds }),
			);
			return withButton(
				message,
				{ type: 'products', text: 'View items', catalogId, sections },
				header,
			);
		}
		case 'urlButton': {
			const { displayText: text, url, header } = message;
			return withButton(message, { type: 'url', text, url }, showHeader(header));
		}
		case 'voiceCallButton':
			return withButton(message, { type: 'voiceCall', text: message.displayText ?? 'Call Now' });
		case 'orderDetails':
			return bubble(
				message,
				defined({
					header: showHeader(message.header),
					order: showOrder(message),
					actions: [{ type: 'pay' as const, text: 'Review and pay' }],
				}),
			);
		case 'orderStatus':
			return bubble(message, { orderStatus: showOrderStatus(message) });
		case 'template':
			return showTemplate(message);
	}
}
