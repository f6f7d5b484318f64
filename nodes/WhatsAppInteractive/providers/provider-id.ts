/** The providers, in the order in which the editor offers them. */
export const PROVIDER_IDS = ['gupshup', 'infobip', 'kaleyra', 'messangi'] as const;

/** One of {@link PROVIDER_IDS}. */
export type ProviderId = (typeof PROVIDER_IDS)[number];
