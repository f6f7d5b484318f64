import type { JsonObject } from '../../../common/json';
import type { ParsedMessageOf } from '../../../messages/message';
import { compact } from '../../body';

/** `location`. */
export const location = ({
	latitude,
	longitude,
	name,
	address,
}: ParsedMessageOf<'location'>): JsonObject => compact({ latitude, longitude, name, address });
