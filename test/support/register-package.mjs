/**
 * Run by the Node.js of the n8n server, which has SQLite built in:
 * node register-package.mjs <database file> <package as JSON>
 *
 * Adds the rows that n8n itself adds when it installs a community package, so that the package shows
 * up in the settings and survives n8n's check for missing packages.
 */
import { DatabaseSync } from 'node:sqlite';

const NOW = "STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')";

const [, , file, json] = process.argv;
const { name, version, author, nodes } = JSON.parse(json);

const database = new DatabaseSync(file, { timeout: 10_000 });
database.exec('BEGIN IMMEDIATE');
database
	.prepare(
		`INSERT INTO installed_packages
			(packageName, installedVersion, authorName, authorEmail, createdAt, updatedAt)
		VALUES (?, ?, ?, ?, ${NOW}, ${NOW})`,
	)
	.run(name, version, author?.name ?? null, author?.email ?? null);
for (const node of nodes) {
	database
		.prepare('INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)')
		.run(node.name, node.type, node.latestVersion, name);
}
database.exec('COMMIT');
database.close();
