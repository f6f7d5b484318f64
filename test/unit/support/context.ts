import type { IDataObject, IExecuteFunctions, INode, IWorkflowDataProxyData } from 'n8n-workflow';
import { mock, type MockProxy } from 'vitest-mock-extended';

/** Some members of a context, and some of theirs. */
type MembersOf<Context> = NonNullable<Parameters<typeof mock<Context>>[0]>;

/** n8n's context as far as a test has it: whatever else is called fails the test. */
export const contextOf = <Context extends object>(
	members: MembersOf<Context>,
): MockProxy<Context> & Context =>
	mock<Context>(members, {
		fallbackMockImplementation: () => {
			throw new Error("The test's context does not have what is called here");
		},
	});

/** The context in which n8n runs a node with its parameters, the same for all items. */
export function runContextOf(
	node: INode,
	credential: IDataObject,
	members: MembersOf<IExecuteFunctions>,
): IExecuteFunctions {
	const context = contextOf<IExecuteFunctions>({
		addExecutionHints: () => {},
		getContext: () => ({}),
		getExecutionCancelSignal: () => undefined,
		getExecutionId: () => '1',
		getNode: () => node,
		getTimezone: () => 'Etc/UTC',
		isToolExecution: () => false,
		...members,
	});
	context.getCredentials.mockResolvedValue(credential);
	context.getNodeParameter.mockImplementation(
		(name, _item, preset) => node.parameters[name] ?? preset,
	);
	context.getWorkflowDataProxy.mockReturnValue(mock<IWorkflowDataProxyData>({ $runIndex: 0 }));
	return context;
}
