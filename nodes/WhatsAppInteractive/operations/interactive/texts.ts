import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import { bodyField, footerField, headerTextField } from '../parts/interactive';
import { shownFor } from '../operations';
import { showForField } from '../parts/show-for-field';

const WITH_BODY = [
	'addressRequest',
	'catalog',
	'contactInfoRequest',
	'flow',
	'locationRequest',
	'mediaCarousel',
	'productList',
	'urlButton',
	'voiceCallButton',
] as const satisfies readonly MessageKind[];

const WITH_OPTIONAL_BODY = [
	'callPermissionRequest',
	'product',
] as const satisfies readonly MessageKind[];

/** The texts that the interactive messages with one button have in common. */
export const interactiveTextFields: INodeProperties[] = [
	...shownFor('productList', [{ ...headerTextField, required: true }]),
	...shownFor(WITH_BODY, [
		{ ...bodyField(true), placeholder: 'e.g. Order 7781 is on its way to you' },
	]),
	...showForField(
		'message.body',
		{ ...bodyField(false), placeholder: 'e.g. Still interested in the enamel mug?' },
		WITH_OPTIONAL_BODY,
	),
	...showForField('message.footer', footerField, [...WITH_BODY, ...WITH_OPTIONAL_BODY]),
];
