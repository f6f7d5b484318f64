import { html, Html } from './html';
import type { ShownMessage } from './message';
import { renderMessage } from './render';
import { bubbleStyle, colours } from './style';

/**
 * A page with a message on it, to be looked at: it runs nothing, and needs nothing from elsewhere but
 * the files that the message itself links.
 */
export const pictureOf = (message: ShownMessage): string => {
	const picture = renderMessage(message, { canTap: false, fileOf: () => undefined });
	const style = new Html(
		`<style>${colours}body{margin:0;padding:1.5em;background:var(--wall);font:15px/1.4 system-ui,sans-serif}${bubbleStyle}</style>`,
	);
	return html`${style}<div class="wa-chat">${picture}</div>`.markup;
};
