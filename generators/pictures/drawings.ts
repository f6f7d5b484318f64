import { createServer } from 'node:http';

import { close, listen } from '../../sandbox/http/listen';

const picture = (from: string, to: string, shapes: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="320" height="180" fill="url(#g)"/>${shapes}</svg>`;

const mug = (colour: string): string =>
	`<ellipse cx="160" cy="150" rx="70" ry="9" fill="#0003"/><path d="M195 70h22a24 24 0 0 1 0 48h-22v-14h20a10 10 0 0 0 0-20h-20z" fill="${colour}"/><path d="M112 50h88v80a16 16 0 0 1-16 16h-56a16 16 0 0 1-16-16z" fill="${colour}"/><ellipse cx="156" cy="50" rx="44" ry="9" fill="#fff"/><ellipse cx="156" cy="51" rx="37" ry="6" fill="#5d4037"/><path d="M122 66v62" stroke="#fff6" stroke-width="8" stroke-linecap="round"/>`;

/** What the shop of the pictures sells, drawn here, so that nothing is loaded from elsewhere. */
const DRAWINGS: ReadonlyMap<string, string> = new Map([
	['/mug-blue.svg', picture('#fde7c8', '#f6b98a', mug('#2f6f9f'))],
	['/mug-green.svg', picture('#d8eee2', '#9fd0b8', mug('#2e7d5b'))],
	['/mug-red.svg', picture('#e4e6f5', '#b3bce6', mug('#b5483f'))],
	[
		'/plate.svg',
		picture(
			'#e9e2f3',
			'#c3b1e1',
			'<ellipse cx="160" cy="100" rx="92" ry="60" fill="#fff"/><ellipse cx="160" cy="98" rx="92" ry="56" fill="#f7f5ff"/><ellipse cx="160" cy="98" rx="58" ry="34" fill="none" stroke="#7e57c2" stroke-width="4"/>',
		),
	],
	[
		'/parcel.svg',
		picture(
			'#d7ecf7',
			'#98c7e6',
			'<ellipse cx="160" cy="150" rx="84" ry="9" fill="#0003"/><path d="M84 66l76-30 76 30v72l-76 14-76-14z" fill="#c98f55"/><path d="M84 66l76 14 76-14-76-30z" fill="#e0b07a"/><path d="M160 80v72l76-14V66z" fill="#b57c43"/><path d="M122 51l76 22v26l-18 3V78l-76-20z" fill="#f3e0c5"/>',
		),
	],
]);

/** Serves the drawings on this machine, and is a webhook for everything. */
export async function serveDrawings(): Promise<{ url: string; stop: () => Promise<void> }> {
	const server = createServer(({ method, url = '' }, response) => {
		// Whatever is told to a webhook here is taken.
		if (method === 'POST') {
			response.writeHead(200).end();
			return;
		}
		const drawing = DRAWINGS.get(url);
		if (drawing === undefined) response.writeHead(404).end();
		else response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawing);
	});
	return { url: await listen(server, '127.0.0.1', 0), stop: async () => await close(server) };
}
