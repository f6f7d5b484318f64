import type {
	ExecutionStatus,
	IConnections,
	IDataObject,
	INode,
	IPinData,
	IRunExecutionData,
	IWorkflowSettings,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** A credential as `n8n export:credentials --decrypted` writes it. */
export interface CredentialExport {
	id?: string;
	name: string;
	type: string;
	data: IDataObject;
}

/** A workflow as n8n exports it; what else the file carries is left aside. */
export interface WorkflowExport {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
}

/** A credential that the server has stored. */
export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

/** A workflow that the server has stored. */
export interface StoredWorkflow extends WorkflowExport {
	id: string;
	versionId: string;
	/** The published version, null while the workflow isn't published. */
	activeVersionId: string | null;
}

/** One line of the list of executions. */
export interface ExecutionSummary {
	id: string;
	workflowId: string;
	mode: WorkflowExecuteMode;
	status: ExecutionStatus;
	startedAt: string | null;
	stoppedAt: string | null;
	waitTill: string | null;
}

/** An execution with everything its nodes received, returned and threw. */
export interface Execution extends ExecutionSummary {
	data: IRunExecutionData;
}

/** What a manual run starts with. */
export interface RunOptions {
	/** The trigger to start from; without it the workflow's only manual trigger. */
	trigger?: string;
	/** The items the trigger hands on, in place of what it would produce. */
	items?: IDataObject[];
	/** How long to wait for the execution to end. */
	timeoutMs?: number;
}

/** The verdict of a credential's own test. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}
