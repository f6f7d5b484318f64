/** The providers, in the order in which the editor offers them. */
export const PROVIDER_IDS = [
	'dialog360',
	'gupshup',
	'infobip',
	'kaleyra',
	'messangi',
	'metaCloud',
] as const;

/** The one that a new node begins with. */
export const DEFAULT_PROVIDER: ProviderId = 'infobip';

/** One of {@link PROVIDER_IDS}. */
export type ProviderId = (typeof PROVIDER_IDS)[number];
