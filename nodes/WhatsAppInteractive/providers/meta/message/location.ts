import type { ParsedMessageOf } from '../../../messages/message';
import type { JsonObject } from '../../../messages/submission';
import { compact } from '../../body';

/** `location`. */
export const location = ({
	latitude,
	longitude,
	name,
	address,
}: ParsedMessageOf<'location'>): JsonObject => compact({ latitude, longitude, name, address });
