/**
 * Run by the Node.js of the n8n server, which has SQLite built in:
 * node query-database.mjs <database file> <query>
 *
 * Prints the rows as JSON, for what n8n shows to nobody.
 */
import { DatabaseSync } from 'node:sqlite';

const [, , file, query] = process.argv;
const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
console.log(JSON.stringify(database.prepare(query).all()));
database.close();
