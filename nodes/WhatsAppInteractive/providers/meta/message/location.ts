import type { ParsedMessageOf } from '../../../messages/message';
import { compact } from '../../body';
import type { JsonObject } from '../../../common/json';

/** `location`. */
export const location = ({
	latitude,
	longitude,
	name,
	address,
}: ParsedMessageOf<'location'>): JsonObject => compact({ latitude, longitude, name, address });
