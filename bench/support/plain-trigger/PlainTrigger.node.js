/**
 * A trigger that starts its workflow with whatever comes in, and does nothing else. n8n serves its own
 * Webhook node in a way that no other node gets: this one shows what that alone is worth.
 */
exports.PlainTrigger = class {
	description = {
		displayName: 'Plain Trigger',
		name: 'plainTrigger',
		group: ['trigger'],
		version: 1.1,
		description: 'Starts the workflow with each call',
		defaults: { name: 'Plain Trigger' },
		inputs: [],
		outputs: ['main'],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				responseMode: 'onReceived',
				responseData: 'noData',
			},
		],
		properties: [],
	};

	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	async webhook() {
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
};
