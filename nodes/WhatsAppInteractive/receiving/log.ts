import type { IWebhookFunctions } from 'n8n-workflow';

import { MIN_SECRET_LENGTH } from '../common/secret-length';
import type { Refusal } from './authentication/authenticate';

/** How many events of an authentic call were passed on, and how many were not, by reason. */
export interface CallSummary {
	/** How many events start the workflow. */
	readonly started: number;
	/** The types of the events that the user did not choose, one each. */
	readonly notChosen: readonly string[];
	/** How many events made an execution go on that waited for them. */
	readonly resumed: number;
	/** How many have something behind an ID that this n8n has not put there. */
	readonly foreign: number;
	readonly duplicates: number;
	readonly late: number;
	/** Whether the body is neither JSON nor a form. */
	readonly isUnreadable: boolean;
	/** Whether there is nothing in the call at all. */
	readonly isEmpty: boolean;
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
	nothingOffered: 'it has neither the Webhook Secret nor a signature',
	wrongSecret: 'what it has is not the Webhook Secret of the credential',
	wrongSignature: 'its signature does not fit the body and the Webhook Secret of the credential',
	wrongHandshake:
		'it asks for a challenge back and has not the Webhook Secret of the credential as its token',
	tooOld: 'it is signed and everything in it is older than what the provider sends again',
	noSecret: `the credential has no Webhook Secret of ${MIN_SECRET_LENGTH} characters, or not what calls are signed with`,
	unreadableCredential: 'the credential cannot be read',
	unreadableBody: 'its body breaks off, is larger than n8n takes, or is not packed as it says',
};

/** `2 x, 1 y` of the parts that there are. */
const listParts = (parts: ReadonlyArray<readonly [count: number, what: string]>): string =>
	parts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(', ');

function describe(tally: CallSummary): string {
	const { started, notChosen, resumed, foreign, duplicates, late, isUnreadable, isEmpty } = tally;
	if (isEmpty) return 'There is nothing in it';
	const chosenOut = [...new Set(notChosen)].sort().join(', ');
	const counts = listParts([
		[started, 'that start the workflow'],
		[resumed, 'that resume an execution'],
		[
			foreign,
			'with something behind an ID that was altered or is not signed with this Webhook Secret',
		],
		[notChosen.length, `not chosen in 'Events' (${chosenOut})`],
		[duplicates, 'that came before'],
		[late, 'that came late'],
	]);
	const unreadable = isUnreadable ? '. The body is neither JSON nor a form' : '';
	return `Events: ${counts === '' ? 'none, as in a test of the address' : counts}${unreadable}`;
}

/**
 * Writes one line on each call into n8n's log, for whoever asks why an event starts nothing. Nothing
 * of what came in is in it, nor anything of the secret.
 */
export class CallLog {
	constructor(private readonly context: IWebhookFunctions) {}

	refused(refusal: Refusal, status: number): void {
		this.write(`Refused a call with ${status}: ${REFUSALS[refusal]}`);
	}

	tookIn(tally: CallSummary): void {
		this.write(`Took a call. ${describe(tally)}`);
	}

	answeredHandshake(): void {
		this.write('Answered the provider, which asked whether this address is ours');
	}

	/** An execution waits for an event, and n8n could not be asked to resume it. */
	notHandedOver(count: number): void {
		this.write(`Answered 503: ${count} events could not be handed to the executions that wait`);
	}

	/** n8n has not stored what a call should have started. */
	lost(count: number): void {
		this.write(`n8n did not take a call: ${count} events in it are new when they come again`);
	}

	private write(text: string): void {
		const { context } = this;
		context.logger.debug(`WhatsApp Interactive Trigger: ${text}`, {
			workflowId: context.getWorkflow().id,
			nodeName: context.getNode().name,
		});
	}
}
