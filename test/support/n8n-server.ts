import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import path from 'node:path';

import {
	installCommunityPackage,
	registerCommunityPackage,
	type CommunityPackage,
} from './community-package';
import { hostNode } from './host';
import { N8nApi } from './n8n-api';
import { N8nClient } from './n8n-client';
import { n8nEnvironment, postgresEnvironment } from './n8n-environment';
import { launchN8n } from './n8n-process';
import { freePorts } from './ports';
import type { ManagedProcess } from './processes';
import { createTempFolder } from './temp';

/** How an n8n server is started. */
export interface N8nOptions {
	/** The file `npm pack` made; it is installed as a community package. */
	packageTarball?: string;
	/** Further packages to install beside that one, packed likewise. */
	otherTarballs?: readonly string[];
	/** Further environment variables, which win over the usual ones. */
	env?: Readonly<Record<string, string>>;
	/** The URL of an empty PostgreSQL database to use in place of SQLite. */
	postgres?: string;
	/** The server whose database and community packages it begins with a copy of; both must have the same encryption key. */
	copyOf?: Pick<N8nServer, 'email' | 'password' | 'userFolder'>;
	/** Called with every line n8n prints. */
	log?: (line: string) => void;
	/** How long n8n may take to become ready. */
	startTimeoutMs?: number;
}

/** A running n8n server that ends with this process at the latest. */
export interface N8nServer {
	/** Where its editor and REST interface are, without a slash at the end. */
	readonly url: string;
	/** Where its webhooks are called, without a slash at the end. */
	readonly webhookUrl: string;
	/** The owner's account. */
	readonly email: string;
	readonly password: string;
	/** A client that is signed in as the owner. */
	readonly api: N8nApi;
	/** The temporary folder with its database and community packages. */
	readonly userFolder: string;
	/** Its process since its last start. */
	pid: () => number;
	/** What it has printed since its last start. */
	logs: () => string;
	/** Stops and starts it again with the same data and ports. */
	restart: () => Promise<void>;
	/** Stops it and removes its data. */
	stop: () => Promise<void>;
}

/** Starts a real n8n server with an empty database and an owner. */
export async function startN8n(options: N8nOptions = {}): Promise<N8nServer> {
	const node = hostNode();
	const folder = createTempFolder('n8n');
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const url = `http://127.0.0.1:${port}`;
	const env = {
		...n8nEnvironment({ userFolder: folder.path, node, port, brokerPort, url }),
		...(options.postgres !== undefined && postgresEnvironment(options.postgres)),
		...options.env,
	};
	const database = options.postgres ?? path.join(folder.path, '.n8n/database.sqlite');
	const { packageTarball, otherTarballs = [], copyOf } = options;
	const tarballs = [...(packageTarball === undefined ? [] : [packageTarball]), ...otherTarballs];
	const login = copyOf ?? {
		email: 'owner@example.com',
		password: `${randomBytes(18).toString('hex')}A1`,
	};
	const api = new N8nApi(new N8nClient(url));
	const launch = async () =>
		await launchN8n('start', { ...options, node, userFolder: folder.path, env });

	let server: ManagedProcess | undefined;
	const stop = async () => {
		await server?.stop();
		await folder.remove();
	};
	try {
		const installed: CommunityPackage[] = [];
		for (const tarball of tarballs) {
			installed.push(await installCommunityPackage(folder.path, tarball));
		}
		if (copyOf) await cp(copyOf.userFolder, folder.path, { recursive: true });
		server = await launch();
		if (copyOf) await api.client.signIn(login);
		else await api.client.setUpOwner(login);
		for (const each of installed) {
			await registerCommunityPackage(database, each, await api.nodeTypes());
		}
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		email: login.email,
		password: login.password,
		url,
		webhookUrl: url,
		api,
		userFolder: folder.path,
		pid: () => {
			if (server === undefined) throw new Error('n8n has not been started');
			return server.pid;
		},
		logs: () => server?.output() ?? '',
		restart: async () => {
			await server?.stop();
			server = await launch();
		},
		stop,
	};
}
