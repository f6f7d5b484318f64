import { join } from 'node:path';
import { build } from 'esbuild';
import type { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import once from 'lodash/once';
import type { Phones } from './phones';
import { page } from './page';
import { pageStyle } from './page-style';
import { serveChanges } from './changes';

/** The script of the page, which is written in TypeScript. */
const script = once(async (): Promise<string> => {
	const { outputFiles } = await build({
		entryPoints: [join(__dirname, 'browser', 'page.ts')],
		bundle: true,
		format: 'esm',
		target: 'es2022',
		write: false,
	});
	return outputFiles.map(({ text }) => text).join('');
});

/** Serves the page with the customers' phones below `/phone`. */
export function servePhones(app: Hono, phones: Phones): void {
	app.use(
		'/phone',
		secureHeaders({
			// Nothing runs but the page's own script, whatever a message says.
			contentSecurityPolicy: {
				defaultSrc: ["'none'"],
				scriptSrc: ["'self'"],
				styleSrc: ["'self'"],
				connectSrc: ["'self'"],
				imgSrc: ["'self'", 'data:', 'http:', 'https:'],
				baseUri: ["'none'"],
				formAction: ["'none'"],
				frameAncestors: ["'none'"],
			},
			referrerPolicy: 'no-referrer',
		}),
	);
	app.get('/phone', (context) => context.html(page.markup));
	app.get('/phone/style.css', (context) =>
		context.body(pageStyle, 200, { 'content-type': 'text/css' }),
	);
	app.get('/phone/page.js', async (context) =>
		context.body(await script(), 200, { 'content-type': 'text/javascript' }),
	);
	serveChanges(app, phones);
}
