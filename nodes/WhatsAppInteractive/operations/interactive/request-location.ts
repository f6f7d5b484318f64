import type { LocationRequestMessage } from '../../messages/kinds/requests';
import type { MessageOperation } from '../operation';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'locationRequest';

const read = (reader: Reader): LocationRequestMessage => ({
	kind: KIND,
	body: readBody(reader),
	...readFooter(reader),
});

/** Asks the customer for a location. */
export const requestLocation: MessageOperation<'locationRequest'> = {
	resource: 'interactive',
	operation: 'requestLocation',
	name: 'Request Location',
	action: 'Request location from customer',
	description: 'Send a button with which the customer shares a location',
	notices: ['window'],
	fields: textFields(KIND, 'e.g. Where shall we deliver order 7781?'),
	read,
};
