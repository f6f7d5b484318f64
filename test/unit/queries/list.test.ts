import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { path } from '../../../nodes/WhatsAppInteractive/providers/path';
import type { Listing } from '../../../nodes/WhatsAppInteractive/providers/query';
import { listAll } from '../../../nodes/WhatsAppInteractive/queries/list';
import { clientOf } from '../support/client';
import { contextOf } from '../support/context';
import { phone } from '../../support/phone';
import type { Account } from '../../../nodes/WhatsAppInteractive/providers/api-call';

const ACCOUNT: Account = {
	baseUrl: 'https://api.example.test',
	id: 'account',
	sendPath: '',
	businessAccountId: '340000000000000',
	apiVersion: 'v25.0',
};

/** More calls than any list of these tests needs: a list without an end stops there, and fails. */
const TOO_MANY = 1500;

/** A run whose calls get these answers, by their number from 0. */
function runWith(answer: (call: number) => unknown) {
	const requests: IHttpRequestOptions[] = [];
	const context = contextOf<IExecuteFunctions>({
		getExecutionCancelSignal: () => undefined,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, request: IHttpRequestOptions) => {
				if (requests.length === TOO_MANY) throw new Error('The list has no end');
				requests.push(request);
				const body = answer(requests.length - 1);
				return await Promise.resolve({ statusCode: 200, headers: {}, body });
			},
		},
	});
	return { context, requests };
}

/** A list that says of each page which one comes next. */
const listing: Listing<object, string> = {
	call: () => ({ method: 'GET', path: path`/list` }),
	read: ({ body }, page = 'first') => ({
		type: 'answered',
		result: { entries: [page], next: String((body as { next: string }).next) },
	}),
};

test.each<[string, string[], string[]]>([
	['to itself', ['2', '2'], ['first', '2']],
	['to the one before', ['2', '3', '2'], ['first', '2', '3']],
	['in a circle of three', ['2', '3', '4', '2'], ['first', '2', '3', '4']],
])('a page that leads back %s ends the list', async (_how, pages, entries) => {
	const { context, requests } = runWith((call) => ({ next: pages[call % pages.length] }));
	const answer = await listAll(clientOf(context, PROVIDERS.gupshup, ACCOUNT), listing, {});
	expect(answer).toEqual({ type: 'answered', result: entries });
	expect(requests).toHaveLength(entries.length);
});

test('a list whose pages always name another one is left after a thousand', async () => {
	const { context, requests } = runWith((call) => ({ next: `page ${call}` }));
	const answer = await listAll(clientOf(context, PROVIDERS.gupshup, ACCOUNT), listing, {});
	expect(answer.type).toBe('answered');
	expect(requests).toHaveLength(1000);
});

/** A page that each list takes for one of many: it is full, and more are to come. */
const STUCK = {
	templates: Array.from({ length: 100 }, () => ({})),
	paging: { page: 0, totalPages: 5, next: 'https://a.test', cursors: { after: 'QVFI' } },
	numbers: [],
	numberCount: 1_000_000_000,
	data: [],
	flows: [],
};

const ASK = {};

/** How many pages of each list are asked for at most. */
const MOST: Readonly<Record<string, number>> = {
	'dialog360 templates': 2,
	'gupshup templates': 100,
	'infobip flows': 1,
	'infobip senders': 1000,
	'infobip templates': 2,
	'kaleyra senders': 2,
	'kaleyra templates': 2,
	'metaCloud flows': 2,
	'metaCloud senders': 2,
	'metaCloud templates': 2,
};

type Ask = (context: IExecuteFunctions) => Promise<{ readonly type: string }>;

/** Every list of every provider. */
const LISTS: Readonly<Record<string, Ask>> = Object.fromEntries(
	Object.values(PROVIDERS).flatMap((provider) => {
		const { getTemplates } = provider.queries;
		const { senders, flows } = provider.directory;
		const ask = { sender: phone('447700900001') };
		const lists: Array<readonly [name: string, ask: Ask | undefined]> = [
			[
				'templates',
				getTemplates &&
					((context) => listAll(clientOf(context, provider, ACCOUNT), getTemplates, ASK)),
			],
			[
				'senders',
				senders && ((context) => listAll(clientOf(context, provider, ACCOUNT), senders, {})),
			],
			['flows', flows && ((context) => listAll(clientOf(context, provider, ACCOUNT), flows, ask))],
		];
		return lists.flatMap(([name, asked]) =>
			asked === undefined ? [] : [[`${provider.id} ${name}`, asked] as const],
		);
	}),
);

test('every list of a provider is in the table', () => {
	expect(Object.keys(LISTS).sort()).toEqual(Object.keys(MOST));
});

test.each(Object.entries(LISTS))(
	'%s: a provider that gives the same page for ever comes to an end',
	async (name, ask) => {
		const { context, requests } = runWith(() => STUCK);
		const answer = await ask(context);
		expect(answer.type).toBe('answered');
		expect(requests).toHaveLength(MOST[name] ?? 0);
	},
);
