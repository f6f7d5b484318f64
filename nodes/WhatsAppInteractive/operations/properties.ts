import type { INodeProperties } from 'n8n-workflow';

import { addressFields, correlationIdFields } from './parts/address';
import { contactsFields } from './message/send-contacts';
import { getTemplatesFields } from './template/get-many';
import { headerFields } from './parts/header';
import { addressRequestFields } from './interactive/request-address';
import { buttonFields } from './interactive/buttons';
import { flowFields } from './interactive/send-flow';
import { mediaCarouselFields } from './interactive/send-media-carousel';
import { productFields } from './interactive/products';
import { interactiveTextFields } from './interactive/texts';
import { listFields } from './interactive/send-list';
import { locationFields } from './message/send-location';
import { mediaFields } from './message/send-media';
import { mediaQueryFields } from './media/media-queries';
import { operationDropdowns } from './operations';
import { optionsField } from './parts/options';
import { orderDetailsFields } from './order/send-details';
import { orderStatusFields } from './order/send-status';
import { paymentTypeFields } from './parts/order/payment-type';
import { providerField } from './parts/provider';
import { QUERY_OPERATION_VALUES } from './query-operations';
import { replyButtonsFields } from './interactive/send-reply-buttons';
import { signalFields } from './message/signals';
import { templateFields } from './template/send-template';
import { textFields } from './message/send-text';

const closing: INodeProperties[] = [
	...correlationIdFields,
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		...optionsField,
		displayOptions: { hide: { operation: QUERY_OPERATION_VALUES } },
	},
];

/** All fields of the sending node, in the order of the editor. */
export const properties: INodeProperties[] = [
	providerField,
	...operationDropdowns,
	...addressFields,
	...textFields,
	...mediaFields,
	...locationFields,
	...contactsFields,
	...signalFields,
	...headerFields,
	...replyButtonsFields,
	...listFields,
	...interactiveTextFields,
	...buttonFields,
	...flowFields,
	...productFields,
	...addressRequestFields,
	...mediaCarouselFields,
	...paymentTypeFields,
	...orderDetailsFields,
	...orderStatusFields,
	...templateFields,
	...getTemplatesFields,
	...mediaQueryFields,
	...closing,
];
