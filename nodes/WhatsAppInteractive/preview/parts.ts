import { defined } from '../common/defined';
import type { Contact } from '../messages/kinds/contacts';
import type { Header } from '../messages/kinds/header';
import type { MediaSource } from '../messages/kinds/media';
import {
	isBrazilian,
	PAYMENT_TYPE_NAMES,
	type OrderDetails,
} from '../messages/kinds/order-details';
import {
	ORDER_STATUS_NAMES,
	PAYMENT_STATUS_NAMES,
	type OrderStatusMessage,
} from '../messages/kinds/order-status';
import type { ReplyButton } from '../messages/kinds/reply-buttons';
import type { AsParsed } from '../messages/stage';
import type {
	ShownAction,
	ShownContact,
	ShownHeader,
	ShownMedia,
	ShownOrder,
	ShownOrderStatus,
} from '../../../shown/message';

/** A file by whatever it is known by. */
export function showMedia(
	type: ShownMedia['type'],
	file: MediaSource & { readonly filename?: string; readonly voice?: boolean },
): ShownMedia {
	const own = file.source === 'binary' ? file.binary : undefined;
	return defined({
		type,
		link: file.source === 'link' ? file.link : undefined,
		id: file.source === 'id' ? file.id : undefined,
		name: file.filename ?? own,
		voice: file.voice,
	});
}

/** What stands above the body. */
export const showHeader = (header: Header | undefined): ShownHeader | undefined =>
	header?.type === 'text' || header === undefined ? header : showMedia(header.type, header);

/** A button that answers with its ID. */
export const showReply = ({ id, title }: ReplyButton): ShownAction => ({
	type: 'reply',
	id,
	text: title,
});

/** An order to be paid. */
export function showOrder({
	referenceId,
	payment,
	configuration,
	order,
}: OrderDetails<AsParsed>): ShownOrder {
	const { items, totals, shipping, discount } = order;
	const name = PAYMENT_TYPE_NAMES[payment.type];
	return defined({
		referenceId,
		currency: isBrazilian(payment.type) ? 'BRL' : 'INR',
		items: items.map((item) =>
			defined({
				name: item.name,
				quantity: item.quantity,
				amount: item.amount,
				saleAmount: item.saleAmount,
				image: item.imageLink,
			}),
		),
		subtotal: totals.subtotal,
		tax: totals.tax,
		shipping: shipping?.amount,
		discount: discount?.amount,
		total: totals.total,
		payment: configuration === undefined ? name : `${name}, ${configuration}`,
	});
}

/** News on an order. */
export const showOrderStatus = ({
	referenceId,
	status,
	description,
	payment,
}: Pick<
	OrderStatusMessage<AsParsed>,
	'referenceId' | 'status' | 'description' | 'payment'
>): ShownOrderStatus =>
	defined({
		referenceId,
		status: ORDER_STATUS_NAMES[status],
		description,
		payment: payment && PAYMENT_STATUS_NAMES[payment.status],
	});

/** A contact card. */
export function showContact(contact: Contact<AsParsed>): ShownContact {
	const { name, organization, phones = [], emails = [], addresses = [], urls = [] } = contact;
	const work = [organization?.title, organization?.company].filter(Boolean).join(', ');
	return defined({
		name: name.formattedName,
		organization: work || undefined,
		lines: [
			...phones.map(({ phone }) => phone),
			...emails.map(({ email }) => email),
			...addresses.map(({ street, city, zip, country }) =>
				[street, city, zip, country].filter(Boolean).join(', '),
			),
			...urls.map(({ url }) => url),
		],
	});
}
