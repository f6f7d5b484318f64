import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { DecodedEvent } from '../events/event';
import type { RequestHead } from '../events/incoming-request';
import { PROVIDERS } from '../providers';
import type { ProviderId } from '../providers/provider-id';
import type { Handshake } from '../providers/webhook-proof';
import { isEmpty } from '../common/json';
import { isTaken } from './answer';
import { answerHandshake, authenticate, type Refusal } from './authentication/authenticate';
import { isFresh } from './authentication/freshness';
import { warnOfOutdatedSecret } from './authentication/outdated-secret';
import { isSigned } from './authentication/call-credentials';
import { decodeCall } from './decode';
import { type Circumstances, identify } from './history/identity';
import { loadHistory } from './history/load-history';
import { keepAll, dropSeen, type FilteredEvents } from './history/drop-seen';
import { toOutputs } from './items';
import { CallLog } from './log';
import { redactionOf } from './redact';
import { readSettings, type TriggerSettings } from './settings';
import { handOverAnswers } from './waiting/hand-over-answers';
import { readAnswers, type ReadEvent } from './waiting/read-answers';
import { readWebhookCall } from './webhook-call';

/** Tells n8n that the call is answered. */
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/** How calls are refused, where that is not with 401. */
const ANSWERS: Partial<Readonly<Record<Refusal, readonly [status: number, text: string]>>> = {
	unreadableBody: [400, 'Bad Request'],
	wrongHandshake: [403, 'Forbidden'],
};

/** Answers without a word on what was wrong, and starts nothing. */
function refuse(context: IWebhookFunctions, refusal: Refusal): IWebhookResponseData {
	const [status, text] = ANSWERS[refusal] ?? [401, 'Unauthorized'];
	new CallLog(context).refused(refusal, status);
	context.getResponseObject().status(status).type('text/plain').send(text);
	return ANSWERED;
}

/** Answers the provider that asks whether the address is ours; that never starts anything. */
async function shakeHands(
	context: IWebhookFunctions,
	provider: ProviderId,
	handshake: Handshake,
	request: RequestHead,
): Promise<IWebhookResponseData> {
	const answer = await answerHandshake(context, provider, handshake, request);
	if ('refusal' in answer) return refuse(context, answer.refusal);
	new CallLog(context).answeredHandshake();
	context.getResponseObject().status(200).type('text/plain').send(answer.challenge);
	return ANSWERED;
}

/** The events that start the workflow, out of those that the user chose. */
async function select(
	context: IWebhookFunctions,
	events: readonly ReadEvent[],
	settings: TriggerSettings,
	circumstances: Circumstances,
): Promise<FilteredEvents> {
	// While the workflow is built, the same sample is sent again and again.
	if (context.getMode() === 'manual' || events.length === 0) return keepAll(events);
	const { history, takeIn } = loadHistory(context);
	const identified = events.map((decoded) => ({
		decoded,
		identities: identify(decoded, circumstances),
		...(decoded.answer !== undefined &&
			decoded.essence !== undefined && {
				asAnswer: identify(decoded, circumstances, decoded.answer),
			}),
	}));
	// Another call may be about to fail with the same event: then this one starts the workflow. It is
	// asked for again after each wait, as calls that have waited for the same go on one after the other.
	const all = identified.flatMap(({ identities, asAnswer = [] }) => [...identities, ...asAnswer]);
	for (let end = history.underWayOf(all); end !== undefined; end = history.underWayOf(all))
		await end;
	const outcome = isTaken(context.getResponseObject());
	const intake = takeIn(outcome);
	const filtered = dropSeen(identified, history, settings, intake.add);
	intake.store();
	void outcome.then((taken) => {
		if (!taken) new CallLog(context).lost(filtered.kept.length);
	});
	return filtered;
}

/**
 * Answers one call of the webhook: a call that proves nothing is refused, and what the user did not
 * choose, or what was there before, is taken and starts nothing. What starts the workflow is left to
 * n8n to answer: from 2.8.0 on it does so when it has stored the execution, so that a provider which is
 * told 200 need not send it again. A body is left out, which some providers ask for.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings(context);
	const { provider } = settings;
	const receivedAt = new Date();
	const call = await readWebhookCall(context, settings.signatureHeader, receivedAt);
	// Thrown on, this would store a failed execution for every call that anybody makes.
	if (call === undefined) return refuse(context, 'unreadableBody');
	const { credentials, head } = call;
	const { handshake, signature } = PROVIDERS[provider];
	if (handshake?.isOne(head)) return await shakeHands(context, provider, handshake, head);
	const authentication = await authenticate(context, provider, credentials, receivedAt);
	if ('refusal' in authentication) {
		warnOfOutdatedSecret(context, provider, credentials, receivedAt);
		return refuse(context, authentication.refusal);
	}
	const { secret } = authentication;
	const redaction = redactionOf(secret);
	const requests = call.readRequests();
	const received = decodeCall(provider, requests);
	const maxAge = signature?.type === 'always' ? signature.maxAge : undefined;
	if (isSigned(credentials) && !isFresh(received, receivedAt, maxAge)) {
		return refuse(context, 'tooOld');
	}
	const decoded = readAnswers(received, secret);
	const isChosen = ({ event }: DecodedEvent) => settings.events.includes(event.event);
	const isWanted = (each: ReadEvent) => each.answer !== undefined || isChosen(each);
	const { kept, duplicates, late } = await select(context, decoded.filter(isWanted), settings, {
		provider,
		receivedAt,
		isSigned: isSigned(credentials),
		clean: (value) => redaction.inValue(value),
	});
	const { left, resumed, lost } = await handOverAnswers(context, kept, settings, {
		redaction,
		secret,
	});
	if (lost > 0) {
		// The provider sends all of it again: what has been handed over will be known.
		new CallLog(context).notHandedOver(lost);
		context.getResponseObject().status(503).end();
		return ANSWERED;
	}
	const started = left.filter((each) => isChosen(each) && !each.isForExecution);
	new CallLog(context).tookIn({
		started: started.length,
		notChosen: decoded.filter((each) => !isWanted(each)).map(({ event }) => event.event),
		resumed,
		foreign: decoded.filter(({ isForeign }) => isForeign).length,
		duplicates,
		late,
		isUnreadable: requests.some(({ body }) => typeof body === 'string'),
		isEmpty: requests.every(({ body, query }) => isEmpty(body) && isEmpty(query)),
	});
	if (started.length > 0) return { workflowData: toOutputs(started, settings, redaction) };
	context.getResponseObject().status(200).end();
	return ANSWERED;
}
