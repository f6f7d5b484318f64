import { json, type SandboxRequest } from '../../http/message';
import { isJsonObject, type JsonObject, type JsonValue, stringAt } from '../../json';
import type { Handled, OutgoingReport } from '../provider';
import { refuse } from '../refuse';
import { errors } from './answers';

/** Where a number's events go, with the headers that go along. */
export interface NumberWebhook {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
}

const HOST = /^[a-z0-9.-]+$/iu;

/** The one webhook of a number (360dialog, webhooks). */
export class NumberWebhooks {
	/** What is set; an empty address stands for nothing. */
	current: NumberWebhook = { url: '', headers: {} };

	/** `GET /v1/configs/webhook`. */
	show(): Handled {
		return { answer: json(200, shown(this.current)) };
	}

	/** `POST /v1/configs/webhook`. */
	set({ body }: SandboxRequest): Handled {
		const url = stringAt(body, 'url');
		const headers = readHeaders(isJsonObject(body) ? body.headers : undefined);
		const fault = url === undefined ? 'must be a text' : addressFault(url);
		if (url === undefined || fault !== undefined) {
			const violation = { path: 'url', message: fault ?? 'must be a text' };
			return refuse(errors.parameter([violation]), [violation]);
		}
		if (headers === undefined) {
			const violation = { path: 'headers', message: 'must be texts, named by letters and hyphens' };
			return refuse(errors.parameter([violation]), [violation]);
		}
		this.current = { url, headers };
		return this.show();
	}

	/** The call about a body. */
	tell(body: JsonObject): OutgoingReport[] {
		const { url, headers } = this.current;
		return url === '' ? [] : [{ url, method: 'POST', headers, body }];
	}

	/** Takes it away. */
	clear(): void {
		this.current = { url: '', headers: {} };
	}
}

const shown = ({ url, headers }: NumberWebhook): JsonObject => ({ url, headers: { ...headers } });

/** Why an address can't be set: no underscore in the host; ports are for this machine only. */
export function addressFault(url: string): string | undefined {
	if (url === '') return undefined;
	if (!URL.canParse(url)) return 'is no address';
	const { hostname, port, protocol } = new URL(url);
	const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
	if (!HOST.test(hostname)) return 'has an underscore or another such character in its host';
	if (!isHere && (port !== '' || protocol !== 'https:')) return 'must be https without a port';
	return undefined;
}

function readHeaders(given: JsonValue | undefined): Record<string, string> | undefined {
	if (given === undefined || given === null) return {};
	if (!isJsonObject(given)) return undefined;
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(given)) {
		if (typeof value !== 'string' || !/^[a-z0-9-]+$/iu.test(name)) return undefined;
		headers[name] = value;
	}
	return headers;
}
