import type { ProviderName } from '../provider-names';
import { seededMedia } from '../providers/infobip/look-ups/media-files';
import type { StoredMedia } from '../providers/meta/media-shelf';
import type { Simulations } from '../providers/simulations';

/** A file to be shown. */
export type MediaFile = StoredMedia;

const customersFile = (id: string): MediaFile | undefined => new Map(seededMedia()).get(id);

type Finder = (simulations: Simulations, id: string) => MediaFile | undefined;

const FINDERS: Readonly<Record<ProviderName, Finder>> = {
	infobip: (_, id) => customersFile(id),
	kaleyra: ({ kaleyra }, id) => kaleyra.meta.media.find(id),
	gupshup: ({ gupshup }, id) => gupshup.meta.media.find(id),
	messangi: (_, id) => customersFile(id),
	metaCloud: ({ metaCloud }, id) => metaCloud.meta.media.find(id),
	dialog360: ({ dialog360 }, id) => dialog360.meta.media.find(id),
};

/** A file by the ID under which a provider knows it: uploaded by the business, or sent by a customer. */
export const mediaFile = (
	simulations: Simulations,
	provider: ProviderName,
	id: string,
): MediaFile | undefined => FINDERS[provider](simulations, id);
