import type { INodeParameters } from 'n8n-workflow';

import {
	canDo,
	operationOf,
	tasksBehind,
	WAITING,
	type PromptTask,
	type Task,
} from '../../../nodes/WhatsAppInteractive/operations/operations';
import type { Resource } from '../../../nodes/WhatsAppInteractive/operations/operation';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { CONTENTS } from './content';
import { optionsOf, RECIPIENT, SENDERS } from './content/options';
import { keepShown } from './shown';

/** What a provider can do, in the order of the catalogue. */
export const tasksOf = (provider: ProviderId, resource: Resource): PromptTask[] =>
	tasksBehind(resource).filter(
		(task): task is PromptTask => task !== WAITING && canDo(PROVIDERS[provider], task),
	);

/** The names of operations that say too little outside of their dropdown. */
const FULL_NAMES: Readonly<Partial<Record<PromptTask, string>>> = {
	downloadMedia: 'Download Media',
	getTemplates: 'Get Many Templates',
	orderDetails: 'Send Order Details',
	orderStatus: 'Send Order Status',
	reaction: 'React to Message',
	template: 'Send Template',
	uploadMedia: 'Upload Media',
};

/** The name of an operation outside of its dropdown. */
export const nameOf = (task: PromptTask): string => FULL_NAMES[task] ?? operationOf(task).name;

const chosen = (provider: ProviderId, task: Task): INodeParameters => ({
	provider,
	resource: operationOf(task).resource,
	operation: operationOf(task).operation,
});

/** The node with as little as the operation takes. */
export const fewestFields = (provider: ProviderId, task: PromptTask): INodeParameters =>
	keepNeeded({
		...chosen(provider, task),
		...SENDERS[provider],
		recipient: RECIPIENT,
		...CONTENTS[task].fewest(provider),
	});

/** The nodes that ask a question and wait, by what is asked for, with as little as that takes. */
export function questionsOf(provider: ProviderId): Array<readonly [name: string, INodeParameters]> {
	const ask = (responseType: string, content: INodeParameters): INodeParameters =>
		keepNeeded({
			...chosen(provider, WAITING),
			...SENDERS[provider],
			recipient: RECIPIENT,
			responseType,
			...content,
		});
	const { list, flow, template } = CONTENTS;
	const can = (task: PromptTask): boolean => canDo(PROVIDERS[provider], task);
	return [
		['Approval', ask('approval', { message: 'Shall we refund order 7781?' })],
		['Choice', ask('choice', { choiceForm: 'list', ...list.fewest(provider) })],
		...(can('flow') ? [['Form', ask('form', flow.fewest(provider))] as const] : []),
		...(can('template') ? [['Template', ask('template', template.all(provider))] as const] : []),
	];
}

/** Who sends and who receives, where the operation asks for it; the content is needed as it is. */
function keepNeeded(node: INodeParameters): INodeParameters {
	const shown = keepShown(node);
	const { sender: _sender, recipient: _recipient, ...rest } = node;
	return {
		...rest,
		...('sender' in shown && { sender: shown.sender }),
		...('recipient' in shown && { recipient: shown.recipient }),
	};
}

/** The node with everything that the editor offers for the operation. */
export const allFields = (provider: ProviderId, task: PromptTask): INodeParameters =>
	keepShown({
		...chosen(provider, task),
		...SENDERS[provider],
		recipient: RECIPIENT,
		...CONTENTS[task].all(provider),
		correlationId: 'ORDER7781',
		simplify: false,
		options: optionsOf(provider, operationOf(task).operation),
	});
