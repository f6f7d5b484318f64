import type { ShownMedia, ShownMessage } from '../../shown/message';
import type { InboundEvent, Media } from '../providers/inbound/event';
import { inWords } from './shown/read';

function fileOf(type: ShownMedia['type'], file: Media, voice = false): ShownMessage {
	const { caption, filename, mediaId: id, url } = file;
	return {
		type: 'bubble',
		header: {
			type,
			...(url === undefined ? { id } : { link: url }),
			...(filename === undefined ? {} : { name: filename }),
			...(voice ? { voice } : {}),
		},
		...(caption === undefined ? {} : { body: caption }),
	};
}

const said = (body: string): ShownMessage => ({ type: 'bubble', body });

/** What the customer answered in a form, a line a field. */
const answers = (values: object): string =>
	Object.entries(values)
		.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
		.join('\n');

/** What a customer's own phone shows of what he did. */
export function shownInbound(event: InboundEvent): ShownMessage {
	switch (event.type) {
		case 'text':
			return said(event.text);
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return fileOf(event.type, event);
		case 'voice':
			return fileOf('audio', event, true);
		case 'location': {
			const { latitude, longitude, name, address } = event;
			return {
				type: 'bubble',
				header: {
					type: 'location',
					latitude,
					longitude,
					...(name === undefined ? {} : { name }),
					...(address === undefined ? {} : { address }),
				},
			};
		}
		case 'contacts':
			return {
				type: 'bubble',
				contacts: event.contacts.map(({ formattedName, phone }) => ({
					name: formattedName,
					lines: [phone],
				})),
			};
		case 'reaction': {
			const { emoji } = event;
			return { type: 'reaction', messageId: '', ...(emoji === undefined ? {} : { emoji }) };
		}
		case 'button-reply':
			return said(event.title);
		case 'template-reply':
			return said(event.text);
		case 'list-reply':
			return said(
				event.description === undefined ? event.title : `${event.title}\n${event.description}`,
			);
		case 'flow-reply':
			return {
				type: 'bubble',
				header: { type: 'text', text: 'Form sent' },
				body: answers(event.response),
			};
		case 'address-reply':
			return { type: 'bubble', header: { type: 'text', text: 'Address' }, body: event.text };
		case 'order': {
			const lines = event.items.map(
				({ quantity, productRetailerId }) => `${quantity} × ${productRetailerId}`,
			);
			return {
				type: 'bubble',
				header: { type: 'text', text: 'Order' },
				body: [...lines, event.text].filter((line) => line !== '').join('\n'),
			};
		}
		case 'payment':
			return {
				type: 'bubble',
				orderStatus: {
					referenceId: event.referenceId,
					status: `Payment ${event.transactionStatus.toLowerCase()}`,
				},
			};
		case 'call-permission-reply':
			return said(event.response === 'accept' ? 'You may call me' : 'You may not call me');
		case 'edit':
			return said(`Edited: ${event.text}`);
		default:
			return said(inWords(event.type));
	}
}
