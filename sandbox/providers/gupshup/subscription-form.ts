import { isJsonObject, type JsonValue, parseJson } from '../../json';
import { parseModes } from './modes';
import type { Subscription, SubscriptionDraft } from './subscriptions';

/** What is wrong with a form, in the terms of the documented errors. */
type FormFault = 'url' | 'parameters';

/** A form that was read, or what is wrong with it. */
export type FormResult =
	| { readonly ok: true; readonly draft: SubscriptionDraft; readonly check: boolean }
	| { readonly ok: false; readonly fault: FormFault; readonly reason: string };

const FIELDS = ['url', 'tag', 'version', 'modes', 'meta', 'showOnUI', 'doCheck', 'active'];

/**
 * Reads the form of a subscription (Gupshup Partner API, subscriptions). With `old` it is an
 * update, where every field may be left out.
 */
export function readSubscriptionForm(
	body: JsonValue | undefined,
	old: Subscription | undefined,
): FormResult {
	const form = isJsonObject(body) ? body : {};
	const field = (name: string): string | undefined => {
		const value = form[name];
		return typeof value === 'string' ? value : undefined;
	};
	const unknown = Object.keys(form).find((name) => !FIELDS.includes(name));
	if (unknown !== undefined) return wrong(`${unknown} is not a known field`);

	const url = field('url') ?? old?.url ?? '';
	if (!isWebAddress(url)) return { ok: false, fault: 'url', reason: 'url must be a web address' };
	const tag = field('tag') ?? old?.tag ?? '';
	if (tag.trim() === '') return wrong('tag must not be blank');
	const version = readVersion(field('version') ?? String(old?.version ?? ''));
	if (version === undefined) return wrong('version must be 2 or 3');
	const modes = parseModes(field('modes') ?? (old?.modes ?? []).join(','), version);
	if (modes === undefined) return wrong('modes must be a list of known modes of the version');
	const meta = field('meta') ?? old?.meta ?? '{}';
	const headers = readHeaders(meta);
	if (headers === undefined) return wrong('meta must be JSON with an object of headers');
	const showOnUI = readFlag(field('showOnUI'), old?.showOnUI ?? false);
	const active = readFlag(field('active'), old?.active ?? true);
	const check = readFlag(field('doCheck'), true);
	if (showOnUI === undefined || active === undefined || check === undefined) {
		return wrong('showOnUI, active and doCheck must be true or false');
	}
	return {
		ok: true,
		check,
		draft: { url, tag, version, modes, meta, headers, showOnUI, active, foreign: false },
	};
}

function wrong(reason: string): FormResult {
	return { ok: false, fault: 'parameters', reason };
}

function isWebAddress(text: string): boolean {
	return /^https?:\/\//u.test(text) && URL.canParse(text);
}

function readVersion(text: string): 2 | 3 | undefined {
	if (text === '2') return 2;
	return text === '3' ? 3 : undefined;
}

function readFlag(text: string | undefined, otherwise: boolean): boolean | undefined {
	if (text === undefined) return otherwise;
	if (text === 'true') return true;
	return text === 'false' ? false : undefined;
}

/** Every header of `{"headers":{...}}`; none if there is no such object. */
function readHeaders(meta: string): Record<string, string> | undefined {
	const parsed = parseJson(meta);
	if (!isJsonObject(parsed)) return undefined;
	const given = parsed.headers ?? {};
	if (!isJsonObject(given)) return undefined;
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(given)) {
		if (typeof value !== 'string') return undefined;
		headers[name] = value;
	}
	return headers;
}
