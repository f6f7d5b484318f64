/** The providers that the sandbox simulates, in the order of their default ports. */
export const PROVIDER_NAMES = [
	'infobip',
	'kaleyra',
	'gupshup',
	'messangi',
	'metaCloud',
	'dialog360',
] as const;

/** One of the simulated providers. */
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** What the providers call themselves. */
export const PROVIDER_TITLES: Readonly<Record<ProviderName, string>> = {
	infobip: 'Infobip',
	kaleyra: 'Kaleyra',
	gupshup: 'Gupshup',
	messangi: 'Messangi',
	metaCloud: 'Meta Cloud API',
	dialog360: '360dialog',
};

/** Narrows a string to a provider's name. */
export function isProviderName(text: string): text is ProviderName {
	return PROVIDER_NAMES.some((name) => name === text);
}
