import { memoize, partition } from 'lodash';

import type { Task } from '../../../nodes/WhatsAppInteractive/operations/operations';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { Submission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { ALL_PROVIDERS, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { documentedCall, INFOBIP_CALLS, picksOf } from './documented';
import { bodiesOf, shapesOf } from './offered';
import { bodyLeaves, isWithin, schemaLeaves, unionValues } from './paths';
import { queryCoverage } from './queries';
import { REASONS, type Reason } from './reasons';
import { parsed } from '../../../test/support/encode-given';

/** What a provider documents for an operation, and what of it the node offers. */
export interface Coverage {
	readonly provider: ProviderId;
	readonly task: Task;
	/** The documented fields, as paths. */
	readonly documented: readonly string[];
	/** Those of them that no message of the node has. */
	readonly missing: readonly string[];
	/** What the node sends and no document knows. */
	readonly unknown: readonly string[];
	/** What only the sandbox's schema has. */
	readonly wider: readonly string[];
}

/** The coverage of everything, and which kinds of message each provider's bodies told. */
export interface WholeCoverage {
	readonly operations: readonly Coverage[];
	/** The operations that a provider documents and no message of the node calls on. */
	readonly missingOperations: ReadonlyArray<{
		readonly provider: ProviderId;
		readonly name: string;
	}>;
}

const ACCOUNT = {
	baseUrl: 'https://provider.test',
	id: 'account',
	apiVersion: 'v1',
	sendPath: '/send',
} as const;

const pathOf = (provider: AnyProvider, shape: Submission): string =>
	provider.path(parsed(provider, shape), ACCOUNT) ?? '';

/** Whether a reason is about a field. */
export const isAbout = (
	{ providers, tasks, fields }: Reason,
	{ provider, task }: Pick<Coverage, 'provider' | 'task'>,
	field: string,
): boolean => providers.includes(provider) && (tasks?.includes(task) ?? true) && fields.test(field);

/** Whether a field stands in the sandbox's schema and in no document. */
const isWider = (place: Pick<Coverage, 'provider' | 'task'>, field: string): boolean =>
	REASONS.some((reason) => reason.wider && isAbout(reason, place, field));

interface Told {
	readonly coverage: Coverage;
	/** The calls, or the types of message, that the bodies stand for. */
	readonly called: readonly string[];
	/** All of them that the call knows. */
	readonly callable: readonly string[];
}

function coverageOf(provider: AnyProvider, kind: MessageKind): Told {
	const shapes = shapesOf(provider, kind);
	const [first] = shapes;
	if (first === undefined) throw new Error(`There is no ${kind} that ${provider.id} takes`);
	const path = pathOf(provider, first);
	const place = { provider: provider.id, task: kind };
	const call = documentedCall(provider.id, kind, path);
	if (call === undefined) {
		const coverage = { ...place, documented: [], missing: [], unknown: [], wider: [] };
		return { coverage, called: [], callable: [] };
	}
	const { schema, kindPaths } = call;
	const leavesFor = memoize((picks: string) =>
		schemaLeaves(schema, '', JSON.parse(picks) as Record<string, string>),
	);
	const bodies = bodiesOf(provider, shapes);
	const picks = [...new Set(bodies.map((body) => JSON.stringify(picksOf(body, kindPaths))))];
	const sent = [...new Set(bodies.flatMap((body) => bodyLeaves(body)))];
	const all = [...new Set(picks.flatMap(leavesFor))];
	const [wider, documented] = partition(all, (field) => isWider(place, field));
	return {
		coverage: {
			...place,
			documented,
			missing: documented.filter((field) => !sent.some((leaf) => isWithin(leaf, field))),
			unknown: sent.filter((leaf) => !all.some((field) => isWithin(leaf, field))),
			wider,
		},
		called:
			kindPaths.length === 0
				? [path.replace('/whatsapp/1/message/', '')]
				: picks.flatMap((each) => Object.values(JSON.parse(each) as Record<string, string>)),
		callable: kindPaths.flatMap((kindPath) => unionValues(schema, kindPath)),
	};
}

/** What all providers document, and what of it the node offers. It takes some seconds. */
export const wholeCoverage = memoize((): WholeCoverage => {
	const told = ALL_PROVIDERS.flatMap((provider) =>
		(Object.keys(provider.encode) as MessageKind[]).map((kind) => coverageOf(provider, kind)),
	);
	const queries = queryCoverage().map(({ provider, query, documented, sent }) => ({
		provider,
		task: query,
		documented,
		missing: documented.filter((member) => !sent.includes(member)),
		unknown: [],
		wider: [],
	}));
	return {
		operations: [...told.map(({ coverage }) => coverage), ...queries],
		missingOperations: ALL_PROVIDERS.flatMap(({ id }) => {
			const own = told.filter(({ coverage }) => coverage.provider === id);
			const called = own.flatMap((each) => each.called);
			const callable = id === 'infobip' ? INFOBIP_CALLS : own.flatMap((each) => each.callable);
			return [...new Set(callable)]
				.filter((name) => !called.includes(name))
				.map((name) => ({ provider: id, name }));
		}),
	};
});
