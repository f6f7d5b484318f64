import type {
	IBinaryData,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { asRecord, isRecord, toJsonObject } from '../../common/json';
import { messageOf } from '../../common/caught';
import { createClient } from '../../api/client';
import { findProvider } from '../../providers';
import { readHandOver, VERDICT, type Verdict } from '../../waiting/hand-over';
import { endedBy, judge, readWait } from '../../waiting/wait';
import { contextExpression } from './context-expression';
import { outputsOf } from './outputs';
import { WAIT_MEMBER } from './send-and-wait';

const answerWith = (verdict: Verdict): IWebhookResponseData => ({
	webhookResponse: { [VERDICT]: verdict },
});

/** Refuses an answer: the execution goes on waiting. */
function refuse(context: IWebhookFunctions, verdict: Verdict, why: string): IWebhookResponseData {
	context.logger.debug(`WhatsApp Interactive: took no answer, ${why}`, {
		nodeName: context.getNode().name,
		executionId: context.getExecutionId(),
	});
	return answerWith(verdict);
}

/** What an expression says; undefined where n8n can't work it out. */
function evaluate(context: IWebhookFunctions, expression: string): unknown {
	try {
		return context.evaluateExpression(`{{ ${expression} }}`, 0);
	} catch (error) {
		context.logger.debug(
			`WhatsApp Interactive: cannot work out ${expression}: ${messageOf(error)}`,
		);
		return undefined;
	}
}

const isFile = (value: unknown): value is IBinaryData =>
	isRecord(value) && typeof value.data === 'string' && typeof value.mimeType === 'string';

/** The item that the node was given, which is the one that it waits with. */
function inputOf(context: IWebhookFunctions): Pick<INodeExecutionData, 'json' | 'binary'> {
	const json = evaluate(context, '$json');
	const files = Object.entries(asRecord(evaluate(context, '$binary'))).flatMap(([name, file]) =>
		isFile(file) ? [[name, file] as const] : [],
	);
	return {
		json: isRecord(json) ? toJsonObject(json) : {},
		...(files.length > 0 && { binary: Object.fromEntries(files) }),
	};
}

/**
 * Takes the answer that the trigger hands over. Anybody who knows the address can call: what is not
 * signed, or is for another message or from another customer, changes nothing.
 */
export async function takeAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const node = context.getNode();
	const provider = findProvider(context.getNodeParameter('provider', ''));
	if (provider === undefined) return refuse(context, 'refused', 'its provider is unknown');
	const { webhookSecret } = await createClient(context, provider);
	const handedOver = readHandOver(context.getBodyData(), webhookSecret);
	if (handedOver === undefined) {
		return refuse(context, 'refused', 'the trigger has not signed it with this Webhook Secret');
	}
	const wait = readWait(evaluate(context, contextExpression(node.name, WAIT_MEMBER)));
	if (wait === undefined) return refuse(context, 'over', 'nothing is waited for');
	const judged = judge(wait, handedOver, {
		executionId: context.getExecutionId(),
		nodeId: node.id,
		provider: provider.id,
	});
	if (judged.verdict !== 'resumed') return refuse(context, judged.verdict, judged.why);
	const { ending } = judged;
	const input = inputOf(context);
	const item: INodeExecutionData = {
		...input,
		json: { ...input.json, ...toJsonObject(endedBy(wait, handedOver, ending)) },
		pairedItem: { item: 0 },
	};
	return {
		...answerWith('resumed'),
		workflowData: outputsOf(node, context.getNodeParameter('waitOutputs', ''), ending, [item]),
	};
}
