import type { AsGiven, Stage } from '../stage';

/** A place on the map. */
export interface LocationMessage<Values extends Stage = AsGiven> {
	readonly kind: 'location';
	/** Degrees. */
	readonly latitude: Values['number'];
	/** Degrees. */
	readonly longitude: Values['number'];
	readonly name?: string;
	/** Phones show it only together with a name. */
	readonly address?: string;
}
