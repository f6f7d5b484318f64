import type { SchemaObject } from 'ajv';
import {
	anyText,
	type Fields,
	list,
	nonBlank,
	number,
	object,
	only,
	text,
	union,
	visibleText,
} from '../../../validation/schema';
import { INFOBIP_LIMITS, TEMPLATE_LIMITS } from './limits';
import { callOptions } from './links';
import { orderDetailsAction } from './order-details';
import type { OrderDetailsAction } from './order-rules';
import { mediaUrl } from './parts';
import { templatePayment } from './payments';
import type { ProductSection } from './products';

/** The header of a template message. */
export interface TemplateHeader {
	readonly type: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'GIF' | 'LOCATION';
}

/** A button of a template message, as far as it is checked beyond its schema. */
export type TemplateButton =
	| { readonly type: 'QUICK_REPLY' | 'URL' | 'COPY_CODE'; readonly parameter: string }
	| { readonly type: 'FLOW' | 'CATALOG' | 'VOICE_CALL' }
	| { readonly type: 'MULTI_PRODUCT'; readonly sections: readonly ProductSection[] }
	| { readonly type: 'ORDER_DETAILS'; readonly action: OrderDetailsAction };

/** No line break, no tab, at most four blanks in a row. */
const headerPlaceholder: SchemaObject = {
	type: 'string',
	minLength: 1,
	pattern: '^(?!.* {5})[^\\n\\r\\t]+$',
};

/** Infobip, send template message, header. */
export const templateHeader = union(
	'type',
	object({ type: only('TEXT'), placeholder: headerPlaceholder }),
	object({ type: only('IMAGE'), mediaUrl }),
	object({ type: only('VIDEO'), mediaUrl }),
	object({ type: only('GIF'), mediaUrl }),
	object({ type: only('DOCUMENT'), mediaUrl, filename: text(1, INFOBIP_LIMITS.filename) }),
	object({ type: only('LOCATION'), latitude: number(-90, 90), longitude: number(-180, 180) }),
);

/** The variables of a body in their order; none may be empty. */
export const templateBody = object({ placeholders: list({ type: 'string', minLength: 1 }, 0) });

const quickReply = object({
	type: only('QUICK_REPLY'),
	parameter: visibleText(TEMPLATE_LIMITS.quickReplyParameter),
});
const urlButton = object({ type: only('URL'), parameter: nonBlank });
const thumbnail: Fields = { thumbnailProductRetailerId: text(0, TEMPLATE_LIMITS.thumbnail) };

const section = object({
	title: text(0, INFOBIP_LIMITS.sectionTitle),
	productRetailerIds: list(anyText, 0),
});

/** Infobip, send template message, buttons. */
export const templateButton = union(
	'type',
	quickReply,
	urlButton,
	object({ type: only('COPY_CODE'), parameter: visibleText(TEMPLATE_LIMITS.copyCode) }),
	object(
		{ type: only('FLOW') },
		{ flowToken: text(0, TEMPLATE_LIMITS.flowToken), data: { type: 'object' } },
	),
	object({ type: only('CATALOG') }, thumbnail),
	object(
		{ type: only('MULTI_PRODUCT'), sections: list(section, 1, INFOBIP_LIMITS.sections) },
		thumbnail,
	),
	object({ type: only('ORDER_DETAILS'), action: orderDetailsAction(templatePayment) }),
	object({ type: only('VOICE_CALL') }, callOptions),
);

/** A card of a carousel takes two sorts of buttons only. */
export const cardButton = union('type', quickReply, urlButton);
