/**
 * Loaded into n8n's server before anything else: a profiler that is told by HTTP on the loopback
 * address, at the port in BENCH_PROFILER_PORT. /start begins, /stop gives the profile as V8 writes it.
 */
const { createServer } = require('node:http');
const { Session } = require('node:inspector/promises');

/** How often the profiler looks, in microseconds. */
const INTERVAL = 200;

const { BENCH_PROFILER_PORT: port } = process.env;

async function answer(path, session) {
	if (path === '/stop') return JSON.stringify((await session.post('Profiler.stop')).profile);
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
	await session.post('Profiler.start');
	return '{}';
}

// n8n starts further processes with the same environment.
if (port !== undefined && process.argv.includes('start')) {
	const session = new Session();
	session.connect();
	createServer((request, response) => {
		answer(request.url, session).then(
			(text) => response.end(text),
			(error) => response.writeHead(500).end(String(error)),
		);
	})
		.listen(Number(port), '127.0.0.1')
		.unref();
}
