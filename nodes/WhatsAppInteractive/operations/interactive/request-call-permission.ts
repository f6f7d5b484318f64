import type { CallPermissionRequestMessage } from '../../messages/kinds/requests';
import type { MessageOperation } from '../operation';
import { optionalTextFields, readFooter, readOptionalBody } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'callPermissionRequest';

const read = (reader: Reader): CallPermissionRequestMessage => ({
	kind: KIND,
	...readOptionalBody(reader),
	...readFooter(reader),
});

/** Asks the customer for the permission to call. */
export const requestCallPermission: MessageOperation<'callPermissionRequest'> = {
	resource: 'interactive',
	operation: 'requestCallPermission',
	name: 'Request Call Permission',
	action: 'Request call permission from customer',
	description: 'Ask whether you may call the customer on WhatsApp',
	notices: ['window'],
	fields: optionalTextFields(KIND, 'e.g. May we call you about order 7781?'),
	read,
};
