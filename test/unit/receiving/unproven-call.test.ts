import type { INodeParameters, IWebhookFunctions } from 'n8n-workflow';

import { receive } from '../../../nodes/WhatsAppInteractive/receiving/receive';
import { NODE } from '../sending/support';
import { contextOf } from '../support/context';

/* Anybody can call a webhook, with a body that takes long to parse. */

test('the body of a call that shows nothing is not parsed', async () => {
	const answers: unknown[] = [];
	const parameters: INodeParameters = { provider: 'infobip', events: ['delivery'], options: {} };
	const getBodyData = vi.fn(() => ({ data: {}, files: {} }));
	const response = {
		status: (code: number) => {
			answers.push(code);
			return response;
		},
		type: () => response,
		send: () => response,
	};
	const context = contextOf<IWebhookFunctions>({
		getBodyData,
		getHeaderData: () => ({}),
		getNode: () => ({ ...NODE, parameters }),
		getQueryData: () => ({}),
		getRequestObject: () => ({ method: 'POST', path: '/webhook/1' }),
		getResponseObject: () => response,
		getWorkflow: () => ({ id: '1', active: true }),
		getWorkflowStaticData: () => ({}),
		logger: { debug: () => {}, info: () => {}, warn: () => {} },
	});
	context.getNodeParameter.mockImplementation((name, preset) => parameters[name] ?? preset);
	await receive(context);
	expect(answers).toEqual([401]);
	expect(getBodyData).not.toHaveBeenCalled();
});
