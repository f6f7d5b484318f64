import type { PhoneNumber, Sender } from '../common/phone/phone';
import type { TemplateLayout } from '../messages/template-layout';
import type { Answer, ApiCall, Account, Problem, ProviderResponse } from './api-call';
import type { ProviderPath } from './path';

/** A part of a list, and where the next one begins. */
export interface Page<Entry> {
	readonly entries: readonly Entry[];
	/** What to ask for next, in the provider's way; undefined after the last page. */
	readonly next?: string;
}

/** A list that a provider gives out page by page. Pure: somebody else makes the calls. */
export interface Listing<Ask, Entry> {
	/** What is missing before anything can be asked, such as an ID in the credential. */
	readonly missing?: (ask: Ask, account: Account) => Problem | undefined;
	/** The call for a page; for the first one without `page`. */
	readonly call: (ask: Ask, account: Account, page?: string) => ApiCall;
	/** What the answer to a call for a page says. */
	readonly read: (response: ProviderResponse, page?: string) => Answer<Page<Entry>>;
}

/** Which templates are asked for; what a provider can't filter by is filtered after. */
export interface TemplateAsk {
	/** The business number, where the templates of one are asked for. */
	readonly sender?: PhoneNumber;
	readonly name?: string;
	/** As the provider spells it: `en_GB`. */
	readonly language?: string;
	/** In capitals: `APPROVED`. */
	readonly status?: string;
	/** In capitals: `UTILITY`. */
	readonly category?: string;
	/** On whose behalf the templates are used (CPaaS X). */
	readonly applicationId?: string;
	readonly entityId?: string;
}

/** How templates are listed. */
export interface TemplateListing extends Listing<TemplateAsk, ListedTemplate> {
	/** By what else the provider filters: the editor offers it for no other one. */
	readonly filters?: ReadonlyArray<'sender' | 'applicationId' | 'entityId'>;
}

/** A template as the provider tells it, with the members that all of them have in one spelling. */
export interface ListedTemplate {
	readonly id: string | null;
	readonly name: string;
	/** Null where the provider tells none, like the members below. */
	readonly language: string | null;
	/** In capitals. */
	readonly status: string | null;
	/** In capitals. */
	readonly category: string | null;
	/** What there is to fill in. */
	readonly layout: TemplateLayout;
	/** The provider's own object. */
	readonly raw: Readonly<Record<string, unknown>>;
}

/** How files get to a provider, which then sends them by their ID. */
export interface MediaUpload {
	/** The call, without its file. */
	readonly call: (mimeType: string, sender: Sender, account: Account) => ApiCall;
	/** The media ID. */
	readonly read: (response: ProviderResponse) => Answer<string>;
}

/** How the files of customers are fetched. */
export interface MediaDownload {
	/** The path of a file by its ID, or of what tells the file's address. */
	readonly path: (mediaId: string, sender: Sender, account: Account) => ProviderPath;
	/**
	 * The address of the file in the answer at the path, where that is not the file itself; null where an
	 * answer has none. It gets the credential only where {@link owned} knows it.
	 */
	readonly addressIn?: (response: ProviderResponse) => string | null;
	/**
	 * Where an address of the provider's own is fetched from, with the credential: itself, or one in its
	 * place; undefined for an address of anybody else.
	 */
	readonly owned: (address: URL, account: Account) => URL | undefined;
	/** What an answer without a file stands for. */
	readonly refusal: (response: ProviderResponse) => Problem;
}

/**
 * What a provider can be asked for beside sending. A member that is missing is not offered in the
 * editor. To add a query: a member here, its operation in `operations/`, what it does for an item in
 * `queries/`, and the member in each provider that has it.
 */
export interface Queries {
	readonly getTemplates?: TemplateListing;
	readonly uploadMedia?: MediaUpload;
	readonly downloadMedia?: MediaDownload;
}

/** What a dropdown of the editor shows. */
export interface Choice {
	readonly name: string;
	readonly value: string;
}

/** What the editor's dropdowns show of an account. */
export interface Directory {
	readonly senders?: Listing<unknown, Choice>;
	/** The flows of a sender. */
	readonly flows?: Listing<{ readonly sender?: PhoneNumber }, Choice>;
}

/** The name of a query. */
export type QueryKind = keyof Queries;
