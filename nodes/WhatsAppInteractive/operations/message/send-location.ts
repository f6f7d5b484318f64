import type { INodeProperties } from 'n8n-workflow';

import type { LocationMessage } from '../../messages/kinds/location';
import type { MessageOperation } from '../operation';
import type { Reader } from '../reader/reader';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

const fields: INodeProperties[] = [
	{
		...textField(
			'Latitude',
			'latitude',
			'e.g. 19.0760',
			'Degrees north of the equator, from -90 to 90',
		),
		required: true,
	},
	{
		...textField(
			'Longitude',
			'longitude',
			'e.g. 72.8777',
			'Degrees east of Greenwich, from -180 to 180',
		),
		required: true,
	},
	textField(
		'Name',
		'locationName',
		'e.g. Acme Homeware pickup point',
		`What the place is called, ${upTo('message.name', { kind: 'location' })}`,
	),
	textField(
		'Address',
		'locationAddress',
		'e.g. 12 Harbour Road, Mumbai',
		`Where the place is, ${upTo('message.address', { kind: 'location' })}. Phones show it only together with a name.`,
	),
];

const read = (reader: Reader): LocationMessage => {
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

/** Sends a place on the map. */
export const sendLocation: MessageOperation<'location'> = {
	resource: 'message',
	operation: 'sendLocation',
	name: 'Send Location',
	action: 'Send location to customer',
	description: 'Send a place on the map',
	notices: ['window'],
	fields,
	read,
};
