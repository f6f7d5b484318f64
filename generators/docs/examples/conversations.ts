import { model, plain, receive, route, send, set, start, tool, type Example } from './canvas';

/* What customers are asked, and how their answers find their way. */

const answer = (
	name: string,
	at: readonly [number, number],
	text: string,
): ReturnType<typeof send> =>
	send(name, at, {
		resource: 'message',
		operation: 'sendText',
		recipient: '={{ $json.customer }}',
		correlationId: '={{ $json.correlationId }}',
		text,
		options: {},
	});

/** A reminder with buttons, and what the tap on one does. */
const appointment: Example = {
	file: 'appointment-reminder',
	name: 'appointment reminder with buttons',
	shows: 'reminds of an appointment with a template that has buttons, and acts on the tap',
	sample: [{ appointment: 'T3021', phone: '447700900311', name: 'Asha', at: 'Monday, 10:30' }],
	notes: [
		{
			text: '## Remind\nReplace **Start** by a schedule and your calendar. A template reaches customers whenever they last wrote; what is behind its buttons is the **payload**.\n\nThe template `appointment_reminder`: _Hi {{1}}, see you on {{2}}._ with the quick replies _I will come_ and _Another time_.',
			from: [0, 0],
			to: [2, 0],
		},
		{
			text: '## What the customer tapped\n`reply.id` is the payload, `correlationId` the appointment. The tap has opened the 24-hour window, so that a list can follow.',
			from: [0, 2],
			to: [2, 3],
		},
	],
	nodes: [
		start([0, 0]),
		send('Remind', [1, 0], {
			resource: 'template',
			operation: 'sendTemplate',
			recipient: '={{ $json.phone }}',
			correlationId: '={{ $json.appointment }}',
			template: { __rl: true, mode: 'name', value: 'appointment_reminder|en' },
			templateVariables: {
				mappingMode: 'defineBelow',
				value: {
					'appointment_reminder:body:1': '={{ $json.name }}',
					'appointment_reminder:body:2': '={{ $json.at }}',
					'appointment_reminder:button:0:quickReply:payload': 'come',
					'appointment_reminder:button:1:quickReply:payload': 'move',
				},
			},
			options: {},
		}),
		receive('Answers', [0, 2], ['reply']),
		route('What Was Tapped?', [1, 2], '$json.reply.id', [['come'], ['move']]),
		answer('Say See You', [2, 2], '=Thank you, see you then! ({{ $json.correlationId }})'),
		send('Offer Other Times', [2, 3], {
			resource: 'interactive',
			operation: 'sendList',
			recipient: '={{ $json.customer }}',
			correlationId: '={{ $json.correlationId }}',
			body: 'When would suit you?',
			listButtonText: 'See times',
			sections: {
				section: [
					{
						title: 'Tuesday',
						rows: {
							row: [
								{ title: '09:30', id: 'tuesday-0930' },
								{ title: '14:00', id: 'tuesday-1400' },
							],
						},
					},
				],
			},
			options: {},
		}),
	],
	lines: [
		{ from: 'Start', to: 'Remind' },
		{ from: 'Answers', to: 'What Was Tapped?' },
		{ from: 'What Was Tapped?', to: 'Say See You', output: 0 },
		{ from: 'What Was Tapped?', to: 'Offer Other Times', output: 1 },
	],
};

/** The trigger's outputs, with one for each group of events. */
const OUTPUTS = { replies: 3, messages: 4 } as const;

/** A menu for whoever writes. */
const supportMenu: Example = {
	file: 'support-menu',
	name: 'support menu',
	shows: 'answers whoever writes with a menu, and routes what is chosen',
	notes: [
		{
			text: '## Somebody writes, or chooses\nThe trigger has an output for each group of events: **Messages** get the menu, **Replies** go by what was chosen.',
			from: [0, 0],
			to: [1, 2],
		},
		{
			text: '## What was chosen\nAdd a row to the menu, a rule to **Where To?** and what shall happen.',
			from: [2, 0],
			to: [3, 2],
		},
	],
	nodes: [
		receive('Customers', [0, 1], ['message', 'reply'], { outputs: 'group' }),
		send('Send the Menu', [1, 2], {
			resource: 'interactive',
			operation: 'sendList',
			recipient: '={{ $json.customer }}',
			body: '=Hi {{ $json.contactName ?? "there" }}, what can we do for you?',
			listButtonText: 'Choose',
			sections: {
				section: [
					{
						title: 'Help',
						rows: {
							row: [
								{ title: 'Where is my order?', id: 'status' },
								{ title: 'Send something back', id: 'return' },
								{ title: 'Talk to somebody', id: 'person' },
							],
						},
					},
				],
			},
			options: {},
		}),
		route('Where To?', [2, 1], '$json.reply.id', [['status'], ['return'], ['person']]),
		answer('Tell the Status', [3, 0], 'Your order left our shop this morning.'),
		send('Send the Form', [3, 1], {
			resource: 'interactive',
			operation: 'sendUrlButton',
			recipient: '={{ $json.customer }}',
			body: 'Fill in this form, and we send you a label.',
			buttonText: 'Open the form',
			buttonUrl: 'https://shop.example.com/returns',
			options: {},
		}),
		set('Tell the Team', [3, 2], {
			note: '={{ $json.contactName }} ({{ $json.customer }}) wants to talk',
		}),
	],
	lines: [
		{ from: 'Customers', to: 'Where To?', output: OUTPUTS.replies },
		{ from: 'Customers', to: 'Send the Menu', output: OUTPUTS.messages },
		{ from: 'Where To?', to: 'Tell the Status', output: 0 },
		{ from: 'Where To?', to: 'Send the Form', output: 1 },
		{ from: 'Where To?', to: 'Tell the Team', output: 2 },
	],
};

/** What the agent reads: a text that was written, or what is behind a button that was tapped. */
const SAID = '={{ $json.message?.text ?? $json.reply?.title }}';

/** An agent that answers in buttons. */
const agent: Example = {
	file: 'agent-with-buttons',
	name: 'AI agent that answers with buttons',
	shows: 'an AI agent that answers customers and offers buttons to tap',
	notes: [
		{
			text: '## An agent that offers buttons\nThe customer writes or taps; both reach the agent as a text. It answers with the tool: the model fills in **Body** and **Buttons**, the recipient is fixed, so that it can write to nobody else.',
			from: [0, 0],
			to: [2, 1],
		},
	],
	nodes: [
		receive('A Customer Writes', [0, 0], ['message', 'reply']),
		plain('Agent', [1, 0], ['@n8n/n8n-nodes-langchain.agent', 3], {
			promptType: 'define',
			text: SAID,
			options: {
				systemMessage:
					'You answer the customers of Acme Homeware, a shop for mugs and plates. Always answer with the tool, in one or two sentences, and offer up to three buttons to go on with.',
				enableStreaming: false,
			},
		}),
		model('Model', [0, 1]),
		plain('Memory', [1, 1], ['@n8n/n8n-nodes-langchain.memoryBufferWindow', 1.3], {
			sessionIdType: 'customKey',
			sessionKey: '={{ $json.customer }}',
		}),
		tool('Answer with Buttons', [2, 1], {
			descriptionType: 'manual',
			toolDescription:
				'Sends the customer a WhatsApp message with up to three buttons. Call it once for each answer: the tap comes as the next message.',
			resource: 'interactive',
			operation: 'sendReplyButtons',
			recipient: "={{ $('A Customer Writes').item.json.customer }}",
			body: "={{ $fromAI('body', 'What to say, in one or two sentences', 'string') }}",
			buttonsSource: 'json',
			buttonsJson:
				"={{ $fromAI('buttons', 'One to three buttons: a list of objects with id and title; a title has up to 20 characters', 'json') }}",
			options: {},
		}),
	],
	lines: [
		{ from: 'A Customer Writes', to: 'Agent' },
		{ from: 'Model', to: 'Agent', kind: 'ai_languageModel' },
		{ from: 'Memory', to: 'Agent', kind: 'ai_memory' },
		{ from: 'Answer with Buttons', to: 'Agent', kind: 'ai_tool' },
	],
};

/** The examples about conversations. */
export const CONVERSATION_EXAMPLES: readonly Example[] = [appointment, supportMenu, agent];
