import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { asRecord, asText, isRecord } from '../../common/json';
import { readUrl } from '../../common/read-url';
import { normaliseBaseUrl } from '../../providers/base-url';
import { PROVIDER_IDS, type ProviderId } from '../../providers/provider-id';
import {
	REGISTRATION_WAYS,
	type Registration,
	type RegistrationWay,
} from '../../providers/registration';
import type { Identity } from './identity';
import { seal, textsIn, unseal } from './seal';
import type { Account } from '../../providers/api-call';

/** A registration of this node, as it is kept in the node's static data. */
export interface Memory extends Registration {
	readonly provider: ProviderId;
	readonly way: RegistrationWay;
	/** Where it was made, see {@link nameOf}. */
	readonly account: string;
	/** Whether n8n has had it removed, which may not have come to pass yet. */
	readonly left: boolean;
}

/** What a registration is of. */
export type Place = Pick<Memory, 'provider' | 'way' | 'account' | 'key'>;

/** A name for a place, by which this process tells it from others. */
export const placeName = ({ provider, way, account, key }: Place): string =>
	JSON.stringify([provider, way, account, key]);

/**
 * How far a registration got that was not made. n8n then has it removed at once: that must not
 * trouble a provider that nothing was written to.
 */
export type FailedRegistration = 'nothingWritten' | 'written';

/** An address as it is spelled by no user: the host in small letters, no port that goes without saying. */
function spelledAlike(baseUrl: string): string {
	const url = readUrl(baseUrl);
	return url === undefined ? baseUrl : normaliseBaseUrl(url.href);
}

/** An account by its address and its ID, or the trace of its key: none of them is a secret. */
export const nameOf = ({ baseUrl, id, keyTrace }: Account): string =>
	[spelledAlike(baseUrl), id ?? keyTrace].join(' ').trim();

const staticData = (context: IHookFunctions): IDataObject => context.getWorkflowStaticData('node');

/**
 * What is remembered; nothing where a copy of the workflow has brought another node's memory along.
 * @param secret what the confidential notes are encrypted with; without it they stay closed
 */
export function loadRegistration(
	context: IHookFunctions,
	{ owner }: Identity,
	secret?: string,
): Memory | undefined {
	const stored = asRecord(staticData(context).registration);
	const provider = PROVIDER_IDS.find((id) => id === stored.provider);
	const way = REGISTRATION_WAYS.find((known) => known === stored.way);
	const [id, key, account] = [asText(stored.id), asText(stored.key), asText(stored.account)];
	if (provider === undefined || way === undefined) return undefined;
	if (id === null || key === null || account === null || stored.owner !== owner) return undefined;
	const sealed = asText(stored.confidential);
	const confidential = sealed === null || secret === undefined ? undefined : unseal(sealed, secret);
	return {
		provider,
		way,
		account,
		id,
		key,
		notes: textsIn(stored.notes),
		...(confidential !== undefined && { confidential }),
		left: stored.left === true,
	};
}

/** Keeps a registration; n8n stores it when the hook has ended. */
export function remember(
	context: IHookFunctions,
	{ owner }: Identity,
	{ confidential, notes, ...memory }: Memory,
	secret: string,
): void {
	staticData(context).registration = {
		...memory,
		owner,
		notes: { ...notes },
		...(confidential !== undefined && { confidential: seal(confidential, secret) }),
	};
}

/** Keeps that the registration is to be removed; what is known of it helps whoever makes it anew. */
export function noteLeft(context: IHookFunctions): void {
	const data = staticData(context);
	const { registration } = data;
	if (isRecord(registration)) data.registration = { ...registration, left: true };
}

/** Forgets the registration. */
export function forget(context: IHookFunctions): void {
	delete staticData(context).registration;
}

/** Keeps that a registration was not made. */
export function saveFailedRegistration(context: IHookFunctions, failed: FailedRegistration): void {
	staticData(context).failed = failed;
}

/** What was noted, once. */
export function takeFailedRegistration(context: IHookFunctions): FailedRegistration | undefined {
	const data = staticData(context);
	const { failed } = data;
	delete data.failed;
	return failed === 'nothingWritten' || failed === 'written' ? failed : undefined;
}
