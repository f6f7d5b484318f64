import { countBy, get } from 'lodash';
import type { INode } from 'n8n-workflow';

import { kindOf } from '../../nodes/WhatsAppInteractive/operations/operations';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import { readCorrelation } from '../../nodes/WhatsAppInteractive/waiting/correlation';
import { emptyFields, filledFields, hiddenFields } from '../../generators/docs/catalogue/shown';
import type { ImportedWorkflow } from '../../generators/docs/catalogue/workflow';
import {
	startSandbox,
	type AcceptedMessage,
	type RecordedRequest,
	type Sandbox,
} from '../../sandbox';
import { ownNodes, readCatalogue, receiveCustomersMessage } from '../support/catalogue';
import { shownAtTop, shownChoices } from '../unit/operations/editor';
import { sandboxCredentials, WEBHOOK_SECRET } from './accounts';
import { loadEngine, type Engine, type RunResult } from './harness';
import { fileOf, inData } from './support/files';
import { SIGNALS } from './support/messages';

/** Fields that exclude what is filled in: an item has a picture of its own or a catalog. */
const EXCLUDED: Readonly<Record<ProviderId, readonly string[]>> = {
	dialog360: ['Send Order Details: orderOptions.catalogId'],
	gupshup: ['Send Order Details: orderOptions.catalogId'],
	infobip: [],
	kaleyra: ['Send Order Details: orderOptions.catalogId'],
	messangi: [],
	metaCloud: ['Send Order Details: orderOptions.catalogId'],
};

/** What waits for a customer would hold up a workflow in which all nodes run at once; see test/e2e. */
const isWaiting = (field: string): boolean => field.endsWith(': waitUntil');

/** The provider's own word for a message that it took. */
const STATUS: Readonly<Record<ProviderId, string>> = {
	dialog360: 'accepted',
	gupshup: 'accepted',
	infobip: 'PENDING_ENROUTE',
	kaleyra: 'WA202',
	messangi: 'accepted',
	metaCloud: 'accepted',
};

/**
 * Numbers and amounts have another form in the body, several texts become a list, a name a key; a bulk
 * ID stands beside the messages.
 */
const RESPELLED =
	/^(?:recipient|options\.defaultCountry|options\.bulkId|latitude|longitude|tax|shipping|discount)$|(?:[pP]rice|\.total|\.key|\.productRetailerIds|\.reportUrl)$/;

/** Whether a node sends a message: queries send none, and what is done to a received message is none. */
function isSending({ parameters: { resource, operation } }: INode): boolean {
	const kind = kindOf(resource, operation);
	return kind !== undefined && !SIGNALS.includes(kind);
}

/** All texts in a value, at any depth. */
const textsIn = (value: unknown): string[] =>
	typeof value === 'object' && value !== null
		? Object.values(value).flatMap(textsIn)
		: [String(value)];

/** Requests one below the other, without what is another each time: addresses, and when an order expires. */
function inText(requests: readonly RecordedRequest[]): string {
	const lines = requests.map(({ method, path, query, rawBody }) => {
		const search = new URLSearchParams(query).toString();
		return `${method} ${path}${search === '' ? '' : `?${search}`}\n${rawBody}\n`;
	});
	const text = lines.sort().join('\n');
	return Object.entries(sandbox.urls)
		.reduce((all, [name, url]) => all.replaceAll(url, `http://${name}`), text)
		.replaceAll(/(?<="expiration":\{"timestamp":")\d+/g, '(later)');
}

let engine: Engine;
let sandbox: Sandbox;

beforeAll(async () => {
	[sandbox, engine] = await Promise.all([startSandbox({ reportDelays: 'manual' }), loadEngine()]);
});

afterAll(async () => {
	await sandbox.stop();
});

/** All operations that the editor offers for a provider, as `resource: operation`. */
function offeredOperations(provider: ProviderId): string[] {
	const values = (parameters: Record<string, string>, name: string): string[] =>
		shownAtTop(parameters)
			.filter((property) => property.name === name)
			.flatMap((property) => shownChoices(parameters, property))
			.map(({ value }) => String(value));
	return values({ provider }, 'resource').flatMap((resource) =>
		values({ provider, resource }, 'operation').map((operation) => `${resource}: ${operation}`),
	);
}

const WITHOUT_CORRELATION = "'Correlation ID' does not come back with a tap";

const keys = (parameters: object): number => Object.keys(parameters).length;

describe.each(PROVIDER_IDS)('the catalogue of %s', (provider) => {
	let workflow: ImportedWorkflow;
	let result: RunResult;
	let messages: readonly AcceptedMessage[];
	let requests: readonly RecordedRequest[];

	beforeAll(async () => {
		sandbox.reset();
		await receiveCustomersMessage(sandbox);
		workflow = readCatalogue(provider, sandbox);
		result = await engine.run({
			// The engine writes defaults into them.
			nodes: structuredClone(workflow.nodes),
			connections: workflow.connections,
			credentials: sandboxCredentials(sandbox),
			// The engine alone has none of n8n's own nodes, which make this file.
			input: [{ json: {}, binary: inData(fileOf('text/plain', 'invoice-7781.txt')) }],
		});
		messages = sandbox.messages();
		requests = sandbox.requests();
	});

	test('every node succeeds', () => {
		expect(result.error).toBeUndefined();
		const states = ownNodes(workflow).map(
			({ name }) => `${name}: ${result.task(name)?.executionStatus ?? 'not run'}`,
		);
		expect(states.filter((state) => !state.endsWith(': success'))).toEqual([]);
		const silent = ownNodes(workflow).filter(({ name }) => result.output(name)[0]?.length === 0);
		expect(silent.map(({ name }) => name)).toEqual([]);
	});

	test('the requests are the same to the byte as before', async () => {
		// Written by `npx vitest run catalogue --update=all`: what differs there differs for existing workflows.
		await expect(inText(requests)).toMatchFileSnapshot(`requests/${provider}.txt`);
	});

	test('no node has a hint', () => {
		const hints = ownNodes(workflow).flatMap(({ name }) => result.task(name)?.hints ?? []);
		// With all fields a form has a token of the user's own, and the IDs of cards leave no room.
		const known = hints.filter(({ message }) => message.startsWith(WITHOUT_CORRELATION));
		const carries = PROVIDERS[provider].answersHaveCorrelation || provider === 'messangi';
		expect(known).toHaveLength(carries ? 0 : 2);
		expect(hints.filter((hint) => !known.includes(hint))).toEqual([]);
	});

	test('every message arrives and is seen', () => {
		const sending = ownNodes(workflow).filter(isSending);
		expect(messages).toHaveLength(sending.length);
		expect(messages.filter(({ outcome }) => outcome.kind !== 'seen')).toEqual([]);
	});

	/** The message whose ID the item of a node has. */
	const messageOf = (name: string): AcceptedMessage | undefined => {
		const [item] = result.output(name)[0] ?? [];
		const id = item?.json.messageId ?? item?.json.transactionId;
		return messages.find(({ messageId }) => messageId === id);
	};

	test('every item has the receipt of its message', () => {
		const sending = ownNodes(workflow).filter(isSending);
		const receipts = sending.map(({ name, parameters }) => {
			const { messageId, recipient } = messageOf(name) ?? {};
			return [
				name,
				[
					{
						json: {
							provider,
							recipient: recipient?.replace('+', ''),
							correlationId: parameters.correlationId ?? null,
							...(provider === 'messangi'
								? { messageId: null, transactionId: messageId }
								: { messageId }),
							accepted: true,
							status: 'accepted',
							providerStatus: STATUS[provider],
							...(parameters.simplify === false && { response: expect.anything() as unknown }),
						},
						pairedItem: { item: 0 },
					},
				],
			];
		});
		expect(sending.map(({ name }) => [name, result.output(name)[0]])).toEqual(receipts);
		expect(new Set(sending.map(({ name }) => messageOf(name)))).toEqual(new Set(messages));
	});

	test('no text that was filled in is lost', () => {
		const lost = ownNodes(workflow)
			.filter((node) => isSending(node) && node.name.endsWith(': all fields'))
			.flatMap(({ name, parameters }) => {
				const sent = textsIn(messageOf(name)?.body).map(
					(text) => readCorrelation(text, WEBHOOK_SECRET)?.own ?? text,
				);
				return filledFields(parameters)
					.filter(({ property, path }) => property.type === 'string' && !RESPELLED.test(path))
					.filter(({ path }) => !sent.includes(String(get(parameters, path))))
					.map(({ path }) => `${name.split(':')[0]}: ${path}`);
			});
		expect(lost).toEqual([]);
	});

	test('every operation is there twice: with the fewest fields, and with all', () => {
		const shown = ownNodes(workflow).map(
			({ parameters: { resource, operation } }) => `${String(resource)}: ${String(operation)}`,
		);
		const offered = offeredOperations(provider).filter((each) => !each.endsWith(': sendAndWait'));
		expect(offered.length).toBeGreaterThan(5);
		expect(countBy(shown)).toEqual(Object.fromEntries(offered.map((each) => [each, 2])));
		for (const ending of ['fewest fields', 'all fields']) {
			const named = ownNodes(workflow).filter(({ name }) => name.endsWith(`: ${ending}`));
			expect(named).toHaveLength(offered.length);
		}
	});

	test('a node with all fields has each that the editor shows, and no other', () => {
		const complete = ownNodes(workflow).filter(({ name }) => name.endsWith(': all fields'));
		const told = (look: typeof emptyFields) =>
			complete.flatMap(({ name, parameters }) =>
				look(parameters).map((path) => `${name.split(':')[0]}: ${path}`),
			);
		expect(told(emptyFields).filter((field) => !isWaiting(field))).toEqual(EXCLUDED[provider]);
		expect(told(hiddenFields)).toEqual([]);
	});

	test('a node with the fewest fields has fewer', () => {
		const nodes = ownNodes(workflow);
		const counted = nodes
			.filter(({ name }) => name.endsWith(': fewest fields'))
			.map(({ name, parameters }) => {
				const full = nodes.find(
					(node) => node.name === name.replace(/fewest fields$/, 'all fields'),
				);
				return { name, few: keys(parameters), all: keys(full?.parameters ?? {}) };
			});
		expect(counted.filter(({ few, all }) => few >= all)).toEqual([]);
	});
});
