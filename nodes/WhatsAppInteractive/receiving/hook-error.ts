import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';

/**
 * An error that keeps a workflow from being tested or published. n8n shows the message alone there, so
 * that says what to do, too.
 * @param what a sentence without a period
 * @param more what else is worth knowing, for whoever sees the description
 */
export const hookError = (
	context: Pick<IHookFunctions, 'getNode'>,
	what: string,
	advice: string,
	more?: string,
): NodeOperationError =>
	new NodeOperationError(
		context.getNode(),
		`${what}. ${advice}`,
		more ? { description: more } : {},
	);
