import { cpus, totalmem } from 'node:os';

import { hostNode } from '../../test/support/host';
import { runCommand } from '../../test/support/processes';

/** What the figures were measured on, as a line. */
export async function describeMachine(): Promise<string> {
	const [processor] = cpus();
	const node = (await runCommand(hostNode(), ['--version'])).trim();
	const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
	return `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${gigabytes} GB memory, n8n on Node.js ${node.slice(1)}`;
}
