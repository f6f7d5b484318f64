/**
 * The SQLite driver of the n8n server, under the name and version n8n asks for.
 *
 * The `sqlite3` package has no binary in its npm tarball: it downloads one from a release page or
 * compiles one, which needs Python, make and a C++ compiler. The n8n server must start on a machine
 * that has nothing but Node.js and npm, so its fork `@appthreat/sqlite3` takes its place: same API,
 * with the binaries for Linux (glibc and musl), macOS and Windows inside the tarball. The fork is an
 * ES module; n8n's ORM calls `require('sqlite3')` and wants the API itself, not a module namespace.
 */
module.exports = require('@appthreat/sqlite3').default;
