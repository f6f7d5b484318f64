import type { INodeProperties } from 'n8n-workflow';

import { addressFields, correlationIdFields } from './address';
import { contactsFields } from './contacts';
import { getTemplatesFields } from './get-templates';
import { headerFields } from './header';
import { addressRequestFields } from './interactive-messages/address-request';
import { buttonFields } from './interactive-messages/buttons';
import { flowFields } from './interactive-messages/flow';
import { mediaCarouselFields } from './interactive-messages/media-carousel';
import { productFields } from './interactive-messages/products';
import { interactiveTextFields } from './interactive-messages/texts';
import { listFields } from './list';
import { locationFields } from './location';
import { mediaFields } from './media-messages';
import { mediaQueryFields } from './media-queries';
import { operationDropdowns } from './operations';
import { optionsField } from './options';
import { orderDetailsFields } from './order/order-details';
import { orderStatusFields } from './order/order-status';
import { paymentTypeFields } from './order/payment-type';
import { providerField } from './provider';
import { QUERY_OPERATION_VALUES } from './query-operations';
import { replyButtonsFields } from './reply-buttons';
import { signalFields } from './signals';
import { templateFields } from './template/template';
import { textFields } from './text';

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
