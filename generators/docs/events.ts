import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createEventBase } from '../../nodes/WhatsAppInteractive/events/event-base';
import { createReply } from '../../nodes/WhatsAppInteractive/events/reply';
import { toJson } from '../../nodes/WhatsAppInteractive/receiving/items';
import { redactionOf } from '../../nodes/WhatsAppInteractive/receiving/redact';
import { fillMarks } from './markdown';

const PAGE = join(__dirname, '..', '..', 'docs', 'events.md');

/** The tap on a button of which the README shows a part. */
const TAP = {
	...createEventBase('2026-11-21T03:40:57.625Z', {
		messageId: 'wamid.HBgMNDQ3NzAwOTAwMTAx',
		correlationId: 'A1001',
		recipient: '447700900101',
		sender: '447700900000',
		contactName: 'Asha',
	}),
	...createReply('button', {
		id: 'reschedule',
		title: 'Another day',
		repliedTo: '9d695995-2b21-4fa7-8957-23ef04bef8b6',
	}),
};

/** An item as the trigger makes it, with all of its members. */
function example(): string {
	const fresh = { event: TAP, raw: undefined, answer: undefined, late: false };
	const item = toJson(fresh, 'infobip', false, redactionOf(''));
	return `\`\`\`json\n${JSON.stringify(item, null, '\t')}\n\`\`\``;
}

/** The page on events, written by hand, with an item as the code makes it. */
export const eventsPage = (): string => fillMarks(readFileSync(PAGE, 'utf8'), 'example', example());
