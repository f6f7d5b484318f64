import type { IHookFunctions, NodeApiError } from 'n8n-workflow';

import { PROVIDERS } from '../../providers';
import type { RegisterResult, Registration, DesiredWebhook } from '../../providers/registration';
import { apiError, codesOf } from '../../api/errors';
import { noteGivenSecret } from '../given-secret';
import { readSettings, type TriggerSettings } from '../settings';
import { SECRET_HEADER } from '../webhook-secret';
import { createClient, type Client } from '../../api/client';
import { runCalls, type CompletedCalls } from './run-calls';
import {
	type RegistrationSettings,
	readRegistrationSettings,
	readFormerHost,
} from './registration-settings';
import { cancelRemoval } from './pending-removals';
import { identify, type Identity } from './identity';
import {
	forget,
	type Memory,
	nameOf,
	saveFailedRegistration,
	placeName,
	loadRegistration,
	remember,
	takeFailedRegistration,
} from './memory';
import { problemOf, removeRegistration, report, warn, warnOfRemains } from './remove';
import { checkAddress, withSecret } from './webhook-address';
import type { Problem } from '../../providers/api-call';

/** A choice that needs calls. */
type ActiveChoice = Exclude<RegistrationSettings, { readonly way: 'manual' }>;

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
	forget(context);
	if (memory.left) return;
	const { key, provider: id } = memory;
	const provider = PROVIDERS[id];
	try {
		const client = await createClient(context, provider);
		const formerHost = readFormerHost(context);
		const removal = { identity, lookup: memory, memory, senders: [], formerHost };
		report(context, key, await removeRegistration(client, removal));
	} catch (error) {
		warnOfRemains(context, key, { problem: problemOf(error, provider.name) });
	}
}

function wishFor(
	{ context, account }: Client<IHookFunctions>,
	{ key, url, secret }: Identity & { readonly secret: string },
	{ events }: TriggerSettings,
	choice: ActiveChoice,
): DesiredWebhook {
	const formerHost = readFormerHost(context);
	return {
		key,
		url,
		...(formerHost !== undefined && { formerHost }),
		secret,
		urlWithSecret: withSecret(url, secret),
		headers: { [SECRET_HEADER]: secret },
		...(choice.signed && { signingKey: secret }),
		account,
		senders: choice.senders,
		events,
		workflowName: context.getWorkflow().name ?? '',
		// A test listener must not take over the forwarding of a number in use.
		mayReplace: choice.mayReplace && !isTest(context),
	};
}

/** Saves the registration, or throws why there is none. */
function saveResult(
	context: IHookFunctions,
	{ result, wrote }: CompletedCalls<RegisterResult>,
	known: Memory | undefined,
	keep: (registration: Registration) => void,
): void {
	if (result.type === 'registered') {
		keep(result.registration);
		if (result.remark !== undefined) warn(context, result.remark);
		takeFailedRegistration(context);
		return;
	}
	const { problem, isElsewhere } = result;
	const stays = saysNothing(problem) || isElsewhere === true;
	if (isRestart(context) && known !== undefined && !known.left && stays) {
		// Refused, n8n would take the webhook down, and what comes meanwhile would be lost.
		const what =
			isElsewhere === true
				? `is left as it is registered: ${problem.what}. ${problem.advice}`
				: `could not be checked and is taken to be registered as before: ${problem.what}`;
		warn(context, `The webhook ${known.key} of the node "${context.getNode().name}" ${what}`);
		takeFailedRegistration(context);
		return;
	}
	if (wrote) saveFailedRegistration(context, 'written');
	throw registrationError(context, problem);
}

/**
 * Registers the webhook as the user has chosen; puts right what is there of it already. Somebody has
 * checked before that the node's settings can be used.
 */
export async function register(context: IHookFunctions, secret: string): Promise<void> {
	const settings = readSettings(context);
	const provider = PROVIDERS[settings.provider];
	const choice = readRegistrationSettings(context, settings.provider);
	const identity = identify(context);
	const memory = loadRegistration(context, identity, secret);
	if (choice.way === 'manual') {
		if (memory !== undefined) await clearFormer(context, identity, memory);
		noteGivenSecret(context, secret, 'user');
		return;
	}
	const registrar = provider.registrars[choice.way];
	// What needs a hand at the provider each time is no use for a test.
	if (registrar === undefined || (registrar.finishedByHand && isTest(context))) return;
	saveFailedRegistration(context, 'nothingWritten');
	const client = await createClient(context, provider);
	checkAddress(client, identity.url);
	const place = { provider: provider.id, way: choice.way, account: nameOf(client.account) };
	const name = placeName({ ...place, key: identity.key });
	const known = memory !== undefined && placeName(memory) === name ? memory : undefined;
	if (memory !== undefined && known === undefined) await clearFormer(context, identity, memory);
	// What is kept now has to go after all should this fail: n8n does not serve it then.
	if (await cancelRemoval(name)) saveFailedRegistration(context, 'written');
	const wish = wishFor(client, { ...identity, secret }, settings, choice);
	const calls = registrar.register(wish, known);
	const completed = await runCalls(client, registrar.callsPerMinute, calls);
	saveResult(context, completed, known, (registration) => {
		remember(context, identity, { ...registration, ...place, left: false }, secret);
		noteGivenSecret(context, secret, 'node');
	});
}
