import { LIMITS } from '../../limits';
import type { Rule } from '../rules';

/** How long the name of a place may be, and its address. */
export const PLACE_LIMITS = {
	name: { max: LIMITS.placeText, advisedMax: LIMITS.advisedPlaceName },
	address: { max: LIMITS.placeText, advisedMax: LIMITS.advisedPlaceAddress },
} as const;

/** A place on the map. */
export const locationRules: ReadonlyArray<Rule<'location'>> = [
	{
		type: 'number',
		path: 'message.latitude',
		label: 'Latitude',
		required: true,
		min: -90,
		max: 90,
	},
	{
		type: 'number',
		path: 'message.longitude',
		label: 'Longitude',
		required: true,
		min: -180,
		max: 180,
	},
	{ type: 'text', path: 'message.name', label: 'Name', ...PLACE_LIMITS.name },
	{ type: 'text', path: 'message.address', label: 'Address', ...PLACE_LIMITS.address },
];
