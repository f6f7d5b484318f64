/**
 * Run by the Node.js of the n8n server, which has SQLite built in:
 * node register-package.mjs <folder of n8n> <SQLite file or URL of PostgreSQL> <package as JSON>
 *
 * Adds the rows that n8n itself adds when it installs a community package, so that the package shows
 * up in the settings and survives n8n's check for missing packages.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const [, , host, database, json] = process.argv;
const { name, version, author, nodes } = JSON.parse(json);

/** As SQLite keeps times; PostgreSQL reads it, too. */
const now = new Date().toISOString().replace('T', ' ').replace('Z', '');

/** Tables and the rows to add to them; each refers to those before it. */
const ROWS = [
	[
		'installed_packages',
		{
			packageName: name,
			installedVersion: version,
			authorName: author?.name ?? null,
			authorEmail: author?.email ?? null,
			createdAt: now,
			updatedAt: now,
		},
	],
	...nodes.map((node) => [
		'installed_nodes',
		{ name: node.name, type: node.type, latestVersion: node.latestVersion, package: name },
	]),
];

/** An INSERT of a row whose values are numbered from 1 on, with the mark of the database. */
function insert(table, row, mark) {
	const columns = Object.keys(row);
	const quoted = columns.map((column) => `"${column}"`).join(', ');
	const marks = columns.map((_, index) => `${mark}${index + 1}`).join(', ');
	return `INSERT INTO ${table} (${quoted}) VALUES (${marks})`;
}

async function addToPostgres(url) {
	const { Client } = createRequire(path.join(host, 'package.json'))('pg');
	const client = new Client({ connectionString: url });
	await client.connect();
	await client.query('BEGIN');
	for (const [table, row] of ROWS) await client.query(insert(table, row, '$'), Object.values(row));
	await client.query('COMMIT');
	await client.end();
}

function addToSqlite(file) {
	const opened = new DatabaseSync(file, { timeout: 10_000 });
	opened.exec('BEGIN IMMEDIATE');
	for (const [table, row] of ROWS) {
		opened.prepare(insert(table, row, '?')).run(...Object.values(row));
	}
	opened.exec('COMMIT');
	opened.close();
}

if (database.startsWith('postgresql:')) await addToPostgres(database);
else addToSqlite(database);
