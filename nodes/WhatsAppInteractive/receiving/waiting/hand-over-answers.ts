import { type IWebhookFunctions, sleep } from 'n8n-workflow';

import type { Redaction } from '../../common/redact';
import type { WebhookEvent } from '../../events/event';
import { createHandOver, type HandOver } from '../../waiting/hand-over';
import type { Answer } from '../../waiting/recognise';
import type { FreshEvent } from '../history/drop-seen';
import { toJson } from '../items';
import { wasJustLogged } from '../just-logged';
import { keepNewest } from '../keep-newest';
import type { TriggerSettings } from '../settings';
import { callResume, type ResumeAnswer } from './resume-call';
import { tellCustomer } from './tell-customer';

/** The result of handing over an answer. */
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

/** How many waits and events are remembered; the oldest goes first. */
const CAPACITY = 2_000;

/** The waits that have had their answer through this process: by their nonces, the event that it was. */
const ANSWERED = new Map<string, string>();

/** The answers that are on their way to an execution, by the nonce of its wait. */
const UNDER_WAY = new Map<string, Promise<HandedTo>>();

/** The events that this process has told a customer about, as being too late. */
const TOLD = new Map<string, true>();

/** What tells an event from others: the same through whichever trigger of an account it comes. */
const keyOf = ({ event, raw }: FreshEvent): string =>
	event.messageId === null ? JSON.stringify(raw) : `${event.event} ${event.messageId}`;

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

/** What keeps answers from getting through, and what to do. */
const ADVICE: Partial<Readonly<Record<ResumeAnswer, string>>> = {
	unreachable:
		'A customer has answered, but n8n cannot reach itself to resume the execution that waits: neither at its own port nor at its public address. Let the address in WEBHOOK_URL be reached from n8n itself or, where N8N_SSRF_PROTECTION_ENABLED is true, allow its host in N8N_SSRF_ALLOWED_HOSTNAMES. The provider is asked to send the answer again.',
	unsigned:
		'A customer has answered, but n8n does not recognise the address of the execution that waits. Either another n8n with the same Webhook Secret has asked: give each n8n a secret of its own. Or a proxy leaves out the beginning of the path that is in WEBHOOK_URL: let it pass on the whole path.',
};

/** Tells n8n's log what to do, once a minute. */
function warn(context: IWebhookFunctions, answer: ResumeAnswer): void {
	const advice = ADVICE[answer];
	const [nodeName, workflowId] = [context.getNode().name, context.getWorkflow().id];
	if (advice === undefined) return;
	if (wasJustLogged(`${answer} ${workflowId} ${nodeName}`, Date.now())) return;
	context.logger.warn(advice, { workflowId, nodeName });
}

/** An event on its way to the execution that waits for it. */
interface HandOverJob {
	readonly answer: Answer;
	/** What tells the event from others. */
	readonly key: string;
	/** What is posted. */
	readonly body: HandOver;
}

/** Asks n8n to resume an execution with an answer, until it says what becomes of it. */
async function ask(
	context: IWebhookFunctions,
	{ answer: { reference }, key, body }: HandOverJob,
): Promise<HandedTo> {
	let said = await callResume(context, reference, body);
	for (const wait of WAITS_MS) {
		if (said !== 'busy') break;
		await sleep(wait);
		said = await callResume(context, reference, body);
	}
	if (said === 'resumed') keepNewest(ANSWERED, reference.nonce, key, CAPACITY);
	warn(context, said);
	context.logger.debug(
		`WhatsApp Interactive Trigger: Handed an answer to execution ${reference.executionId}: ${said}`,
		{ workflowId: context.getWorkflow().id, nodeName: context.getNode().name },
	);
	return meaningOf(said);
}

/**
 * Hands an answer to the execution that waits for it. The same event can come through several triggers
 * of an account, and n8n does not tell by what an execution was resumed: so the answers to one wait go
 * one after the other, and what has resumed it through another trigger is no later answer.
 */
async function handOver(context: IWebhookFunctions, job: HandOverJob): Promise<HandedTo> {
	const { nonce } = job.answer.reference;
	for (let other = UNDER_WAY.get(nonce); other !== undefined; other = UNDER_WAY.get(nonce)) {
		// What goes wrong with another call is told there.
		await Promise.allSettled([other]);
	}
	const answeredBy = ANSWERED.get(nonce);
	if (answeredBy !== undefined) return answeredBy === job.key ? 'resumed' : 'late';
	const handed = ask(context, job);
	UNDER_WAY.set(nonce, handed);
	try {
		return await handed;
	} finally {
		UNDER_WAY.delete(nonce);
	}
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

/** Tells a customer who comes too late, through one of the triggers that have got the tap. */
async function tellOnce(
	context: IWebhookFunctions,
	{ answer, key }: HandOverJob,
	event: WebhookEvent,
	settings: TriggerSettings,
): Promise<void> {
	const text = event.event === 'reply' ? lateText(answer, settings) : null;
	if (text === null || TOLD.has(key)) return;
	keepNewest(TOLD, key, true, CAPACITY);
	await tellCustomer(context, settings.provider, event, text);
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
		const body = createHandOver(answer, json, { provider, secret });
		const job: HandOverJob = { answer, key: keyOf(fresh), body };
		switch (await handOver(context, job)) {
			case 'resumed':
				counts.resumed += 1;
				if (settings.startsForAnswers) left.push(fresh);
				break;
			case 'late':
				await tellOnce(context, job, event, settings);
				left.push(event.event === 'reply' ? { ...fresh, late: true } : fresh);
				break;
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
