import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Answer, type SandboxRequest } from '../http/message';
import { parseBody } from '../http/read';
import { type ControlRoute, failure } from './route';

/** Enough for everything that is ordered here, and for a saved conversation. */
const MAX_BODY_BYTES = 4_194_304;

/** An application that answers errors and unknown paths in JSON, as the rest of the control server. */
export function controlApp(): Hono {
	const app = new Hono();
	const maxSize = MAX_BODY_BYTES;
	const tooLarge = failure(413, `The sandbox reads at most ${maxSize} bytes of such a request`);
	app.use(bodyLimit({ maxSize, onError: () => responseTo(tooLarge) }));
	app.notFound(({ req }) => responseTo(failure(404, `There is no ${req.method} ${req.path}`)));
	app.onError((error) => responseTo(failure(500, String(error))));
	return app;
}

/** Serves calls of the control server. */
export function serveRoutes(app: Hono, routes: readonly ControlRoute[]): void {
	for (const { method, path, handle } of routes) {
		app.on(method, path, async (context) =>
			responseTo(await handle(await requestOf(context), context.req.param())),
		);
	}
}

/** What the control server answers, as the web has it. */
export function responseTo(answer: Answer): Response {
	const { status, headers } = answer;
	switch (answer.kind) {
		case 'json':
			return Response.json(answer.body, {
				status,
				headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
			});
		case 'html':
			return new Response(answer.body, {
				status,
				headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
			});
		case 'bytes':
			return new Response(new Uint8Array(answer.body), {
				status,
				headers: { 'content-type': answer.type, ...headers },
			});
		case 'empty':
			return new Response(null, { status, headers: { ...headers } });
	}
}

/** A request as the calls of the control server take it. */
async function requestOf({ req }: Context): Promise<SandboxRequest> {
	const head: SandboxRequest = {
		method: req.method,
		path: req.path,
		query: req.query(),
		headers: req.header(),
		rawBody: await req.text(),
		body: undefined,
	};
	return { ...head, body: parseBody(head.rawBody, head) };
}
