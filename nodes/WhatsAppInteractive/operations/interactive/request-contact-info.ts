import type { ContactInfoRequestMessage } from '../../messages/kinds/requests';
import type { MessageOperation } from '../operation';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'contactInfoRequest';

const read = (reader: Reader): ContactInfoRequestMessage => ({
	kind: KIND,
	body: readBody(reader),
	...readFooter(reader),
});

/** Asks the customer for the phone number. */
export const requestContactInfo: MessageOperation<'contactInfoRequest'> = {
	resource: 'interactive',
	operation: 'requestContactInfo',
	name: 'Request Contact Info',
	action: 'Request contact info from customer',
	description: 'Ask a customer who hides the phone number for it',
	notices: ['window'],
	fields: textFields(KIND, 'e.g. Which number may the courier call?'),
	read,
};
