import { NodeHelpers, type INodeProperties } from 'n8n-workflow';

import { WhatsAppInteractive } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractive.node';

/* What an AI agent is told of the node as its tool, in the words that n8n makes of the operation. */

const { description } = new WhatsAppInteractive();

const isOperation = ({ name }: INodeProperties) => name === 'operation';

const ACTIONS = description.properties.filter(isOperation).flatMap((property) =>
	(property.options ?? []).flatMap((option) => {
		const resource = property.displayOptions?.show?.resource?.[0];
		return typeof resource === 'string' && 'value' in option
			? [{ resource, operation: String(option.value) }]
			: [];
	}),
);

const told = (parameters: { resource: string; operation: string }) =>
	NodeHelpers.makeDescription(parameters, description);

/** Those in which the customer gets nothing, or that say so in other words. */
const WITHOUT_CUSTOMER: Readonly<Record<string, string>> = {
	download: 'Download media in WhatsApp Interactive',
	getMany: 'Get many templates in WhatsApp Interactive',
	markAsRead: 'Mark message as read in WhatsApp Interactive',
	react: 'React to message in WhatsApp Interactive',
	sendAndWait: 'Send message and wait for response in WhatsApp Interactive',
	upload: 'Upload media in WhatsApp Interactive',
};

test.each(ACTIONS)('$resource, $operation: a model is told who gets it', (action) => {
	const text = WITHOUT_CUSTOMER[action.operation];
	if (text === undefined)
		expect(told(action)).toMatch(/ (to|from) customer in WhatsApp Interactive$/);
	else expect(told(action)).toBe(text);
});

test('no two operations are told alike', () => {
	const texts = ACTIONS.map(told);
	expect(texts.length).toBeGreaterThan(30);
	expect(new Set(texts).size).toBe(texts.length);
});

test('what a tool does before anything is chosen is to send a text', () => {
	const parameters = NodeHelpers.getNodeParameters(
		description.properties,
		{},
		true,
		false,
		null,
		description,
	);
	expect(parameters).toMatchObject({ resource: 'message', operation: 'sendText' });
});
