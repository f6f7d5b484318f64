import type { IHookFunctions } from 'n8n-workflow';

import { PROVIDERS } from '../../providers';
import type { Problem } from '../../providers/provider';
import type { RemoveResult } from '../../providers/registration';
import { RunClock } from '../../sending/clock';
import { codesOf } from '../../sending/errors';
import { readSettings } from '../settings';
import { readAccount } from './account';
import { carryOut } from './carry-out';
import { type Choice, readChoice } from './choice';
import { identify, type Identity } from './identity';
import { forget, type Memory, nameOf, recall, takeSetback } from './memory';

/** How long to wait before another try, in milliseconds: n8n makes none of its own in older versions. */
const PAUSES = [1_000, 3_000];

/** Problems that may be over in a moment; an answer that did not come has taken its time already. */
const isPassing = ({ cause }: Problem): boolean =>
	cause === 'unavailable' || cause === 'unreachable';

/** What is to be removed where nothing is remembered: what the node would have made. */
type Lookup = Pick<Memory, 'provider' | 'way'>;

/** Removes a registration of this node; tries again where the provider is away for a moment. */
export async function removeRegistration(
	context: IHookFunctions,
	{ key, url }: Identity,
	{ provider: id, way }: Lookup,
	memory: Memory | undefined,
	senders: readonly string[],
): Promise<RemoveResult> {
	const provider = PROVIDERS[id];
	const registrar = provider.registrars[way];
	if (registrar === undefined) return { type: 'removed' };
	const account = await readAccount(context, provider);
	if (memory !== undefined && memory.account !== nameOf(account)) {
		return { type: 'refused', problem: inOtherAccount(provider.name, memory) };
	}
	const place = { key: memory?.key ?? key, account, url, senders };
	const clock = new RunClock(undefined);
	for (let tries = 0; ; tries++) {
		const calls = registrar.remove(place, memory);
		const { result } = await carryOut(
			context,
			provider,
			account,
			registrar.callsPerMinute,
			calls,
			clock,
		);
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

/** Tells in n8n's log what stays behind: a workflow can be deactivated whatever the provider says. */
export function warnOfRemains(context: IHookFunctions, key: string, problem: Problem): void {
	const codes = codesOf(problem);
	context.logger.warn(
		`The webhook ${key} of the node "${context.getNode().name}" is still registered: ${problem.what}${codes === '' ? '' : ` (${codes})`}. ${problem.advice} It is replaced or removed when the workflow is activated or deactivated the next time.`,
		{ workflowId: context.getWorkflow().id },
	);
}

/** What to look for, and under which senders; nothing where the registration is the user's matter. */
function lookUp(
	context: IHookFunctions,
	memory: Memory | undefined,
): { readonly lookup: Lookup; readonly senders: readonly string[] } | undefined {
	const { provider } = readSettings(context);
	const choice: Choice = readChoice(context, provider);
	if (choice.way !== 'manual' && choice.kept) return undefined;
	if (memory !== undefined) return { lookup: memory, senders: [] };
	return choice.way === 'manual'
		? undefined
		: { lookup: { provider, way: choice.way }, senders: choice.senders };
}

/**
 * Removes what this node has registered. It never throws: n8n would go on serving the address of a
 * workflow that it does not run any more, and would leave the other triggers as they are.
 * @returns whether nothing of it is left
 */
export async function unregister(context: IHookFunctions): Promise<boolean> {
	if (takeSetback(context) === 'nothingWritten') return true;
	let key = '';
	try {
		const identity = identify(context);
		key = identity.key;
		const memory = recall(context, identity);
		const wanted = lookUp(context, memory);
		if (wanted === undefined) return true;
		const { lookup, senders } = wanted;
		const result = await removeRegistration(context, identity, lookup, memory, senders);
		if (result.type === 'removed') {
			forget(context);
			return true;
		}
		warnOfRemains(context, memory?.key ?? key, result.problem);
	} catch (error) {
		// A credential that is gone, or parameters that cannot be read.
		warnOfRemains(context, key, {
			cause: 'account',
			what: error instanceof Error ? error.message : String(error),
			advice: 'Delete it at the provider by hand if it is not in use any more.',
		});
	}
	return false;
}
