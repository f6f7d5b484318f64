import { type IWebhookFunctions, sleep } from 'n8n-workflow';

import type { UnknownRecord } from '../../common/json';
import type { Redaction } from '../../common/redact';
import { createHandOver } from '../../waiting/hand-over';
import type { Answer } from '../../waiting/recognise';
import type { FreshEvent } from '../history/drop-seen';
import { toJson } from '../items';
import { keepNewest } from '../keep-newest';
import type { TriggerSettings } from '../settings';
import { callResume, type ResumeAnswer } from './resume-call';
import { tellCustomer } from './tell-customer';

/** What became of an answer. */
type HandedTo =
	/** The execution goes on with it. */
	| 'resumed'
	/** It comes after another one, or after the time limit. */
	| 'late'
	/** No execution here waits for it. */
	| 'nobody'
	/** n8n could not be asked. */
	| 'lost';

/**
 * How long to wait before an execution is asked again that is under way, in milliseconds. A customer
 * can be quicker than n8n, which stores an execution before it waits.
 */
const WAITS_MS = [250, 500, 1000, 2000, 3000];

/** How many waits are remembered that have had their answer; the oldest goes first. */
const CAPACITY = 2_000;

/** The waits that have had their answer through this process, by their nonces. */
const ANSWERED = new Map<string, true>();

function meaningOf(answer: ResumeAnswer): HandedTo {
	switch (answer) {
		case 'resumed':
			return 'resumed';
		case 'over':
		case 'busy':
			return 'late';
		case 'refused':
		case 'unsigned':
			return 'nobody';
		case 'unreachable':
			return 'lost';
	}
}

/** Tells n8n's log what keeps answers from getting through, and what to do. */
function warn(context: IWebhookFunctions, answer: ResumeAnswer): void {
	const about = { workflowId: context.getWorkflow().id, nodeName: context.getNode().name };
	if (answer === 'unreachable') {
		context.logger.warn(
			'A customer has answered, but n8n cannot reach itself to resume the execution that waits: neither at its own port nor at its public address. Let the address in WEBHOOK_URL be reached from n8n itself, or, where N8N_SSRF_PROTECTION is on, allow it there. The provider is asked to send the answer again.',
			about,
		);
	}
	if (answer === 'unsigned') {
		context.logger.warn(
			'A customer has answered, but n8n does not recognise the address of the execution that waits. Either another n8n with the same Webhook Secret has asked: give each n8n a secret of its own. Or a proxy leaves out the beginning of the path that is in WEBHOOK_URL: let it pass on the whole path.',
			about,
		);
	}
}

/**
 * Hands an answer to the execution that waits for it.
 * @param event the event as it would go into an item
 */
async function handOver(
	context: IWebhookFunctions,
	answer: Answer,
	event: UnknownRecord,
	{ provider, secret }: { readonly provider: string; readonly secret: string },
): Promise<HandedTo> {
	const { reference } = answer;
	const body = createHandOver(answer, event, { provider, secret });
	let said = await callResume(context, reference, body);
	for (const wait of WAITS_MS) {
		if (said !== 'busy' || ANSWERED.has(reference.nonce)) break;
		await sleep(wait);
		said = await callResume(context, reference, body);
	}
	if (said === 'resumed') keepNewest(ANSWERED, reference.nonce, true, CAPACITY);
	warn(context, said);
	context.logger.debug(
		`WhatsApp Interactive Trigger: Handed an answer to execution ${reference.executionId}: ${said}`,
		{ workflowId: context.getWorkflow().id, nodeName: context.getNode().name },
	);
	return meaningOf(said);
}

/** What is left of the events of a call when executions have got those that they wait for. */
interface HandedOverAll {
	/** What may start the workflow. */
	readonly left: readonly FreshEvent[];
	readonly resumed: number;
	/** How many could not be handed over. */
	readonly lost: number;
}

/** What a customer is told whose tap came too late; null for nothing. */
function lateText({ reference }: Answer, settings: TriggerSettings): string | null {
	const isOver = reference.deadline !== undefined && Date.now() >= reference.deadline;
	return isOver && !ANSWERED.has(reference.nonce)
		? settings.tooLateText
		: settings.alreadyAnsweredText;
}

/** Hands the events that executions wait for to them, and tells customers who come too late. */
export async function handOverAnswers(
	context: IWebhookFunctions,
	events: readonly FreshEvent[],
	settings: TriggerSettings,
	{ redaction, secret }: { readonly redaction: Redaction; readonly secret: string },
): Promise<HandedOverAll> {
	const { provider } = settings;
	const left: FreshEvent[] = [];
	const counts = { resumed: 0, lost: 0 };
	for (const fresh of events) {
		const { answer, event } = fresh;
		if (answer === undefined) {
			left.push(fresh);
			continue;
		}
		const json = toJson(fresh, provider, false, redaction);
		const handed = await handOver(context, answer, json, { provider, secret });
		switch (handed) {
			case 'resumed':
				counts.resumed += 1;
				if (settings.startsForAnswers) left.push(fresh);
				break;
			case 'late': {
				const text = event.event === 'reply' ? lateText(answer, settings) : null;
				if (text !== null) await tellCustomer(context, provider, event, text);
				left.push(event.event === 'reply' ? { ...fresh, late: true } : fresh);
				break;
			}
			case 'nobody':
				left.push(fresh);
				break;
			case 'lost':
				counts.lost += 1;
				break;
		}
	}
	return { left, ...counts };
}
