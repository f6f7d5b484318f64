import type { LocationMessage } from '../../../messages/kinds/location';
import type { JsonObject } from '../../../messages/submission';
import { compact } from '../../body';

/** `location`. */
export const location = ({ latitude, longitude, name, address }: LocationMessage): JsonObject =>
	compact({ latitude: Number(latitude), longitude: Number(longitude), name, address });
