import { randomBytes } from 'node:crypto';

import {
	NodeOperationError,
	SEND_AND_WAIT_OPERATION,
	WAIT_INDEFINITELY,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { toError } from '../../common/caught';
import { asRecord, asText } from '../../common/json';
import { SECRET_LENGTH_IN_WORDS } from '../../common/secret-length';
import { readUrl } from '../../common/read-url';
import { createClient } from '../../api/client';
import { credentialOf } from '../../api/credential';
import { lackAt } from '../../providers/lack';
import { questionOf } from '../../operations/interactive/send-and-wait';
import { readWait, type WaitSettings } from '../../operations/parts/wait';
import { readTask } from '../../operations/read-task';
import { Reader } from '../../operations/reader/reader';
import { Marking } from '../../waiting/attach';
import { faultOfReference, NONCE_BYTES, type Goal, type Reference } from '../../waiting/reference';
import type { Wait } from '../../waiting/wait';
import { inputFields } from '../outcome/input-fields';
import { failedItem } from '../outcome/result';
import { sendAll } from '../running/send-all';
import { outputsOf } from './outputs';

/** The member of the node's context that holds what it waits for. */
export const WAIT_MEMBER = 'whatsAppInteractiveWait';

const ONE_ITEM =
	"Send one item at a time: put 'Loop Over Items' with a batch size of 1 before this node and lead its outputs back to the loop, so that one customer is asked after the other. To ask all at once, put 'Execute Sub-workflow' into the loop, with 'Wait For Sub-Workflow Completion' off, and this node into the sub-workflow, where each answer goes on.";

const NO_SECRET = `Open the credential and fill in 'Webhook Secret' with a random text of ${SECRET_LENGTH_IN_WORDS}: with it the answer is signed, so that nobody else can give one.`;

/**
 * What n8n asks for before it resumes this node, out of the address that it would be resumed at. Of an
 * operation of this name it signs the address of the node, of others that of the execution.
 */
function tokenOf(context: IExecuteFunctions): string {
	if (typeof context.getSignedResumeUrl !== 'function') return '';
	const address =
		context.getNodeParameter('operation', 0, '') === SEND_AND_WAIT_OPERATION
			? context.getSignedResumeUrl()
			: context.evaluateExpression('{{ $execution.resumeUrl }}', 0);
	return readUrl(String(address))?.searchParams.get('signature') ?? '';
}

/** A fault that keeps the node from waiting, and so from sending. */
class WaitSetupError extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
	}
}

/** Everything that is settled before the message goes out. */
interface Beginning {
	readonly settings: WaitSettings;
	readonly reference: Reference;
	readonly marking: Marking;
	readonly approvedBy: string | null;
	readonly acceptsText: boolean;
}

async function begin(context: IExecuteFunctions, goal: Goal): Promise<Beginning> {
	const { provider } = readTask(context);
	const parameter = (name: string) => context.getNodeParameter(name, 0, '');
	const reader = new Reader(parameter);
	const settings = readWait(reader, goal);
	const [fault] = reader.faults;
	if (fault !== undefined)
		throw new WaitSetupError(fault.text, 'Correct it and run the node again.');
	const { account, webhookSecret: secret } = await createClient(context, provider);
	const lack = goal === 'reply' ? undefined : lackAt(account, 'reports');
	if (lack !== undefined) throw new WaitSetupError(lack.what, lack.advice);
	if (secret === undefined) {
		const credential = credentialOf(context.getNode(), provider.credentialType);
		throw new WaitSetupError(`The 'Webhook Secret' in ${credential} is empty`, NO_SECRET);
	}
	const known = {
		executionId: context.getExecutionId(),
		nodeId: context.getNode().id,
		token: tokenOf(context),
	};
	const wrong = faultOfReference(known);
	if (wrong !== undefined) {
		throw new WaitSetupError(`No answer could find this execution: ${wrong}`, 'Nothing was sent.');
	}
	const reference: Reference = {
		...known,
		nonce: randomBytes(NONCE_BYTES).toString('base64url'),
		deadline: settings.limit === undefined ? undefined : Date.now() + settings.limit,
		goal: settings.goal,
	};
	const { waiting } = provider;
	const isUnknown = (goal === 'seen' && !waiting?.seen) || (goal === 'paid' && !waiting?.paid);
	if (waiting === undefined || isUnknown) {
		throw new WaitSetupError(
			`${provider.name} brings back nothing by which an answer finds its execution`,
			'Choose another provider, or an operation that does not wait.',
		);
	}
	return {
		settings,
		reference,
		marking: new Marking({ reference, secret, ...waiting }),
		approvedBy: goal === 'reply' ? (questionOf(parameter)?.approvedBy ?? null) : null,
		acceptsText: goal === 'reply' && waiting.texts === true && parameter('acceptText') === true,
	};
}

/** Sends a message and puts the execution to wait until it is answered. */
export async function sendAndWait(
	context: IExecuteFunctions,
	goal: Goal,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const [input] = items;
	if (input === undefined) return [[]];
	const node = context.getNode();
	const outputs = context.getNodeParameter('waitOutputs', 0, '');
	const notSent = (unsent: INodeExecutionData[]) => {
		// A copy of such an item would lack what n8n sorts it to the error output by.
		for (const item of unsent) {
			const { messageId = null } = asRecord(item.json.details);
			Object.assign(item.json, { outcome: 'notDelivered', messageId });
		}
		return outputsOf(node, outputs, 'notDelivered', unsent);
	};
	let beginning: Beginning;
	try {
		if (items.length > 1) {
			throw new WaitSetupError(`This node waits for one item, and got ${items.length}`, ONE_ITEM);
		}
		beginning = await begin(context, goal);
	} catch (caught) {
		const description = caught instanceof WaitSetupError ? caught.description : undefined;
		const error = new NodeOperationError(node, toError(caught), {
			...(description !== undefined && { description }),
		});
		if (!context.continueOnFail()) throw error;
		return notSent(
			items.map((_item, itemIndex) =>
				failedItem(node, itemIndex, error, {
					status: 'notSent',
					reason: 'invalidMessage',
				}),
			),
		);
	}
	const { settings, reference, marking, approvedBy, acceptsText } = beginning;
	const [sent] = await sendAll(context, marking);
	if (sent === undefined || sent.json.accepted !== true) return notSent(sent ? [sent] : []);
	const wait: Wait = {
		nonce: reference.nonce,
		goal: settings.goal,
		messageId: asText(sent.json.messageId),
		recipient: asText(sent.json.recipient) ?? '',
		ids: [...marking.ids],
		approvedBy,
		acceptsText,
	};
	context.getContext('node')[WAIT_MEMBER] = { ...wait };
	// When the time is over, n8n hands on the input as it is then.
	const json = { ...inputFields(input.json), outcome: 'noReply', messageId: wait.messageId };
	items[0] = { ...input, json };
	await context.putExecutionToWait(
		reference.deadline === undefined ? WAIT_INDEFINITELY : new Date(reference.deadline),
	);
	return [items];
}
