import { phonesUrl, type Sandbox, startSandbox } from '..';
import type { JsonObject } from '../json';
import { call, control } from './harness';
import { INFOBIP_TEXT } from './samples';

/** What the page got so far, as events with their names. */
interface PageEvent {
	readonly event: string;
	readonly data: { readonly conversation?: string; readonly id?: string; readonly html?: string };
}

/** Reads server-sent events until there are enough, or until none has come for a while. */
async function readEvents(url: string, isEnough: (events: PageEvent[]) => boolean) {
	const controller = new AbortController();
	const response = await fetch(url, { signal: controller.signal });
	const events: PageEvent[] = [];
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of response.body ?? []) {
		text += decoder.decode(chunk, { stream: true });
		const blocks = text.split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const event = /^event: (.*)$/mu.exec(block)?.[1] ?? '';
			events.push({ event, data: JSON.parse(/^data: (.*)$/mu.exec(block)?.[1] ?? '{}') });
		}
		if (isEnough(events)) break;
	}
	controller.abort();
	return events;
}

const entriesOf = (events: readonly PageEvent[]) =>
	events.filter(({ event }) => event === 'entry').map(({ data }) => data.html ?? '');

describe('The page with the phones', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const text = async (content: string, to = '919800000100') => {
		const path = '/whatsapp/1/message/text';
		const body = { ...INFOBIP_TEXT, to, content: { text: content } };
		return await call(sandbox, 'infobip', { path, body });
	};
	const changes = async (isEnough: (events: PageEvent[]) => boolean) =>
		await readEvents(`${phonesUrl(sandbox)}/changes`, isEnough);

	test('runs no script but its own, and is framed by nobody', async () => {
		const { status, headers } = await fetch(phonesUrl(sandbox));
		const policy = headers.get('content-security-policy') ?? '';
		expect(status).toBe(200);
		expect(policy.split('; ')).toEqual(
			expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
		);
	});

	test.each([
		['/style.css', 'text/css', '.wa-bubble'],
		['/page.js', 'text/javascript', 'EventSource'],
	])('serves %s', async (path, type, part) => {
		const response = await fetch(phonesUrl(sandbox) + path);
		expect(response.headers.get('content-type')).toContain(type);
		expect(await response.text()).toContain(part);
	});

	test('shows what was there before, then what changes, each in its conversation', async () => {
		const { data } = await text('first');
		const reading = changes((events) => entriesOf(events).length >= 4);
		await text('second', '447700900123');
		await sandbox.report(data.messageId, { event: 'delivered' });
		await sandbox.inbound('infobip', { type: 'text', text: 'third', from: '919800000100' });
		const events = await reading;
		expect(events[0]?.event).toBe('reset');
		const shown = events
			.filter(({ event }) => event === 'entry')
			.map(({ data: { conversation, html = '' } }) => [
				conversation,
				/first|second|third/u.exec(html)?.[0],
				html.includes('delivered'),
			]);
		expect(shown).toEqual(
			expect.arrayContaining([
				['infobip/919800000100', 'first', true],
				['infobip/447700900123', 'second', false],
				['infobip/919800000100', 'third', false],
			]),
		);
	});

	test.each([
		['a script', '<script>alert(1)</script>'],
		['a picture with a handler', '<img src=x onerror=alert(1)>'],
		['the end of an attribute', '"><svg onload=alert(1)>'],
		['a link that runs something', 'javascript:alert(1)'],
		['bold markup', '*<b onclick=alert(1)>x</b>*'],
	])('a text with %s stays a text', async (_why, content) => {
		await text(content);
		const [html = ''] = entriesOf(await changes((events) => entriesOf(events).length > 0));
		expect(html).not.toMatch(/<(script|svg|img)|<b [^>]*onclick|href="javascript/u);
		expect(html).toContain(content.replace(/[*]/gu, '').replace(/[<>"]/gu, (one) => entity(one)));
	});

	test('a message that the provider refused is shown with the reason', async () => {
		await call(sandbox, 'infobip', {
			path: '/whatsapp/1/message/text',
			body: { ...INFOBIP_TEXT, content: {} },
		});
		const [html] = entriesOf(await changes((events) => entriesOf(events).length > 0));
		expect(html).toContain('refused a message (400)');
		expect(html).toContain('content.text');
	});

	test.each<readonly [customer: string, failure: string | undefined]>([
		['fine', undefined],
		['window-closed', 'window-closed'],
		['opted-out', 'opted-out'],
		['not-on-whatsapp', 'not-on-whatsapp'],
		['quota-exceeded', 'quota-exceeded'],
	])('a customer who is %s', async (customer, failure) => {
		await conditions({ customer, provider: 'fine' });
		await text('hello');
		await text('hello', '447700900123');
		expect(sandbox.messages().map(({ outcome }) => outcome)).toEqual([
			failure === undefined ? { kind: 'seen' } : { kind: 'failed', failure },
			{ kind: 'seen' },
		]);
	});

	test.each<readonly [provider: string, status: number]>([
		['fine', 200],
		['busy', 429],
		['down', 503],
	])('a provider that is %s', async (provider, status) => {
		await conditions({ customer: 'fine', provider });
		expect((await text('hello')).status).toBe(status);
		await conditions({ customer: 'fine', provider: 'fine' });
		expect((await text('hello')).status).toBe(200);
	});

	test.each<readonly [why: string, method: string, path: string, body: JsonObject]>([
		[
			'an unknown condition',
			'PUT',
			'/conditions',
			{ conditions: { customer: 'x', provider: 'fine' } },
		],
		['no customer', 'POST', '/customers', { customer: '' }],
		['an unknown provider', 'POST', '/customers', { provider: 'x', customer: '1' }],
	])('refuses %s', async (_why, method, path, body) => {
		const order = { provider: 'infobip', customer: '919800000100', ...body };
		expect((await control(sandbox, method, `/phone${path}`, order)).status).toBe(400);
	});

	const conditions = async (chosen: { customer: string; provider: string }) => {
		const order = { provider: 'infobip', customer: '919800000100', conditions: chosen };
		expect((await control(sandbox, 'PUT', '/phone/conditions', order)).status).toBe(204);
	};
});

const entity = (character: string): string =>
	({ '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character;
