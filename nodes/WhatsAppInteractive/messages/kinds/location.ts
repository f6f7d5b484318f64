/** A place on the map. */
export interface LocationMessage {
	readonly kind: 'location';
	/** Degrees, as the user gave them. */
	readonly latitude: string;
	/** Degrees, as the user gave them. */
	readonly longitude: string;
	readonly name?: string;
	/** Phones show it only together with a name. */
	readonly address?: string;
}
