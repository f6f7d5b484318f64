import type { MessageKind } from '../messages/message';
import type { Account, Problem } from './api-call';
import type { QueryKind } from './query';
import type { Lack } from './test-environment';

/**
 * What a provider has and its environment for tests may lack: a kind of message, a call, files by the
 * IDs that the provider gave them, reports that can be told to be about a message.
 */
type Feature = MessageKind | QueryKind | 'mediaIds' | 'reports';

/** What an environment for tests lacks. */
export type Lacks = Readonly<Partial<Record<Feature, Lack>>>;

/** Why something can't be had from an account; undefined where it can. */
export function lackAt({ testEnvironment }: Account, feature: Feature): Problem | undefined {
	const lack = testEnvironment?.lacks[feature];
	return (
		testEnvironment &&
		lack && {
			cause: 'invalidMessage',
			what: `${testEnvironment.name} ${lack.what}`,
			advice: lack.advice,
		}
	);
}
