import type { INodeProperties } from 'n8n-workflow';

import type { LocationMessage } from '../../messages/kinds/location';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';

/** The fields of a location. */
export const locationFields: INodeProperties[] = shownFor('location', [
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 19.0760',
		description: 'Degrees north of the equator, from -90 to 90',
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 72.8777',
		description: 'Degrees east of Greenwich, from -180 to 180',
	},
	{
		displayName: 'Name',
		name: 'locationName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Acme Homeware pickup point',
		description: 'What the place is called, up to 100 characters (Infobip: 1000)',
	},
	{
		displayName: 'Address',
		name: 'locationAddress',
		type: 'string',
		default: '',
		placeholder: 'e.g. 12 Harbour Road, Mumbai',
		description:
			'Where the place is, up to 300 characters (Infobip: 1000). Phones show it only together with a name.',
	},
]);

/** Reads a location. */
export const readLocation = (reader: Reader): LocationMessage => {
	const name = reader.text('locationName', 'Name');
	const address = reader.text('locationAddress', 'Address');
	return {
		kind: 'location',
		latitude: reader.line('latitude', 'Latitude') ?? '',
		longitude: reader.line('longitude', 'Longitude') ?? '',
		...(name !== undefined && { name }),
		...(address !== undefined && { address }),
	};
};
