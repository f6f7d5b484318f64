import type { IHookFunctions } from 'n8n-workflow';

import { messageOf } from '../../common/caught';
import { PROVIDERS } from '../../providers';
import type { Refusal, RemoveResult } from '../../providers/registration';
import { RunClock } from '../../api/clock';
import { codesOf } from '../../api/errors';
import { readSettings } from '../settings';
import { readWebhookSecret } from '../webhook-secret';
import { createClient, type Client } from '../../api/client';
import { runCalls } from './run-calls';
import {
	type RegistrationSettings,
	readRegistrationSettings,
	readFormerHost,
} from './registration-settings';
import { scheduleRemoval } from './pending-removals';
import { identify, type Identity } from './identity';
import {
	type Memory,
	nameOf,
	noteLeft,
	placeName,
	loadRegistration,
	takeFailedRegistration,
} from './memory';
import type { Problem } from '../../providers/api-call';

/** How long to wait before another try, in milliseconds: n8n makes none of its own in older versions. */
const PAUSES = [1_000, 3_000];

/** Problems that may be over in a moment; an answer that did not come has taken its time already. */
const isPassing = ({ cause }: Problem): boolean =>
	cause === 'unavailable' || cause === 'unreachable';

/** What to look for where nothing is remembered: what the node would have made. */
type Lookup = Pick<Memory, 'provider' | 'way'>;

/** All that removing a registration takes: n8n may have ended the hook by then. */
export interface Removal {
	readonly identity: Identity;
	readonly lookup: Lookup;
	readonly memory: Memory | undefined;
	readonly senders: readonly string[];
	readonly formerHost: string | undefined;
}

/** Removes a registration of this node; tries again where the provider is away for a moment. */
export async function removeRegistration(
	client: Client<IHookFunctions>,
	{ identity, lookup, memory, senders, formerHost }: Removal,
): Promise<RemoveResult> {
	const { provider, account } = client;
	const registrar = provider.registrars[lookup.way];
	if (registrar === undefined) return { type: 'removed' };
	if (memory !== undefined && memory.account !== nameOf(account)) {
		return { type: 'refused', problem: inOtherAccount(provider.name, memory) };
	}
	const { url } = identity;
	const key = memory?.key ?? identity.key;
	const place = { key, account, url, senders, ...(formerHost !== undefined && { formerHost }) };
	const clock = new RunClock(undefined);
	for (let tries = 0; ; tries++) {
		const calls = registrar.remove(place, memory);
		const { result } = await runCalls(client, registrar.callsPerMinute, calls, clock);
		const pause = PAUSES[tries];
		if (result.type === 'removed' || pause === undefined || !isPassing(result.problem)) {
			return result;
		}
		await clock.wait(pause);
	}
}

const inOtherAccount = (provider: string, { id, account }: Memory): Problem => ({
	cause: 'account',
	what: `The webhook ${id} was registered in another ${provider} account, ${account}`,
	advice: 'Delete it there by hand if it is not in use any more.',
});

/** Writes a line into n8n's log that the user should see. */
export function warn(context: IHookFunctions, text: string): void {
	context.logger.warn(text, { workflowId: context.getWorkflow().id });
}

/** Tells in n8n's log what stays behind: a workflow can be deactivated whatever the provider says. */
export function warnOfRemains(
	context: IHookFunctions,
	key: string | undefined,
	{ problem, isElsewhere }: Omit<Refusal, 'type'>,
): void {
	const webhook = key === undefined ? 'A webhook' : `The webhook ${key}`;
	const name = `${webhook} of the node "${context.getNode().name}"`;
	const codes = codesOf(problem);
	const why = `${problem.what}${codes === '' ? '' : ` (${codes})`}. ${problem.advice}`;
	warn(
		context,
		isElsewhere === true
			? `${name} is left as it is registered: ${why}`
			: `${name} is still registered: ${why} It is replaced or removed when the workflow is published or unpublished the next time.`,
	);
}

/** Logs the result of removing a registration, where there is something to tell. */
export function report(context: IHookFunctions, key: string, result: RemoveResult): void {
	if (result.type === 'refused') warnOfRemains(context, key, result);
	else if (result.remark !== undefined) warn(context, result.remark);
}

/** The problem that an error stands for; a credential that is gone, or parameters that can't be read. */
export const problemOf = (error: unknown, provider: string): Problem => ({
	cause: 'account',
	what: messageOf(error),
	advice: `Delete it at ${provider} by hand if it is not in use any more.`,
});

/** What to look for, and under which senders; nothing where the registration is the user's matter. */
function lookUp(
	context: IHookFunctions,
	memory: Memory | undefined,
): { readonly lookup: Lookup; readonly senders: readonly string[] } | undefined {
	const { provider } = readSettings(context);
	const choice: RegistrationSettings = readRegistrationSettings(context, provider);
	if (choice.way !== 'manual' && choice.kept) return undefined;
	if (memory !== undefined) return { lookup: memory, senders: [] };
	return choice.way === 'manual'
		? undefined
		: { lookup: { provider, way: choice.way }, senders: choice.senders };
}

/** Removes a registration when its time has come; the hook that wanted it has ended by then. */
async function removeLater(client: Client<IHookFunctions>, removal: Removal): Promise<void> {
	const { context, provider } = client;
	const key = removal.memory?.key ?? removal.identity.key;
	try {
		report(context, key, await removeRegistration(client, removal));
	} catch (error) {
		warnOfRemains(context, key, {
			problem: problemOf(error, provider.name),
		});
	}
}

/**
 * Has removed in a moment what this node has registered, unless it is published again. It never
 * throws: n8n would go on serving the address of a workflow that it does not run any more, and would
 * leave the other triggers as they are.
 * @returns whether that could be seen to
 */
export async function unregister(context: IHookFunctions): Promise<boolean> {
	if (takeFailedRegistration(context) === 'nothingWritten') return true;
	let key: string | undefined;
	try {
		const identity = identify(context);
		key = identity.key;
		const { provider } = readSettings(context);
		const secret = await readWebhookSecret(
			context,
			loadRegistration(context, identity)?.provider ?? provider,
		);
		const memory = loadRegistration(context, identity, secret);
		const wanted = lookUp(context, memory);
		if (wanted === undefined) return true;
		const client = await createClient(context, PROVIDERS[wanted.lookup.provider]);
		const removal = { ...wanted, identity, memory, formerHost: readFormerHost(context) };
		const place = { account: nameOf(client.account), key, ...wanted.lookup };
		noteLeft(context);
		scheduleRemoval(placeName(memory ?? place), async () => await removeLater(client, removal));
		return true;
	} catch (error) {
		warnOfRemains(context, key, { problem: problemOf(error, 'the provider') });
		return false;
	}
}
