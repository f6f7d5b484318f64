import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { asRecord, asText } from '../../json';
import type { Account } from '../../providers/provider';
import { PROVIDER_IDS, type ProviderId } from '../../providers/provider-id';
import type { Registration, RegistrationWay } from '../../providers/registration';
import type { Identity } from './identity';

/** A registration of this node, as it is kept in the node's static data. */
export interface Memory extends Registration {
	readonly provider: ProviderId;
	readonly way: RegistrationWay;
	/** Where it was made, see {@link nameOf}. */
	readonly account: string;
}

/** Whether a memory is of a registration under these settings. */
export const isFor = (
	memory: Memory,
	settings: Pick<Memory, 'provider' | 'way' | 'account' | 'key'>,
): boolean =>
	memory.provider === settings.provider &&
	memory.way === settings.way &&
	memory.account === settings.account &&
	memory.key === settings.key;

/**
 * How far a registration got that was not made. n8n then has it removed at once: that must not
 * trouble a provider that nothing was written to.
 */
export type Setback = 'nothingWritten' | 'written';

const WAYS: readonly RegistrationWay[] = ['automatic', 'forwarding'];

/** An account by its address and ID, which are no secret. */
export const nameOf = ({ baseUrl, id }: Account): string => `${baseUrl} ${id}`.trim();

const staticData = (context: IHookFunctions): IDataObject => context.getWorkflowStaticData('node');

/** What is remembered; nothing where a copy of the workflow has brought another node's memory along. */
export function recall(context: IHookFunctions, { owner }: Identity): Memory | undefined {
	const stored = asRecord(staticData(context).registration);
	const provider = PROVIDER_IDS.find((id) => id === stored.provider);
	const way = WAYS.find((known) => known === stored.way);
	const [id, key, account] = [asText(stored.id), asText(stored.key), asText(stored.account)];
	if (provider === undefined || way === undefined) return undefined;
	if (id === null || key === null || account === null || stored.owner !== owner) return undefined;
	const notes = Object.fromEntries(
		Object.entries(asRecord(stored.notes)).flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value] as const] : [],
		),
	);
	return { provider, way, account, id, key, notes };
}

/** Keeps a registration; n8n stores it when the hook has ended. */
export function remember(context: IHookFunctions, { owner }: Identity, memory: Memory): void {
	staticData(context).registration = { ...memory, owner, notes: { ...memory.notes } };
}

/** Forgets the registration. */
export function forget(context: IHookFunctions): void {
	delete staticData(context).registration;
}

/** Keeps that a registration was not made. */
export function noteSetback(context: IHookFunctions, setback: Setback): void {
	staticData(context).setback = setback;
}

/** What was noted, once. */
export function takeSetback(context: IHookFunctions): Setback | undefined {
	const data = staticData(context);
	const { setback } = data;
	delete data.setback;
	return setback === 'nothingWritten' || setback === 'written' ? setback : undefined;
}
