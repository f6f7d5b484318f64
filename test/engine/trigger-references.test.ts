import { range } from 'lodash';

import { USUAL_REFERENCE, withReference } from '../../nodes/WhatsAppInteractive/waiting/reference';
import { ActiveTrigger } from './trigger-harness';

/* Replies with references that this n8n has not made, or that somebody has altered. */

const SECRET = 'correct horse battery staple';

const setup = {
	parameters: { events: ['reply'] },
	credential: { apiKey: 'k', webhookSecret: SECRET },
};

const REFERENCE = withReference('approve', USUAL_REFERENCE, { carrier: 'id', secret: SECRET });

/** Where the part begins that nobody else can make. */
const SIGNED = REFERENCE.indexOf('.w1.') + '.w1.'.length;

/** A reference of which one character is another one. */
function altered(index: number): string {
	const at = SIGNED + (index % (REFERENCE.length - SIGNED));
	const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((other) => other !== REFERENCE[at]);
	return REFERENCE.slice(0, at) + (others[index % others.length] ?? '') + REFERENCE.slice(at + 1);
}

const COUNT = 1_000;

test('1,000 altered references each start what a reply starts, and the log counts them', async () => {
	const trigger = new ActiveTrigger(setup);
	const {
		items = [],
		answered,
		debug,
		log,
	} = await trigger.call({
		headers: { 'x-webhook-secret': SECRET },
		body: {
			results: range(COUNT).map((index) => ({
				from: '919811122233',
				to: '441134960000',
				integrationType: 'WHATSAPP',
				receivedAt: '2026-11-18T09:00:03.480+0000',
				messageId: `m${index}`,
				message: { type: 'INTERACTIVE_BUTTON_REPLY', id: altered(index), title: 'Approve' },
			})),
		},
	});
	expect(answered.status).toBe(200);
	expect(items.map(({ json }) => json.reply)).toEqual(
		range(COUNT).map(
			(index) => expect.objectContaining({ id: altered(index), late: false }) as unknown,
		),
	);
	expect(debug).toEqual([
		`WhatsApp Interactive Trigger: Took a call. Events: ${COUNT} that start the workflow, ${COUNT} with something behind an ID that was altered or is not signed with this Webhook Secret`,
	]);
	expect(log).toEqual([]);
});
