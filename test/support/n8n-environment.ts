import { randomBytes } from 'node:crypto';
import path from 'node:path';

/** What distinguishes one n8n server from another. */
export interface N8nPlace {
	userFolder: string;
	/** The Node.js binary that runs it. */
	node: string;
	port: number;
	/** Where its task runner, which executes Code nodes, connects. */
	brokerPort: number;
	url: string;
}

/** The complete environment of an n8n server: nothing of the caller's own n8n gets into it. */
export function n8nEnvironment(place: N8nPlace): Record<string, string> {
	return { ...surroundings(place), ...address(place), ...OFFLINE, ...BEHAVIOUR };
}

/** What tells n8n to keep its data in a PostgreSQL database, of which this is the URL. */
export function postgresEnvironment(url: string): Record<string, string> {
	const { hostname, port, username, password, pathname } = new URL(url);
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: hostname,
		DB_POSTGRESDB_PORT: port,
		DB_POSTGRESDB_DATABASE: pathname.slice(1),
		DB_POSTGRESDB_USER: username,
		DB_POSTGRESDB_PASSWORD: password,
	};
}

function surroundings({ userFolder, node }: N8nPlace): Record<string, string> {
	return {
		// n8n starts its task runner as plain `node`, which has to be the same Node.js.
		PATH: [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter),
		HOME: userFolder,
		TMPDIR: userFolder,
		TZ: 'UTC',
		NO_COLOR: '1',
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
	};
}

function address({ port, brokerPort, url }: N8nPlace): Record<string, string> {
	return {
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// Otherwise addresses say "localhost", which may lead to ::1, where n8n doesn't listen.
		N8N_EDITOR_BASE_URL: url,
		N8N_WEBHOOK_URL: `${url}/`,
		// The session cookie has to work without TLS.
		N8N_SECURE_COOKIE: 'false',
	};
}

/** Everything with which n8n would call its makers' servers. */
const OFFLINE: Readonly<Record<string, string>> = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	// The settings ask npm for newer versions of the community packages.
	npm_config_offline: 'true',
	// The list of verified community packages is downloaded; ours is an unverified one.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	// Downloads a list of MCP servers at every start; the other two are built on it.
	N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,agents',
};

const BEHAVIOUR: Readonly<Record<string, string>> = {
	GENERIC_TIMEZONE: 'UTC',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PYTHON_ENABLED: 'false',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
	N8N_LOG_LEVEL: 'info',
	N8N_RUNNERS_TASK_TIMEOUT: '60',
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
	EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
};
