import { html, type Html } from '../../shown/html';
import { PROVIDER_NAMES, PROVIDER_TITLES, type ProviderName } from '../provider-names';
import { CUSTOMER_CONDITIONS, type Conditions, PROVIDER_CONDITIONS } from './conditions';
import { SAYINGS } from './sayings';

const option = (value: string, label: string, isChosen: boolean): Html =>
	html`<option value="${value}"${isChosen && html` selected`}>${label}</option>`;

const select = (
	name: keyof Conditions,
	label: string,
	conditions: ReadonlyMap<string, readonly [string, ...unknown[]]>,
	chosen: string,
): Html =>
	html`<label>${label}<select data-condition="${name}">${[...conditions].map(([value, [text]]) => option(value, text, value === chosen))}</select></label>`;

/** A customer's phone, yet without messages. */
export function renderPhone(
	conversation: string,
	provider: ProviderName,
	customer: string,
	conditions: Conditions,
): Html {
	const who = /^\d/u.test(customer) ? `+${customer}` : customer;
	const title = `phone-${provider}-${customer}`;
	return html`<section class="phone" data-conversation="${conversation}" data-provider="${provider}" data-customer="${customer}" aria-labelledby="${title}"><header><h2 id="${title}">${who}<small>${PROVIDER_TITLES[provider]}</small><a class="button" download href="/phone/recordings/${provider}/${encodeURIComponent(customer)}">Save</a></h2><div class="conditions">${select('customer', 'Customer', CUSTOMER_CONDITIONS, conditions.customer)}${select(
		'provider',
		'Provider',
		PROVIDER_CONDITIONS,
		conditions.provider,
	)}</div></header><div class="chat" role="log" aria-label="Messages of ${who}" tabindex="0"></div><form class="composer" data-say="text"><details class="more"><summary aria-label="Send something else">+</summary><div>${SAYINGS.map(
		({ label, type }) => html`<button type="button" data-say="${type}">${label}</button>`,
	)}</div></details><input name="text" aria-label="Message of ${who}" placeholder="Message" autocomplete="off" required /><button type="submit" aria-label="Send">➤</button></form></section>`;
}

/** The page without its phones, which come with what happens. */
export const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Customers’ phones</title><link rel="icon" href="data:," /><link rel="stylesheet" href="/phone/style.css" /><script type="module" src="/phone/page.js"></script></head><body><header class="bar"><h1>Customers’ phones</h1><form id="add"><label>Provider<select name="provider">${PROVIDER_NAMES.map((name) => option(name, PROVIDER_TITLES[name], false))}</select></label><label>Number<input name="customer" value="919800000100" inputmode="tel" required pattern="\\+?[0-9 ]{7,20}|[A-Z]{2}\\..+" /></label><button type="submit">Add customer</button></form><label class="button">Replay a saved conversation<input type="file" id="replay" accept="application/json,.json" /></label><button type="button" id="theme">Dark or light</button></header><main id="phones" aria-label="Phones"><p id="empty">Nothing has happened yet. Send a message to any number through one of the simulated providers, or add a customer and write to the business.</p></main><dialog id="reactions" aria-label="Reactions"><form method="dialog" class="emojis">${[
	'👍',
	'❤️',
	'😂',
	'😮',
	'😢',
	'🙏',
].map(
	(emoji) => html`<button type="submit" value="${emoji}">${emoji}</button>`,
)}<button type="submit" value="">Take back</button></form></dialog><dialog id="report" aria-labelledby="report-title"><form method="dialog"><h3 id="report-title">Replay</h3><pre tabindex="0"></pre><div class="ends"><button type="submit" class="main">Close</button></div></form></dialog><p id="note" role="status"></p></body></html>`;
