import { type IWebhookDescription, NodeConnectionTypes } from 'n8n-workflow';

import type { Goal } from '../../waiting/reference';
import { REPORT_WAITING, WAITING } from '../operations';
import { REPORT_GOALS } from './wait';

/** Where n8n hands the answer to a node that waits. */
export const waitingWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
	},
];

const ONE = [{ type: NodeConnectionTypes.Main }];

const outcomesOf = (reached: string) =>
	['No Reply', reached, 'Not Delivered'].map((displayName) => ({
		type: NodeConnectionTypes.Main,
		displayName,
	}));

/**
 * The outputs, by what is waited for. When the time is over, n8n resumes by the first output: so
 * the first is the one for no answer.
 */
const OUTPUTS: Readonly<Record<Goal, ReturnType<typeof outcomesOf>>> = {
	reply: outcomesOf('Reply'),
	delivered: outcomesOf('Delivered'),
	seen: outcomesOf('Seen'),
	paid: outcomesOf('Paid'),
};

const inJson = (value: unknown): string => JSON.stringify(value);

/** What the node waits for, as the editor works it out; an empty text where it does not wait. */
export const GOAL = `($parameter["operation"] === ${inJson(WAITING)} ? "reply" : ${inJson(REPORT_WAITING)}.includes($parameter["operation"]) && ${inJson(REPORT_GOALS)}.includes($parameter["waitUntil"]) ? $parameter["waitUntil"] : "")`;

/** What an execution waits for, in words. */
const AWAITED: Readonly<Record<Goal, string>> = {
	reply: "the customer's answer",
	delivered: 'the report that the message was delivered',
	seen: 'the report that the message was seen',
	paid: 'the report that the order was paid',
};

/** What n8n says of a node that waits. */
export const waitingTooltip = `={{ "Waiting for " + (${inJson(AWAITED)})[${GOAL}] + ", which a published WhatsApp Interactive Trigger hands over" }}`;

/** The node's outputs as n8n works them out, in the editor as well. */
export const waitingOutputs: `={{${string}}}` = `={{ $parameter["waitOutputs"] !== "one" && (${inJson(OUTPUTS)})[${GOAL}] || ${inJson(ONE)} }}`;
