import type { CallPermissionRequestMessage } from '../../messages/kinds/requests';
import { IN_WINDOW_ONCE, type MessageOperation } from '../operation';
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
	action: 'Request call permission',
	description: `Ask whether you may call the customer on WhatsApp, ${IN_WINDOW_ONCE}`,
	fields: optionalTextFields(KIND),
	read,
};
