import { defined } from '../../common/defined';
import { asList, asText, at, lookUp, givenText } from '../../common/json';
import type {
	ButtonLayout,
	CardLayout,
	HeaderLayout,
	TemplateLayout,
} from '../../messages/template-layout';
import type { ListedTemplate } from '../query';

/*
 * Templates as Meta's list shows them (Cloud API, message templates): what Kaleyra hands on, and what
 * the pieces of Gupshup's own list look like, too.
 */

const BUTTON_TYPES: Readonly<Record<string, ButtonLayout['type']>> = {
	CATALOG: 'catalog',
	COPY_CODE: 'copyCode',
	FLOW: 'flow',
	MPM: 'products',
	ORDER_DETAILS: 'orderDetails',
	QUICK_REPLY: 'quickReply',
	URL: 'url',
	VOICE_CALL: 'voiceCall',
};

const HEADER_TYPES: Readonly<Record<string, HeaderLayout['type']>> = {
	DOCUMENT: 'document',
	IMAGE: 'image',
	LOCATION: 'location',
	PRODUCT: 'product',
	TEXT: 'text',
	VIDEO: 'video',
};

/** A text of Meta's in capitals, whatever its case. */
const capitals = (value: unknown): string | null => asText(value)?.toUpperCase() ?? null;

/** A button of a template; a one-time code is copied by a button that takes it. */
export const metaButton = (button: unknown): ButtonLayout => ({
	type: lookUp(BUTTON_TYPES, capitals(at(button, 'type'))) ?? 'fixed',
	...defined({ text: givenText(at(button, 'text')), url: givenText(at(button, 'url')) }),
});

/** The header of a format, `IMAGE`; undefined for a format that there is not. */
export function metaHeader(format: unknown, text: unknown): HeaderLayout | undefined {
	const type = lookUp(HEADER_TYPES, capitals(format));
	return type === undefined ? undefined : { type, ...defined({ text: givenText(text) }) };
}

const componentOf = (components: readonly unknown[], type: string): unknown =>
	components.find((component) => capitals(at(component, 'type')) === type);

function card(components: readonly unknown[]): CardLayout {
	const header = componentOf(components, 'HEADER');
	const layout = metaHeader(at(header, 'format'), at(header, 'text'));
	return {
		...(layout && { header: layout }),
		...defined({ body: givenText(at(componentOf(components, 'BODY'), 'text')) }),
		buttons: asList(at(componentOf(components, 'BUTTONS'), 'buttons')).map(metaButton),
	};
}

/** What a template of Meta's is made of. */
function metaLayout(template: unknown): TemplateLayout {
	const components = asList(at(template, 'components'));
	const offer = at(componentOf(components, 'LIMITED_TIME_OFFER'), 'limited_time_offer');
	return {
		...card(components),
		...defined({ footer: givenText(at(componentOf(components, 'FOOTER'), 'text')) }),
		cards: asList(at(componentOf(components, 'CAROUSEL'), 'cards')).map((each) =>
			card(asList(at(each, 'components'))),
		),
		offerEnds: at(offer, 'has_expiration') === true,
		isAuthentication: capitals(at(template, 'category')) === 'AUTHENTICATION',
		isOrderStatus: capitals(at(template, 'sub_category')) === 'ORDER_STATUS',
	};
}

/** A template of Meta's list; undefined for what is none. */
export function metaTemplate(
	template: Readonly<Record<string, unknown>>,
): ListedTemplate | undefined {
	const name = asText(template.name);
	if (name === null) return undefined;
	return {
		id: asText(template.id),
		name,
		language: asText(template.language),
		status: capitals(template.status),
		category: capitals(template.category),
		layout: metaLayout(template),
		raw: template,
	};
}
