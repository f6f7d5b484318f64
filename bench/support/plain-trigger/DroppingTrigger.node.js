const { PlainTrigger } = require('./PlainTrigger.node.js');

/** As the plain trigger, but takes whatever comes in and starts nothing. */
exports.DroppingTrigger = class extends PlainTrigger {
	description = {
		...new PlainTrigger().description,
		displayName: 'Dropping Trigger',
		name: 'droppingTrigger',
		description: 'Answers each call',
		defaults: { name: 'Dropping Trigger' },
	};

	async webhook() {
		this.getResponseObject().status(200).end();
		return { noWebhookResponse: true };
	}
};
