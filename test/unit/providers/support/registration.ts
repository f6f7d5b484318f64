import type {
	Calls,
	RegistrationCall,
	DesiredWebhook,
} from '../../../../nodes/WhatsAppInteractive/providers/registration';
import type { ProviderResponse } from '../../../../nodes/WhatsAppInteractive/providers/api-call';

/** What was called, and what it came to. */
export interface Played<Result> {
	readonly calls: RegistrationCall[];
	readonly result: Result;
}

/** An answer with a JSON body. */
export const answer = (statusCode: number, body: unknown = {}): ProviderResponse => ({
	statusCode,
	headers: {},
	body,
});

/** Gives the answers to the calls in turn; all of them have to be used, and no more be needed. */
export function play<Result>(
	calls: Calls<Result>,
	answers: readonly ProviderResponse[],
): Played<Result> {
	const made: RegistrationCall[] = [];
	let step = calls.next();
	for (const response of answers) {
		if (step.done === true) throw new Error(`There is an answer too many: ${response.statusCode}`);
		made.push(step.value);
		step = calls.next(response);
	}
	if (step.done !== true) {
		throw new Error(`Nothing answers ${step.value.method} ${step.value.path}`);
	}
	return { calls: made, result: step.value };
}

/** The calls as `GET /path`. */
export const lines = (calls: readonly RegistrationCall[]): string[] =>
	calls.map(({ method, path }) => `${method} ${path}`);

/** A wish that lacks nothing. */
export const wish: DesiredWebhook = {
	key: 'n8n-0123456789abcdef-01234567',
	account: { baseUrl: 'https://api.example.test', id: 'app 1', sendPath: '' },
	url: 'https://n8n.example.test/webhook/1/webhook',
	secret: 's',
	urlWithSecret: 'https://n8n.example.test/webhook/1/webhook?secret=s',
	headers: { 'x-webhook-secret': 's' },
	senders: [],
	events: ['delivered', 'reply'],
	workflowName: 'Bestellungen: Größe & Co.',
	mayReplace: false,
};
