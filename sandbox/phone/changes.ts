import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Phones, PhoneEvent } from './phones';

/** Tells a browser what there is, and then whatever changes, as server-sent events. */
export function serveChanges(app: Hono, phones: Phones): void {
	app.get('/phone/changes', (context) =>
		streamSSE(context, async (stream) => {
			const waiting: PhoneEvent[] = [{ type: 'reset' }, ...phones.shown()];
			let wake: () => void = () => undefined;
			const end = phones.follow((event) => {
				waiting.push(event);
				wake();
			});
			stream.onAbort(() => {
				end();
				wake();
			});
			while (!stream.aborted) {
				const event = waiting.shift();
				if (event === undefined) {
					await new Promise<void>((resolve) => (wake = resolve));
					continue;
				}
				const { type, ...notice } = event;
				await stream.writeSSE({ event: type, data: JSON.stringify(notice) });
			}
		}),
	);
}
