import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';

import { sandboxCredentials } from '../engine/accounts';
import type { AcceptedMessage, Delivery, InboundOrder } from '../../sandbox';
import { REPOSITORY } from '../support/host';
import { isAtRest } from '../support/n8n-api';
import type { Execution, WorkflowExport } from '../support/n8n-types';
import { openMailbox, type Mailbox } from './support/mailbox';
import { setSimpleStage, type Stage } from './support/stage';
import { startStandInModel, type StandInModel } from './support/stand-in-model';
import { messageAbout } from './support/waiting';
import { until, untilRegistered, untilServed } from './support/webhooks';

/* The examples, imported and published as a user does, with the sandbox as the customer. */

const EXAMPLES = path.join(REPOSITORY, 'examples');
const TRIGGER = 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveTrigger';
const CREDENTIAL = 'whatsAppInteractiveInfobipApi';

let stage: Stage;
let mailbox: Mailbox;
let model: StandInModel;

/** What the model has the agent say. */
const WISH = {
	body: 'Mugs are in stock. Shall we keep one for you?',
	buttons: [{ id: 'keep', title: 'Yes, please' }],
};

beforeAll(async () => {
	mailbox = await openMailbox();
	model = await startStandInModel('Acme OpenAI', 'openai1');
	model.callWith(WISH);
	stage = await setSimpleStage();
	await stage.n8n.api.importCredentials([
		{
			id: 'whatsappinfobip1',
			name: 'Acme Infobip',
			type: CREDENTIAL,
			data: { ...sandboxCredentials(stage.sandbox)[CREDENTIAL] },
		},
		{
			id: 'smtp1',
			name: 'Acme SMTP',
			type: 'smtp',
			data: {
				host: '127.0.0.1',
				port: mailbox.port,
				user: '',
				password: '',
				secure: false,
				disableStartTls: true,
			},
		},
		model.credential,
	]);
});
afterAll(async () => {
	await stage?.stop();
	mailbox?.stop();
	model?.stop();
});

/** The folder that n8n lets its nodes read and write. */
const filesFolder = (): string => path.join(stage.n8n.userFolder, '.n8n-files');

const readExample = (file: string): WorkflowExport =>
	JSON.parse(
		readFileSync(path.join(EXAMPLES, `${file}.json`), 'utf8').replaceAll(
			'/home/node/.n8n-files',
			filesFolder(),
		),
	) as WorkflowExport;

/** An example that is published. */
interface Published {
	readonly id: string;
	/** The executions that something brings about, at rest and with their data. */
	startedBy(act: () => Promise<unknown>): Promise<Execution[]>;
	/** Runs it by hand. */
	run(): Promise<string>;
}

const addressOf = ({ webhookId }: INode): string =>
	`${stage.n8n.url}/webhook/${webhookId ?? ''}/webhook`;

/** Imports and publishes an example for as long as it is used. */
async function withExample(file: string, use: (example: Published) => Promise<void>) {
	const { api } = stage.n8n;
	const workflow = readExample(file);
	const { id } = await api.importWorkflow(workflow);
	await api.activate(id);
	const addresses = workflow.nodes.filter(({ type }) => type === TRIGGER).map(addressOf);
	await untilServed(addresses);
	await untilRegistered(stage.sandbox, addresses);
	try {
		await use({
			id,
			run: async () => await api.startWorkflow(id),
			startedBy: async (act) => {
				const known = new Set((await api.executionSummaries(id)).map((each) => each.id));
				await act();
				return await until(async () => {
					const all = await api.executionSummaries(id);
					const added = all.filter((each) => !known.has(each.id));
					if (added.length === 0 || !added.every(isAtRest)) return undefined;
					return await api.withData(added);
				}, `An execution of ${file}`);
			},
		});
	} finally {
		await api.deactivate(id);
	}
}

/** What a node gave, at all of its outputs. */
const outputOf = ({ data }: Execution, node: string): IDataObject[] =>
	(data.resultData.runData[node] ?? []).flatMap(({ data: given }) =>
		(given?.main ?? []).flatMap((items) => (items ?? []).map(({ json }) => json)),
	);

const failureOf = ({ data }: Execution): string | undefined => data.resultData.error?.message;

/** Lets a customer do something, and expects the webhook to take it. */
async function customer(order: InboundOrder, replyTo?: string): Promise<Delivery[]> {
	const sent = await stage.sandbox.inbound(
		'infobip',
		order,
		replyTo === undefined ? {} : { replyTo },
	);
	expect(sent.map(({ answer }) => answer)).toContainEqual({ status: 200 });
	return sent;
}

/** The messages that the provider takes while something happens. */
async function sentDuring(act: () => Promise<unknown>): Promise<AcceptedMessage[]> {
	const before = stage.sandbox.messages().length;
	await act();
	return stage.sandbox.messages().slice(before);
}

const finished = async (execution: string): Promise<Execution> =>
	await until(async () => {
		const found = await stage.n8n.api.waitForExecution(execution);
		return found.status === 'waiting' ? undefined : found;
	}, 'The end of the execution');

test('order-life-cycle: a payment, then the parcel', async () => {
	await withExample('order-life-cycle', async ({ run, startedBy }) => {
		const execution = await run();
		expect((await stage.n8n.api.waitForExecution(execution)).status).toBe('waiting');
		const message = await messageAbout(stage.sandbox, 'A3001');
		const { callbackData } = (
			message.body as {
				content: { action: { payment: { callbackData: { [name: string]: string } } } };
			}
		).content.action.payment;
		await stage.sandbox.inbound('infobip', {
			type: 'payment',
			status: 'captured',
			from: message.recipient,
			callbackData,
		});
		const done = await finished(execution);
		expect(failureOf(done)).toBeUndefined();
		expect(outputOf(done, 'Say It Is Packed')).toMatchObject([{ accepted: true }]);
		expect(outputOf(done, 'Cancel the Order')).toEqual([]);
		const [left] = await startedBy(async () => {
			await axios.post(
				`${stage.n8n.url}/webhook/whatsapp-example-parcel-leaves`,
				{ order: 'A3001', phone: '919800000151' },
				{ proxy: false },
			);
		});
		expect(left && outputOf(left, 'Say It Is on Its Way')).toMatchObject([
			{ accepted: true, correlationId: 'A3001' },
		]);
	});
});

test('abandoned-cart: products inside the window, a template outside of it', async () => {
	await withExample('abandoned-cart', async ({ run, startedBy }) => {
		const messages = await sentDuring(async () => {
			const done = await finished(await run());
			expect(failureOf(done)).toBeUndefined();
		});
		expect(messages.map(({ correlationId, recipient }) => [correlationId, recipient])).toEqual([
			['C3011', '447700900301'],
			['C3012', '447700900302'],
		]);
		expect(messages[0]?.body).toMatchObject({
			content: { action: { sections: [{ productRetailerIds: ['MUG-350', 'PLT-20'] }] } },
		});
		const [order] = await startedBy(
			async () => await customer({ type: 'order', from: '447700900301' }),
		);
		expect(order && outputOf(order, 'Take the Order')).toMatchObject([
			{ event: 'order', customer: '447700900301' },
		]);
	});
});

/** Sends a text from outside of the examples; gives the message that the provider took. */
async function sendText(recipient: string, correlationId: string): Promise<AcceptedMessage> {
	const { urls, accounts } = stage.sandbox;
	const [message] = await sentDuring(async () => {
		await axios.post(
			`${urls.infobip}/whatsapp/1/message/text`,
			{
				from: '441134960000',
				to: recipient,
				content: { text: 'Your order is on its way.' },
				callbackData: correlationId,
			},
			{ headers: { authorization: `App ${accounts.infobip.apiKey}` }, proxy: false },
		);
	});
	if (message === undefined) throw new Error(`Nothing was sent to ${recipient}`);
	return message;
}

test.each([
	['window-closed', 'windowClosed', 'Send a Template'],
	['not-on-whatsapp', 'notOnWhatsApp', 'Write an E-Mail'],
	['quota-exceeded', 'rateLimited', 'Ask a Person'],
] as const)('failed-delivery: %s is %s', async (failure, reason, node) => {
	await withExample('failed-delivery', async ({ startedBy }) => {
		const before = mailbox.letters().length;
		const message = await sendText('447700900331', 'A3031');
		const [failed] = await startedBy(
			async () => await stage.sandbox.report(message.messageId, { event: 'failed', failure }),
		);
		if (failed === undefined) throw new Error('Nothing was started');
		expect(failureOf(failed)).toBeUndefined();
		expect(outputOf(failed, 'Did Not Arrive')).toMatchObject([{ error: { reason } }]);
		expect(outputOf(failed, node)).toHaveLength(1);
		const letters = mailbox.letters().slice(before);
		expect(letters).toHaveLength(node === 'Write an E-Mail' ? 1 : 0);
		for (const letter of letters) expect(letter).toContain('Subject: Your order A3031');
	});
});

test('appointment-reminder: the tap is thanked, or answered with other times', async () => {
	await withExample('appointment-reminder', async ({ run, startedBy }) => {
		const [reminder] = await sentDuring(async () => {
			const done = await finished(await run());
			expect(failureOf(done)).toBeUndefined();
		});
		if (reminder === undefined) throw new Error('There was no reminder');
		const from = reminder.recipient;
		const answers = await sentDuring(async () => {
			for (const payload of ['come', 'move']) {
				const [execution] = await startedBy(
					async () =>
						await customer(
							{ type: 'template-reply', text: payload, payload, from },
							reminder.messageId,
						),
				);
				expect(execution && failureOf(execution)).toBeUndefined();
			}
		});
		expect(answers.map(({ body }) => body)).toMatchObject([
			{ to: from, content: { text: 'Thank you, see you then! (T3021)' } },
			{ to: from, content: { action: { title: 'See times' } } },
		]);
	});
});

test('support-menu: a menu for whoever writes, and a way for each choice', async () => {
	await withExample('support-menu', async ({ startedBy }) => {
		const from = '447700900341';
		const [menu] = await sentDuring(
			async () => await startedBy(async () => await customer({ type: 'text', text: 'Hi', from })),
		);
		if (menu === undefined) throw new Error('There was no menu');
		const ways = [
			['status', 'Tell the Status'],
			['return', 'Send the Form'],
			['person', 'Tell the Team'],
		] as const;
		for (const [id, node] of ways) {
			const [execution] = await startedBy(
				async () => await customer({ type: 'list-reply', id, title: id, from }, menu.messageId),
			);
			if (execution === undefined) throw new Error(`Nothing was started by ${id}`);
			expect(failureOf(execution)).toBeUndefined();
			expect(outputOf(execution, node)).toHaveLength(1);
		}
	});
});

test('agent-with-buttons: the agent answers, to the customer who wrote', async () => {
	await withExample('agent-with-buttons', async ({ startedBy }) => {
		const from = '447700900351';
		const [answer, ...others] = await sentDuring(async () => {
			const [execution] = await startedBy(
				async () => await customer({ type: 'text', text: 'Do you have mugs?', from }),
			);
			expect(execution && failureOf(execution)).toBeUndefined();
		});
		expect(others).toEqual([]);
		expect(answer?.body).toMatchObject({
			to: from,
			content: { body: { text: WISH.body }, action: { buttons: [{ id: 'keep' }] } },
		});
	});
});

test('csv-campaign: everybody in the file gets the template, and the report tells what arrived', async () => {
	mkdirSync(filesFolder(), { recursive: true });
	copyFileSync(path.join(EXAMPLES, 'customers.csv'), path.join(filesFolder(), 'customers.csv'));
	await withExample('csv-campaign', async ({ run, startedBy }) => {
		const offers = await sentDuring(async () => {
			const done = await finished(await run());
			expect(failureOf(done)).toBeUndefined();
			expect(outputOf(done, 'Send the Offer')).toMatchObject([
				{ accepted: true, correlationId: 'K1' },
				{ accepted: true, correlationId: 'K2' },
				{ error: expect.stringContaining("'Recipient' is not a phone number") },
			]);
		});
		const [first, second] = offers;
		if (first === undefined || second === undefined) throw new Error('Two offers were expected');
		for (const [message, report] of [
			[first, { event: 'delivered' }],
			[second, { event: 'failed', failure: 'window-closed' }],
		] as const) {
			const [execution] = await startedBy(
				async () => await stage.sandbox.report(message.messageId, report),
			);
			expect(execution && failureOf(execution)).toBeUndefined();
		}
		const report = readFileSync(path.join(filesFolder(), 'campaign-report.csv'), 'utf8');
		expect(report).toMatch(/K1,delivered,.+\n?/);
		expect(report).toMatch(/K2,failed,.+,windowClosed/);
		expect(report.trim().split('\n')).toHaveLength(2);
	});
});
