import { LIMITS } from '../limits';
import type { Rule } from '../rules';

/** A place on the map, with lengths in code points. */
export const locationRules = (
	max: { name: number; address: number } = {
		name: LIMITS.locationName,
		address: LIMITS.locationAddress,
	},
): ReadonlyArray<Rule<'location'>> => [
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
	{ type: 'text', path: 'message.name', label: 'Name', max: max.name },
	{ type: 'text', path: 'message.address', label: 'Address', max: max.address },
];
