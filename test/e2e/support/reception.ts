import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { PROVIDER_IDS } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { WEBHOOK_SECRET } from '../../engine/accounts';
import { isAtRest } from '../../support/n8n-api';
import type { Execution, WorkflowExport } from '../../support/n8n-types';
import type { Stage } from './stage';
import { attachProfile, until, untilServed, untilSubscribed, untilTaken } from './webhooks';
import { reportsWorkflow, triggerId, triggerName } from './workflows';

/** The trigger's outputs, in their order. */
export const BRANCHES = [
	'Delivery',
	'Seen',
	'Failed',
	'Replies',
	'Messages',
	'Orders and Payments',
	'Other',
	'Account',
] as const;

/** What the nodes behind the outputs got in an execution, by their names; those that got nothing are left out. */
export const branchesOf = ({ data }: Execution): Record<string, IDataObject[]> =>
	Object.fromEntries(
		BRANCHES.flatMap((name) => {
			const items = (data.resultData.runData[name] ?? []).flatMap(({ data: output }) =>
				(output?.main ?? []).flatMap((given) => (given ?? []).map(({ json }) => json)),
			);
			return items.length === 0 ? [] : [[name, items]];
		}),
	);

/** `success: kaleyra delivered` for each item of an execution. */
export const inWords = (execution: Execution): string[] =>
	Object.values(branchesOf(execution)).flatMap((items) =>
		items.map(({ provider, event }) => `${execution.status}: ${provider} ${event}`),
	);

/** The triggers of all providers with an output for each group of events, and a node behind each. */
function branchesWorkflow(
	events: readonly string[],
	registration: INodeParameters,
): WorkflowExport {
	const workflow = reportsWorkflow(PROVIDER_IDS, events, {
		registration: 'automatic',
		outputs: 'group',
		...registration,
	});
	const branches = BRANCHES.map((name, index): INode => ({
		id: name,
		name,
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [400, index * 200],
		parameters: {},
	}));
	const main = BRANCHES.map((node) => [{ node, type: 'main' as const, index: 0 }]);
	const connections = Object.fromEntries(
		PROVIDER_IDS.map((provider) => [triggerName(provider), { main }]),
	);
	return { ...workflow, nodes: [...workflow.nodes, ...branches], connections };
}

/** A published workflow that gets everything from everybody, and what it is started by. */
export class Reception {
	private markers = 0;

	private constructor(
		private readonly stage: Stage,
		private readonly workflowId: string,
	) {}

	/**
	 * Publishes the workflow, and does what is left to the user: attaches Kaleyra's profile, and tells
	 * Messangi the address.
	 * @param registration how the triggers register themselves, beside that they do
	 */
	static async open(
		stage: Stage,
		events: readonly string[],
		registration: INodeParameters = {},
	): Promise<Reception> {
		const { n8n, sandbox } = stage;
		const { id } = await n8n.api.importWorkflow(branchesWorkflow(events, registration));
		await n8n.api.activate(id);
		const reception = new Reception(stage, id);
		await reception.untilServed();
		await untilSubscribed(sandbox, reception.url('gupshup'));
		await until(async () => {
			const { subscriptions } = await Promise.resolve(sandbox.infobipRegistrations());
			return Array.isArray(subscriptions) && subscriptions.length > 0 ? true : undefined;
		}, 'A subscription of Infobip');
		await untilTaken(sandbox, {
			dialog360: reception.url('dialog360'),
			metaCloud: reception.url('metaCloud'),
		});
		await attachProfile(sandbox, reception.url('kaleyra'));
		sandbox.forwardMessangi(`${reception.url('messangi')}?secret=${WEBHOOK_SECRET}`);
		return reception;
	}

	/** Where a provider's trigger is served. */
	url(provider: ProviderId): string {
		return `${this.stage.n8n.webhookUrl}/webhook/${triggerId(provider)}/webhook`;
	}

	/** Waits until all triggers are served, such as after a restart. */
	async untilServed(): Promise<void> {
		await untilServed(PROVIDER_IDS.map((provider) => this.url(provider)));
	}

	/**
	 * The executions that something brings about, the oldest first. A message of its own comes after it:
	 * once that has been served, nothing is on its way any more.
	 */
	async startedBy(act: () => Promise<unknown>): Promise<Execution[]> {
		const { n8n, sandbox } = this.stage;
		const before = await n8n.api.executionSummaries(this.workflowId);
		const known = new Set(before.map(({ id }) => id));
		await act();
		this.markers += 1;
		const messageId = `marker-${this.markers}`;
		const isMarker = (execution: Execution): boolean =>
			(branchesOf(execution).Messages ?? []).some((item) => item.messageId === messageId);
		const sent = await sandbox.inbound('infobip', { type: 'text', messageId });
		// Other triggers may listen as well.
		expect(new Set(sent.map(({ answer }) => JSON.stringify(answer)))).toEqual(
			new Set(['{"status":200}']),
		);
		const executions = await until(async () => {
			const all = await n8n.api.executionSummaries(this.workflowId);
			const added = all.filter(({ id }) => !known.has(id));
			if (added.length === 0 || !added.every(isAtRest)) return undefined;
			const complete = await n8n.api.withData(added);
			return complete.some(isMarker) ? complete : undefined;
		}, 'The execution that comes last');
		return executions.filter((execution) => !isMarker(execution));
	}
}
