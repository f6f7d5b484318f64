import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import type { CredentialExport } from '../../support/n8n-types';

/** What stands in for a language model: it calls the one tool that it is offered. */
export interface StandInModel {
	/** The credential with which n8n's node for OpenAI asks it. */
	readonly credential: CredentialExport;
	/** Says with what it calls the tool from now on. */
	callWith: (args: object) => void;
	stop: () => void;
}

interface ChatRequest {
	readonly messages: ReadonlyArray<{ readonly role: string; readonly content: string }>;
	readonly tools?: ReadonlyArray<{ readonly function: { readonly name: string } }>;
}

/** Calls the first tool with these arguments, then repeats what the tool has said. */
function replyTo({ messages, tools = [] }: ChatRequest, args: object): object {
	const said = messages.filter(({ role }) => role === 'tool').at(-1);
	const [tool] = tools;
	const isDone = said !== undefined || tool === undefined;
	return {
		id: 'chat-1',
		object: 'chat.completion',
		created: 1,
		model: 'stand-in',
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		choices: [
			{
				index: 0,
				finish_reason: isDone ? 'stop' : 'tool_calls',
				message: isDone
					? { role: 'assistant', content: `The tool said: ${said?.content}` }
					: {
							role: 'assistant',
							content: null,
							tool_calls: [
								{
									id: 'call-1',
									type: 'function',
									function: { name: tool.function.name, arguments: JSON.stringify(args) },
								},
							],
						},
			},
		],
	};
}

/** Starts a model on this machine. */
export async function startStandInModel(name = 'Stand-in', id = 'model'): Promise<StandInModel> {
	let args: object = {};
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(replyTo(JSON.parse(body) as ChatRequest, args)));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		credential: {
			id,
			name,
			type: 'openAiApi',
			data: { apiKey: 'none', url: `http://127.0.0.1:${port}/v1` },
		},
		callWith: (given) => {
			args = given;
		},
		stop: () => void server.close(),
	};
}
