import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Where n8n's engine is installed: in this repository, or in the matrix of versions elsewhere. */
export const ENGINE_FOLDER = process.env.ENGINE_FOLDER ?? ROOT;

/** The package as that engine loads it. */
export const PACKAGE_FOLDER =
	ENGINE_FOLDER === ROOT
		? ROOT
		: join(ENGINE_FOLDER, 'node_modules', 'n8n-nodes-whatsapp-interactive');
