import { randomBytes } from 'node:crypto';
import { type JsonObject, stringAt } from '../../../json';
import { numberKey } from '../senders';
import type { ConfigurationBody, Unset } from './bodies';

/** How messages to one number are forwarded, as it is kept. */
export interface Configuration {
	readonly configurationKey: string;
	/** The number; its key if no number of the account has that. */
	readonly number: string;
	/** Undefined for the one that takes every message. */
	readonly keyword?: string;
	/** Everything that was set, as it was given. */
	readonly settings: JsonObject;
	readonly url?: string;
}

const MEMBERS: Readonly<Record<Unset, string>> = {
	USERNAME: 'username',
	PLATFORM: 'platform',
	FORWARDING: 'forwarding',
	CONVERSATIONS: 'conversations',
	ANSWERS: 'answers',
	AUTORESPONSE: 'autoResponse',
	BLOCKLISTCONFIGURATION: 'blockListConfiguration',
};

const KEY_BYTES = 16;
const DEFAULT_FORMAT = 'MO_OTT_CONTACT';

/** The inbound configurations of the account's numbers (Infobip, inbound message configurations). */
export class Configurations {
	private readonly byKey = new Map<string, Configuration>();

	/** The account's senders, whose keys may stand for them. */
	constructor(private readonly senders: readonly string[]) {}

	/** Oldest first. */
	get all(): Configuration[] {
		return [...this.byKey.values()];
	}

	/** Creates or changes the configuration of a number and keyword. */
	put(body: ConfigurationBody, given: JsonObject): Configuration {
		const number = body.number ?? this.numberOf(body.numberKey ?? '');
		const keyword = (body.keyword ?? '') === '' ? undefined : (body.keyword ?? undefined);
		const old = this.all.find((one) => one.number === number && sameWord(one.keyword, keyword));
		const settings: JsonObject = { ...old?.settings };
		for (const one of body.unset ?? []) delete settings[MEMBERS[one]];
		for (const [name, value] of Object.entries(given)) {
			if (!IDENTIFYING.includes(name)) settings[name] = value;
		}
		if (body.forwarding !== undefined) {
			const { type, url, format = DEFAULT_FORMAT } = body.forwarding;
			settings.forwarding = { type, url, format };
		}
		const configurationKey = old?.configurationKey ?? newKey();
		const url = stringAt(settings, 'forwarding', 'url');
		const configuration: Configuration = {
			configurationKey,
			number,
			...(keyword === undefined ? {} : { keyword }),
			settings,
			...(url === undefined ? {} : { url }),
		};
		this.byKey.set(configurationKey, configuration);
		return configuration;
	}

	/** The number of a key; the key itself if it is unknown, so that it matches nothing. */
	numberOf(key: string): string {
		return this.senders.find((_, index) => numberKey(index + 1) === key) ?? key;
	}

	/** Whether there was one to remove. */
	remove(configurationKey: string): boolean {
		return this.byKey.delete(configurationKey);
	}

	/** The one that forwards a message to this number: its keyword's first, else the default one. */
	forwarding(number: string, keyword: string | undefined): Configuration | undefined {
		const able = this.all.filter((one) => one.number === number && one.url !== undefined);
		return (
			able.find((one) => one.keyword !== undefined && sameWord(one.keyword, keyword)) ??
			able.find((one) => one.keyword === undefined)
		);
	}

	/** Forgets everything. */
	clear(): void {
		this.byKey.clear();
	}
}

/** Members that say which configuration is meant, or what to do, and are no settings. */
const IDENTIFYING = ['channel', 'number', 'numberKey', 'keyword', 'unset'];

/** A configuration as the API shows it, without the number, as in the documented sample. */
export function shownConfiguration(configuration: Configuration): JsonObject {
	const { configurationKey, keyword, settings } = configuration;
	return {
		configurationKey,
		channel: 'WHATSAPP',
		...(keyword === undefined ? {} : { keyword }),
		...settings,
	};
}

function sameWord(one: string | undefined, other: string | undefined): boolean {
	return one?.toUpperCase() === other?.toUpperCase();
}

/** 32 hexadecimal digits in capitals. */
function newKey(): string {
	return randomBytes(KEY_BYTES).toString('hex').toUpperCase();
}
