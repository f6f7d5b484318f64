import type {
	ExecutionError,
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	NodeExecutionHint,
	OnError,
} from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	type AcceptedMessage,
	type RecordedRequest,
	type Sandbox,
	startSandbox,
} from '../../../sandbox';
import { sandboxCredentials } from '../accounts';
import { type Engine, loadEngine } from '../harness';

/** The credential type of each provider. */
export const CREDENTIAL_TYPES: Readonly<Record<ProviderId, string>> = {
	dialog360: 'whatsAppInteractiveDialog360Api',
	gupshup: 'whatsAppInteractiveGupshupApi',
	infobip: 'whatsAppInteractiveInfobipApi',
	kaleyra: 'whatsAppInteractiveKaleyraApi',
	messangi: 'whatsAppInteractiveMessangiApi',
	metaCloud: 'whatsAppInteractiveMetaCloudApi',
};

/** One run of the sending node. */
export interface Order {
	readonly parameters: INodeParameters;
	/** The JSON of the items that come in; one empty item unless told. */
	readonly input?: readonly IDataObject[];
	/** The binary fields of the items, in their order; none unless told. */
	readonly files?: readonly IBinaryKeyData[];
	/** Settings of n8n that are the node's own matter, such as Retry On Fail. */
	readonly settings?: Partial<INode>;
	/** n8n's setting "On Error"; n8n's own default unless told. */
	readonly onError?: OnError;
	/** Values of the credential that differ from those of the sandbox's account. */
	readonly credential?: ICredentialDataDecryptedObject;
	/** The timezone in the settings of the workflow. */
	readonly timezone?: string;
	/** Leaves the node without a credential. */
	readonly withoutCredential?: true;
}

/** What came of a run. */
export interface Sent {
	/** The first output. */
	readonly items: INodeExecutionData[];
	/** The error output. */
	readonly failures: INodeExecutionData[];
	/** The error that the run ended with. */
	readonly error: ExecutionError | undefined;
	/** What n8n shows beside the output. */
	readonly hints: NodeExecutionHint[];
	/** What reached the providers in this run, oldest first. */
	readonly requests: RecordedRequest[];
	/** What the providers took in this run, oldest first. */
	readonly messages: AcceptedMessage[];
	readonly run: IRun;
}

/** The built node in n8n's engine, with the sandbox as its providers. */
export interface Bench {
	readonly engine: Engine;
	readonly sandbox: Sandbox;
	send(order: Order): Promise<Sent>;
}

const SEND = 'Send';

const startNode: INode = {
	id: '0',
	name: 'Start',
	type: 'test.start',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const sendNode = (order: Order, credentialType: string): INode => ({
	id: '1',
	name: SEND,
	type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractive',
	typeVersion: 1,
	position: [200, 0],
	parameters: order.parameters,
	...(order.onError && { onError: order.onError }),
	...order.settings,
	...(!order.withoutCredential && {
		credentials: { [credentialType]: { id: '1', name: 'Test' } },
	}),
});

async function send({ engine, sandbox }: Omit<Bench, 'send'>, order: Order): Promise<Sent> {
	const provider = order.parameters.provider as ProviderId;
	const type = CREDENTIAL_TYPES[provider] ?? CREDENTIAL_TYPES.infobip;
	const credentials = sandboxCredentials(sandbox);
	const before = { requests: sandbox.requests().length, messages: sandbox.messages().length };
	const result = await engine.run({
		nodes: [startNode, sendNode(order, type)],
		connections: { Start: { main: [[{ node: SEND, type: 'main', index: 0 }]] } },
		credentials: { ...credentials, [type]: { ...credentials[type], ...order.credential } },
		input: (order.input ?? [{}]).map((json, index) => {
			const binary = order.files?.[index];
			return { json, ...(binary && { binary }) };
		}),
		...(order.timezone !== undefined && { timezone: order.timezone }),
	});
	const [items = [], failures = []] = result.output(SEND);
	return {
		items,
		failures,
		error: result.error,
		hints: result.task(SEND)?.hints ?? [],
		requests: sandbox.requests().slice(before.requests),
		messages: sandbox.messages().slice(before.messages),
		run: result.run,
	};
}

/** Gives the tests of a file one sandbox and one engine; each test finds the sandbox as new. */
export function useBench(): Bench {
	let opened: Omit<Bench, 'send'> | undefined;
	const bench = () => {
		if (opened === undefined) throw new Error('The bench is open inside of tests only');
		return opened;
	};

	beforeAll(async () => {
		const [sandbox, engine] = await Promise.all([
			startSandbox({ reportDelays: 'manual' }),
			loadEngine(),
		]);
		opened = { sandbox, engine };
	});
	beforeEach(() => bench().sandbox.reset());
	afterAll(async () => await opened?.sandbox.stop());

	return {
		get engine() {
			return bench().engine;
		},
		get sandbox() {
			return bench().sandbox;
		},
		send: async (order) => await send(bench(), order),
	};
}
