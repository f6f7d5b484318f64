import type { IHookFunctions, NodeApiError } from 'n8n-workflow';

import { PROVIDERS } from '../../providers';
import type { Account, Problem } from '../../providers/provider';
import type { RegisterResult, Registration, WebhookWish } from '../../providers/registration';
import { apiError, codesOf } from '../../sending/errors';
import { readSettings, type TriggerSettings } from '../settings';
import { readWebhookSecret, SECRET_HEADER } from '../webhook-secret';
import { readAccount } from './account';
import { carryOut, type CarriedOut } from './carry-out';
import { type Choice, readChoice } from './choice';
import { identify, type Identity } from './identity';
import {
	forget,
	isFor,
	type Memory,
	nameOf,
	noteSetback,
	recall,
	remember,
	takeSetback,
} from './memory';
import { removeRegistration, warnOfRemains } from './remove';
import { checkAddress, withSecret } from './webhook-address';

/** A choice that needs calls. */
type ActiveChoice = Exclude<Choice, { readonly way: 'manual' }>;

/** Whether n8n itself starts, and not the user. */
const isRestart = (context: IHookFunctions): boolean =>
	context.getActivationMode() === 'init' || context.getActivationMode() === 'leadershipChange';

/** Whether n8n listens for a test event only. */
const isTest = (context: IHookFunctions): boolean => context.getActivationMode() === 'manual';

/** Whether a problem says nothing about the registration, which then is as it was. */
const saysNothing = ({ cause }: Problem): boolean =>
	cause === 'unavailable' ||
	cause === 'unreachable' ||
	cause === 'unknownOutcome' ||
	cause === 'rateLimited';

/** n8n shows the message alone where it publishes a workflow, so that says what to do, too. */
function registrationError(context: IHookFunctions, problem: Problem): NodeApiError {
	const codes = codesOf(problem);
	return apiError(context.getNode(), problem, {
		message: `${problem.what}. ${problem.advice}`,
		description: `The webhook is not registered.${codes === '' ? '' : ` (${codes})`}`,
	});
}

/**
 * Clears away what is registered under other settings than those of now. n8n deactivates with the
 * old settings before it activates with new ones, so that this is only left over from a failure.
 */
async function clearFormer(
	context: IHookFunctions,
	identity: Identity,
	memory: Memory,
): Promise<void> {
	try {
		const result = await removeRegistration(context, identity, memory, memory, []);
		if (result.type === 'refused') warnOfRemains(context, memory.key, result.problem);
	} catch (error) {
		warnOfRemains(context, memory.key, {
			cause: 'account',
			what: error instanceof Error ? error.message : String(error),
			advice: `Delete it at ${PROVIDERS[memory.provider].name} by hand if it is not in use any more.`,
		});
	}
	forget(context);
}

async function wishFor(
	context: IHookFunctions,
	identity: Identity,
	{ provider, events }: TriggerSettings,
	choice: ActiveChoice,
	account: Account,
): Promise<WebhookWish> {
	const secret = await readWebhookSecret(context, provider);
	const { key, url } = identity;
	return {
		key,
		url,
		urlWithSecret: withSecret(url, secret),
		headers: { [SECRET_HEADER]: secret },
		...(choice.signed && { signingKey: secret }),
		account,
		senders: choice.senders,
		events,
		workflowName: context.getWorkflow().name ?? '',
		// What is listened to for a test is not worth anybody's real messages.
		mayReplace: choice.mayReplace && !isTest(context),
	};
}

/** Keeps what has come of it, or says why nothing has. */
function conclude(
	context: IHookFunctions,
	{ result, wrote }: CarriedOut<RegisterResult>,
	known: Memory | undefined,
	keep: (registration: Registration) => void,
): void {
	if (result.type === 'registered') {
		keep(result.registration);
		takeSetback(context);
		return;
	}
	const { problem } = result;
	if (isRestart(context) && known !== undefined && saysNothing(problem)) {
		// Refused, n8n would take the webhook down, and what comes meanwhile would be lost.
		context.logger.warn(
			`The webhook ${known.key} of the node "${context.getNode().name}" could not be checked and is taken to be registered as before: ${problem.what}`,
			{ workflowId: context.getWorkflow().id },
		);
		takeSetback(context);
		return;
	}
	if (wrote) noteSetback(context, 'written');
	throw registrationError(context, problem);
}

/**
 * Registers the webhook as the user has chosen; puts right what is there of it already. Somebody has
 * checked before that the node's settings can be used.
 */
export async function register(context: IHookFunctions): Promise<void> {
	const settings = readSettings(context);
	const provider = PROVIDERS[settings.provider];
	const choice = readChoice(context, settings.provider);
	const identity = identify(context);
	const memory = recall(context, identity);
	if (choice.way === 'manual') {
		if (memory !== undefined) await clearFormer(context, identity, memory);
		return;
	}
	const registrar = provider.registrars[choice.way];
	// What needs a hand at the provider each time is no use for a test.
	if (registrar === undefined || (registrar.finishedByHand && isTest(context))) return;
	noteSetback(context, 'nothingWritten');
	const account = await readAccount(context, provider);
	checkAddress(context, provider, account, identity.url);
	const place = { provider: provider.id, way: choice.way, account: nameOf(account) };
	const isCurrent = memory !== undefined && isFor(memory, { ...place, key: identity.key });
	if (memory !== undefined && !isCurrent) await clearFormer(context, identity, memory);
	const wish = await wishFor(context, identity, settings, choice, account);
	const known = isCurrent ? memory : undefined;
	const calls = registrar.register(wish, known);
	const carriedOut = await carryOut(context, provider, account, registrar.callsPerMinute, calls);
	conclude(context, carriedOut, known, (registration) =>
		remember(context, identity, { ...registration, ...place }),
	);
}
