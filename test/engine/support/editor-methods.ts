import { LoadOptionsContext } from 'n8n-core';
import {
	type ILoadOptionsFunctions,
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
	type ResourceMapperFields,
	Workflow,
} from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Sandbox } from '../../../sandbox';
import { sandboxCredentials } from '../accounts';
import { additionalDataFor, type Engine, TestCredentials } from '../harness';
import { CREDENTIAL_TYPES } from './bench';

const NODE_TYPE = 'n8n-nodes-whatsapp-interactive.whatsAppInteractive';

/** What the editor asks the node for while a user fills in its fields. */
export interface EditorMethods {
	search(
		method: string,
		parameters: INodeParameters,
		filter?: string,
		page?: string,
	): Promise<INodeListSearchResult>;
	map(method: string, parameters: INodeParameters): Promise<ResourceMapperFields>;
}

/** The node's methods in the context in which n8n's server calls them. */
export function editorMethods(
	{ engine, sandbox }: { engine: Engine; sandbox: Sandbox },
	credential: Readonly<Record<string, string>> = {},
): EditorMethods {
	const { methods = {} } = engine.nodeTypes.getByNameAndVersion(NODE_TYPE);

	function contextFor(parameters: INodeParameters): ILoadOptionsFunctions {
		const type = CREDENTIAL_TYPES[parameters.provider as ProviderId];
		const all = sandboxCredentials(sandbox);
		const credentials = { ...all, [type]: { ...all[type], ...credential } };
		const node: INode = {
			id: '1',
			name: 'Send',
			type: NODE_TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: { [type]: { id: '1', name: 'Test' } },
		};
		const workflow = new Workflow({
			nodes: [node],
			connections: {},
			active: false,
			nodeTypes: engine.nodeTypes,
		});
		const helper = new TestCredentials((name) => engine.credentialType(name), credentials);
		const additionalData = additionalDataFor(helper);
		// n8n-core's own type has a workflow without a name, which n8n-workflow's has not.
		return new LoadOptionsContext(
			workflow,
			node,
			additionalData,
			'',
		) as unknown as ILoadOptionsFunctions;
	}

	return {
		search: async (method, parameters, filter, page) => {
			const search = methods.listSearch?.[method];
			if (search === undefined) throw new Error(`The node has no list ${method}`);
			return await search.call(contextFor(parameters), filter, page);
		},
		map: async (method, parameters) => {
			const map = methods.resourceMapping?.[method];
			if (map === undefined) throw new Error(`The node has no fields ${method}`);
			return await map.call(contextFor(parameters));
		},
	};
}
