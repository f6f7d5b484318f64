import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { WebhookEvent } from '../../../nodes/WhatsAppInteractive/events/event';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	answerTo,
	tellCustomer,
} from '../../../nodes/WhatsAppInteractive/receiving/waiting/tell-customer';
import { post } from '../events/support';
import { NODE } from '../sending/support';
import { contextOf } from '../support/context';

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

describe("what could not be told is in the log without the customer and the provider's words", () => {
	const { metaCloud } = PROVIDERS;
	const [tapped] = metaCloud.decodeEvents(request);
	const event = tapped?.event;
	if (event === undefined) throw new Error('The tap was not read');
	const quoting = { error: { code: 131026, message: 'No message to 447700900456: Too late.' } };
	const credential = { accessToken: 'token', baseUrl: 'https://graph.example.test' };

	test.each<readonly [string, WebhookEvent, credential: IDataObject | undefined, told: RegExp]>([
		['the provider refuses', event, credential, /late: [a-zA-Z]+, code 131026, HTTP 400$/],
		[
			'the number is none',
			{ ...event, recipient: '447700900456x' },
			credential,
			/'Recipient' cannot/,
		],
		['n8n has no credential', event, undefined, /the credential cannot be used \(Error\)$/],
	])('%s', async (_what, about, data, told) => {
		const lines: string[] = [];
		const context = contextOf<IWebhookFunctions>({
			getNode: () => NODE,
			getWorkflow: () => ({ id: '1', active: true }),
			logger: { warn: (line) => void lines.push(line) },
			helpers: {
				httpRequestWithAuthentication: async () =>
					await Promise.resolve({ statusCode: 400, headers: {}, body: quoting }),
			},
		});
		context.getCredentials.mockImplementation(async () => {
			if (data === undefined) throw new Error('No credential of Mia (447700900456)');
			return await Promise.resolve(data);
		});
		await tellCustomer(context, 'metaCloud', about, 'Too late.');
		expect(lines).toEqual([expect.stringMatching(told)]);
		expect(lines.join()).not.toMatch(/447700900456|Too late\.|Mia/);
	});
});
