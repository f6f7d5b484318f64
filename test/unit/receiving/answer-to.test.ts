import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { answerTo } from '../../../nodes/WhatsAppInteractive/receiving/waiting/tell-customer';
import { post } from '../events/support';

/* A customer who taps too late is told so from the number that was written to. */

const metadata = { display_phone_number: '447700900123', phone_number_id: '106540352242922' };
const tap = {
	from: '447700900456',
	id: 'wamid.IN1',
	timestamp: '1760000010',
	type: 'interactive',
	interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
};
const value = { messaging_product: 'whatsapp', metadata, messages: [tap] };
const request = post({ entry: [{ id: '3400', changes: [{ field: 'messages', value }] }] });

test.each<readonly [ProviderId, path: string]>([
	// Meta knows a number by its ID alone.
	['metaCloud', '/v25.0/106540352242922/messages'],
	['dialog360', '/messages'],
])('through %s it goes to %s', (id, path) => {
	const provider = PROVIDERS[id];
	const [tapped] = provider.decodeEvents(request);
	if (tapped === undefined) throw new Error('The tap was not read');
	const answer = answerTo(id, tapped.event, 'Too late.');
	if ('faults' in answer) throw new Error(answer.faults.map(({ text }) => text).join());
	const { submission } = answer;
	expect(submission.recipient).toMatchObject({ digits: '447700900456' });
	expect(provider.path(submission, provider.readAccount({ baseUrl: 'https://a.test' }))).toBe(path);
});
