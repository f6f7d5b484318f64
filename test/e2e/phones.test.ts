import axe from 'axe-core';
import axios from 'axios';
import type { Locator, Page } from 'playwright-core';

import { serveDrawings } from '../../generators/pictures/drawings';
import { tellStory } from '../../generators/pictures/story';
import { phonesUrl, startSandbox, type Sandbox } from '../../sandbox';
import * as messages from '../../sandbox/test/meta-messages';
import { ORDER, ORDER_STATUS } from '../../sandbox/test/meta-orders';
import { launchBrowser, type Browser } from '../support/browser';

/* The page with the customers' phones, as people use it: with a mouse, a keyboard, a screen reader. */

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let drawings: Awaited<ReturnType<typeof serveDrawings>>;

beforeAll(async () => {
	[sandbox, drawings, browser] = await Promise.all([
		startSandbox(),
		serveDrawings(),
		launchBrowser(),
	]);
	({ page } = browser);
});

afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await drawings?.stop();
});

/** Opens the page with the messages of a shop and the answers to them. */
async function openStory(): Promise<void> {
	sandbox.reset();
	await tellStory({ sandbox, files: drawings.url });
	await page.goto(phonesUrl(sandbox));
	await phone('447700900123').locator('.wa-flow').waitFor();
}

/** A customer's phone, by its number. */
const phone = (number: string): Locator => page.getByRole('region', { name: `+${number}` });

/** What axe-core finds, in a line each. */
async function findings(): Promise<string[]> {
	const { violations } = await page.evaluate<axe.AxeResults>(`${axe.source};axe.run()`);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
	([1400, 390] as const).map((width) => ({ colorScheme, width })),
);

describe.each(LOOKS)('in $colorScheme colours, $width wide', ({ colorScheme, width }) => {
	beforeAll(async () => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height: 900 });
		await openStory();
	});

	test('axe-core finds nothing', async () => {
		expect(await findings()).toEqual([]);
	});

	test.each(['Choose a time', 'Review and pay', 'Report damage'])(
		'axe-core finds nothing while “%s” is open',
		async (name) => {
			await page.getByRole('button', { name }).click();
			await expect.poll(async () => await page.getByRole('dialog').count()).toBe(1);
			expect(await findings()).toEqual([]);
			await page.keyboard.press('Escape');
			await expect.poll(async () => await page.getByRole('dialog').count()).toBe(0);
		},
	);

	test('nothing is wider than the screen', async () => {
		const { scrollWidth, clientWidth } = await page.evaluate<{
			scrollWidth: number;
			clientWidth: number;
		}>(
			'(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)',
		);
		expect(scrollWidth).toBe(clientWidth);
	});
});

describe('what is sent and tapped', () => {
	const CUSTOMER = '919800000300';
	const chat = () => phone(CUSTOMER).getByRole('log');

	beforeAll(async () => {
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 1400, height: 900 });
	});

	beforeEach(async () => {
		sandbox.reset();
		// Nobody answers there; what is called is what counts.
		sandbox.attachKaleyraProfile({ url: `${drawings.url}/hook`, method: 'POST', headers: {} });
		await page.goto(phonesUrl(sandbox));
	});

	const send = async (message: object): Promise<void> => {
		const { apiKey, sid, senders } = sandbox.accounts.kaleyra;
		const { status } = await axios.post(
			`${sandbox.urls.kaleyra}/v2/${sid}/whatsapp/${encodeURIComponent(senders[0] ?? '')}/messages`,
			{ messaging_object: { messaging_product: 'whatsapp', to: `+${CUSTOMER}`, ...message } },
			{ headers: { 'api-key': apiKey }, proxy: false, validateStatus: () => true },
		);
		expect({ status, why: sandbox.requests().at(-1)?.violations }).toEqual({ status: 202 });
		await chat().getByRole('article').first().waitFor();
	};
	/** Waits until the webhook was told something with this in it. */
	const told = async (part: string): Promise<void> => {
		const isTold = () => sandbox.deliveries().some(({ rawBody }) => rawBody.includes(part));
		await expect.poll(isTold, { timeout: 5000 }).toBe(true);
	};

	test.each<readonly [kind: string, message: object, shows: string, says: string]>([
		['text', messages.TEXT, 'p', 'Order 7781 leaves today'],
		['picture', messages.IMAGE, '.wa-image', 'mug.jpg'],
		['video', messages.VIDEO, '.wa-video a[rel~=noopener]', 'mug.mp4'],
		['voice message', messages.AUDIO, '.wa-audio', 'Voice message'],
		['document', messages.DOCUMENT, '.wa-document', 'invoice-7781.pdf'],
		['sticker', messages.STICKER, '.wa-bare .wa-sticker', 'Sticker'],
		['location', messages.LOCATION, '.wa-place', '7 Lake View'],
		['contacts', messages.CONTACTS, '.wa-contact', 'Asha Rao'],
		['reaction', messages.REACTION, '.wa-reaction', '👍🏽'],
		['buttons', messages.BUTTONS, 'button.wa-reply', 'Keep'],
		['list', messages.LIST, 'button.wa-list', 'Windows'],
		['link', messages.LINK, 'button.wa-url', 'Track'],
		['form', messages.FLOW, 'button.wa-flow', 'Report damage'],
		['address', messages.ADDRESS, 'button.wa-address', 'Provide address'],
		['product', messages.PRODUCT, '.wa-product', 'MUG-350'],
		['products', messages.PRODUCT_LIST, 'button.wa-products', 'View items'],
		['catalog', messages.CATALOG, 'button.wa-catalog', 'View catalog'],
		['request for a place', messages.LOCATION_REQUEST, 'button.wa-location', 'Send location'],
		['request to call', messages.CALL_PERMISSION, 'button.wa-callPermission', 'Choose preference'],
		['call button', messages.VOICE_CALL, 'button.wa-voiceCall', 'Call us'],
		['carousel', messages.carousel(2, messages.replyCard), '.wa-card', 'Enamel mug'],
		['order', ORDER, '.wa-order', 'Enamel mug'],
		['order status', ORDER_STATUS, '.wa-status', 'Partially shipped'],
		[
			'template with its text',
			messages.template('order_confirmed', [messages.body('Asha', '7781')]),
			'p',
			'Hi Asha, we have your order 7781.',
		],
	])('a %s is shown', async (_kind, message, shows, says) => {
		await send(message);
		await expect
			.poll(async () => await chat().locator(shows).filter({ hasText: says }).count())
			.toBeGreaterThan(0);
	});

	/** Chooses, fills in, and ends a sheet with the button that has this text on it. */
	const fill = async (done: string, fields: Readonly<Record<string, string>> = {}) => {
		const sheet = page.getByRole('dialog');
		for (const [label, value] of Object.entries(fields)) {
			const field = sheet.getByLabel(label, { exact: false }).first();
			if (value === '') await field.check();
			else await field.fill(value);
		}
		await sheet.getByRole('button', { name: done, exact: true }).click();
	};

	test.each<
		readonly [what: string, message: object, tap: string, act: () => Promise<void>, comes: string]
	>([
		['a button', messages.BUTTONS, 'Cancel', async () => {}, '"button_reply":{"id":"stop-7781"'],
		[
			'a row',
			messages.LIST,
			'Windows',
			async () => await fill('Send', { '18-20': '' }),
			'"list_reply":{"id":"w2"',
		],
		[
			'a form',
			messages.FLOW,
			'Report damage',
			async () => await fill('Submit', { Answer: 'broken' }),
			'\\"answer\\":\\"broken\\"',
		],
		[
			'an address',
			messages.ADDRESS,
			'Provide address',
			async () => await fill('Send', { City: 'Pune' }),
			'\\"city\\":\\"Pune\\"',
		],
		[
			'a cart',
			messages.PRODUCT_LIST,
			'View items',
			async () => await fill('Place order', { 'PLT-20': '3' }),
			'"quantity":3',
		],
		[
			'a place',
			messages.LOCATION_REQUEST,
			'Send location',
			async () => await fill('Send', { Latitude: '12.97' }),
			'"latitude":12.97',
		],
		[
			'a permission',
			messages.CALL_PERMISSION,
			'Choose preference',
			async () => await fill('Send', { 'Do not allow': '' }),
			'"response":"reject"',
		],
		['a payment', ORDER, 'Review and pay', async () => await fill('Pay'), '"status":"captured"'],
	])('%s comes back to the webhook', async (_what, message, tap, act, comes) => {
		await send(message);
		await chat().getByRole('button', { name: tap, exact: true }).click();
		await act();
		await told(comes);
	});

	test('a customer writes with the keyboard alone', async () => {
		await send(messages.TEXT);
		await phone(CUSTOMER).getByRole('textbox').focus();
		await page.keyboard.type('Where is my <b>order</b>?');
		await page.keyboard.press('Enter');
		await told('Where is my <b>order</b>?');
		await chat().getByText('Where is my <b>order</b>?').waitFor();
	});

	test('a sheet gives the focus back to its button', async () => {
		await send(messages.LIST);
		const button = chat().getByRole('button', { name: 'Windows' });
		await button.focus();
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(async () => await page.locator(':focus').innerText()).toBe('Windows');
	});

	test.each(['Picture', 'Location', 'Contact', 'Document'])(
		'a customer sends: %s',
		async (what) => {
			await send(messages.TEXT);
			await phone(CUSTOMER).getByLabel('Send something else').click();
			await phone(CUSTOMER).getByRole('button', { name: what, exact: true }).click();
			const type = {
				Picture: 'image',
				Location: 'location',
				Contact: 'contacts',
				Document: 'document',
			};
			await told(`"type":"${type[what as keyof typeof type]}"`);
		},
	);

	test('a customer reacts', async () => {
		await send(messages.TEXT);
		await chat().getByRole('button', { name: 'React to this message' }).click();
		await page.getByRole('dialog').getByRole('button', { name: '👍' }).click();
		await told('"emoji":"👍"');
	});

	test('ticks follow what becomes of a message', async () => {
		await send(messages.TEXT);
		await chat().getByText('seen', { exact: true }).waitFor({ state: 'attached' });
		await phone(CUSTOMER).getByLabel('Customer').selectOption('window-closed');
		await expect.poll(() => sandbox.faults().length).toBe(1);
		await send(messages.TEXT);
		await chat().getByText('the customer-service window is closed').waitFor();
	});

	test('a conversation is saved, and played again', async () => {
		await send(messages.TEXT);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			phone(CUSTOMER).getByRole('link', { name: 'Save' }).click(),
		]);
		await page.locator('#replay').setInputFiles(await download.path());
		const report = page.getByRole('dialog', { name: 'Replay' });
		await report.getByText('nothing came within').waitFor();
	});
});
