import { asText } from '../../../nodes/WhatsAppInteractive/common/json';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { Marking } from '../../../nodes/WhatsAppInteractive/waiting/attach';
import { mapCarriers } from '../../../nodes/WhatsAppInteractive/waiting/carriers';
import {
	readReference,
	USUAL_REFERENCE,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';
import { ADDRESS, read, type Parameters } from '../operations/support';

/*
 * IDs come with blanks around them where a list is split at its commas, or where they are pasted. What
 * comes in is read without blanks: a reference that was signed with them would be none.
 */
const SECRET = 'a-secret-for-tests';

const button = (id: string) => ({ button: [{ id, title: 'Yes' }] });
const variables = (filling: object): Parameters => ({
	template: 'order_update|en_GB',
	variablesSource: 'json',
	templateVariablesJson: filling,
});
const quickReply = (payload: string) => [{ type: 'quickReply', payload }];
const mug = { type: 'image', url: 'https://acme.test/mug.jpg' };

test.each<readonly [where: string, kind: MessageKind, parameters: Parameters]>([
	['a button', 'replyButtons', { body: 'Fine?', buttons: button(' yes\n') }],
	[
		'a row',
		'list',
		{
			body: 'When?',
			sections: { section: [{ title: '', rows: { row: [{ id: ' yes ', title: 'Yes' }] } }] },
		},
	],
	[
		'a button of a card',
		'mediaCarousel',
		{
			body: 'New in',
			cardButtons: 'quickReplies',
			cards: { card: [{ mediaUrl: mug.url, buttons: button('\tyes ') }] },
		},
	],
	['a form', 'flow', { body: 'Claim', flow: '987001', buttonText: 'Open', flowMark: ' yes ' }],
	['a quick reply of a template', 'template', variables({ buttons: quickReply(' yes ') })],
	['a form of a template', 'template', variables({ buttons: [{ type: 'flow', token: ' yes ' }] })],
	[
		'a quick reply of a card',
		'template',
		variables({ cards: [{ header: mug, buttons: quickReply(' yes ') }] }),
	],
])('the ID of %s comes back with its reference, blanks or not', (_where, kind, parameters) => {
	const item = read(kind, { ...ADDRESS, ...parameters });
	if (item.type !== 'read') throw new Error(item.faults.join());
	const marking = new Marking({
		reference: USUAL_REFERENCE,
		secret: SECRET,
		correlationAlphabet: 'any',
	});
	const back: Array<string | undefined> = [];
	mapCarriers(marking.attachTo(item.submission).message, (carried) => {
		back.push(readReference(asText(carried), 'id', SECRET)?.own);
		return carried;
	});
	expect(back).toEqual(['yes']);
	expect(marking.ids).toEqual(['yes']);
});
