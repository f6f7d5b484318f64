import type { NodeHint } from 'n8n-workflow';

import { isRepeatable } from '../../messages/repeatable';
import { isQuery, operationOf, TASKS, WAITING } from '../operations';
import { GOAL } from './waiting-node';

/** The operations that send something to a customer and are over when the provider has taken it. */
const sending = TASKS.flatMap((task) =>
	task === WAITING || isQuery(task) || isRepeatable(task) ? [] : operationOf(task).operation,
);

/**
 * What becomes of a message is told later, and elsewhere: a green node says too much. One that has waited
 * until the message was delivered knows better.
 */
export const acceptedHint: NodeHint = {
	message:
		"<b>Accepted</b> is not delivered yet: the provider has taken the messages. <b>WhatsApp Interactive Trigger</b> tells what becomes of them, with the events 'Delivered', 'Seen' and 'Failed'.",
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'afterExecution',
	displayCondition: `={{ ${JSON.stringify(sending)}.includes($parameter["operation"]) && (${GOAL}) === "" && !$parameter["options"]?.["previewOnly"] }}`,
};
