import type { IHookFunctions } from 'n8n-workflow';

import { unregister } from '../../../nodes/WhatsAppInteractive/receiving/registration/remove';
import { NODE } from '../sending/support';
import { contextOf } from '../support/context';

test('a webhook that has no address is not named in the log', async () => {
	const lines: string[] = [];
	const context = contextOf<IHookFunctions>({
		getNode: () => NODE,
		getNodeWebhookUrl: () => undefined,
		getWorkflow: () => ({ id: '1', active: false }),
		getWorkflowStaticData: () => ({}),
		logger: { warn: (line) => void lines.push(line) },
	});
	expect(await unregister(context)).toBe(false);
	expect(lines).toEqual([
		expect.stringMatching(/^A webhook of the node "WhatsApp Interactive" is still registered: /),
	]);
});
