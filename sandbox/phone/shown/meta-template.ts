import type {
	ShownAction,
	ShownBubble,
	ShownCard,
	ShownHeader,
	ShownOffer,
} from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import type {
	DefinedButton,
	DefinedComponent,
	TemplateDefinition,
} from '../../providers/meta/template/definition';
import { metaProducts } from './meta-interactive';
import { metaOrder, metaOrderStatus } from './meta-order';
import { metaHeader } from './meta-parts';
import { given, listAt, numberAt, objectAt, textAt } from './read';

/** The values that fill variables, by number or name. */
type Values = ReadonlyMap<string, string>;

/** A text with its variables filled; one without a value stays as it is, as nothing fills it. */
export function filled(text: string, values: Values): string {
	return text.replace(
		/\{\{\s*(\w+)\s*\}\}/gu,
		(variable, name: string) => values.get(name) ?? variable,
	);
}

function valueOf(parameter: JsonValue): string {
	return (
		textAt(parameter, 'text') ??
		textAt(parameter, 'currency', 'fallback_value') ??
		textAt(parameter, 'date_time', 'fallback_value') ??
		''
	);
}

function valuesOf(component: JsonValue | undefined): Values {
	return new Map(
		listAt(component, 'parameters').map((parameter, index) => [
			textAt(parameter, 'parameter_name') ?? String(index + 1),
			valueOf(parameter),
		]),
	);
}

function find(components: readonly JsonValue[], type: string): JsonValue | undefined {
	return components.find((component) => textAt(component, 'type') === type);
}

function headerOf(
	defined: readonly DefinedComponent[],
	components: readonly JsonValue[],
): ShownHeader | undefined {
	const filling = find(components, 'header');
	const [parameter] = listAt(filling, 'parameters');
	for (const one of defined) {
		if (one.type !== 'HEADER') continue;
		if (one.format === 'TEXT') return { type: 'text', text: filled(one.text, valuesOf(filling)) };
	}
	return metaHeader(parameter);
}

/** What stands on a button, and what comes of a tap on it. */
function buttonOf(defined: DefinedButton, filling: JsonValue | undefined): ShownAction {
	const [parameter] = listAt(filling, 'parameters');
	const action = valueAt(parameter, 'action');
	switch (defined.type) {
		case 'QUICK_REPLY':
			return {
				type: 'payload',
				text: defined.text,
				// WhatsApp sends the button's text where no payload was given.
				payload: textAt(parameter, 'payload') ?? defined.text,
			};
		case 'URL':
			return {
				type: 'url',
				text: defined.text,
				url: filled(defined.url, valuesOf(filling)),
			};
		case 'PHONE_NUMBER':
			return { type: 'phone', text: defined.text, number: defined.phone_number };
		case 'COPY_CODE':
			return {
				type: 'copy',
				text: 'Copy offer code',
				code: textAt(parameter, 'coupon_code') ?? defined.example,
			};
		case 'OTP':
			return { type: 'copy', text: defined.text, code: textAt(parameter, 'text') ?? '' };
		case 'FLOW':
			return {
				type: 'flow',
				text: defined.text,
				screen: defined.navigate_screen,
				...given('token', textAt(action, 'flow_token')),
				...given('data', objectAt(action, 'flow_action_data')),
			};
		case 'VOICE_CALL':
			return { type: 'voiceCall', text: defined.text };
		case 'CATALOG':
			return {
				type: 'catalog',
				text: defined.text,
				...given('thumbnailId', textAt(action, 'thumbnail_product_retailer_id')),
			};
		case 'MPM':
			return metaProducts(defined.text, action);
		case 'ORDER_DETAILS':
			return { type: 'pay', text: defined.text };
	}
}

function buttonsOf(
	defined: readonly DefinedComponent[],
	components: readonly JsonValue[],
): ShownAction[] {
	const buttons = defined.flatMap((one) => (one.type === 'BUTTONS' ? one.buttons : []));
	return buttons.map((button, index) =>
		buttonOf(
			button,
			components.find(
				(one) => textAt(one, 'type') === 'button' && numberAt(one, 'index') === index,
			),
		),
	);
}

function bodyOf(
	defined: readonly DefinedComponent[],
	components: readonly JsonValue[],
): string | undefined {
	const body = defined.find((one) => one.type === 'BODY');
	return body && filled(body.text, valuesOf(find(components, 'body')));
}

function cardsOf(
	defined: readonly DefinedComponent[],
	components: readonly JsonValue[],
): ShownCard[] {
	const cards = listAt(find(components, 'carousel'), 'cards');
	return defined
		.flatMap((one) => (one.type === 'CAROUSEL' ? one.cards : []))
		.map((card, index): ShownCard => {
			const filling = listAt(cards[index], 'components');
			const header = headerOf(card.components, filling);
			const isCardHeader =
				header?.type === 'image' || header?.type === 'video' || header?.type === 'product';
			return {
				header: isCardHeader ? header : { type: 'image' },
				...given('body', bodyOf(card.components, filling)),
				actions: buttonsOf(card.components, filling),
			};
		});
}

function offerOf(
	defined: readonly DefinedComponent[],
	components: readonly JsonValue[],
): ShownOffer | undefined {
	const offer = defined.find((one) => one.type === 'LIMITED_TIME_OFFER');
	if (offer === undefined) return undefined;
	const [parameter] = listAt(find(components, 'limited_time_offer'), 'parameters');
	return {
		text: offer.limited_time_offer.text,
		...given('endsAt', numberAt(parameter, 'limited_time_offer', 'expiration_time_ms')),
	};
}

/** A template message with its text filled in; one whose template is unknown shows its values. */
export function metaTemplate(
	template: JsonValue | undefined,
	definitions: readonly TemplateDefinition[],
): ShownBubble {
	const name = textAt(template, 'name') ?? '';
	const language = textAt(template, 'language', 'code') ?? '';
	const components = listAt(template, 'components');
	const definition = definitions.find((one) => one.name === name && one.language === language);
	if (definition === undefined) {
		const values = [...valuesOf(find(components, 'body'))];
		return {
			type: 'bubble',
			template: { name, language, values: values.map(([one, text]) => ({ name: one, text })) },
		};
	}
	const defined = definition.components;
	const footer = defined.find((one) => one.type === 'FOOTER');
	const order = components
		.flatMap((component) => listAt(component, 'parameters'))
		.map((parameter) => objectAt(parameter, 'action', 'order_details'))
		.find((one) => one !== undefined);
	const [status] = listAt(find(components, 'order_status'), 'parameters');
	const actions = buttonsOf(defined, components);
	const cards = cardsOf(defined, components);
	return {
		type: 'bubble',
		template: { name, language },
		...given('header', headerOf(defined, components)),
		...given('body', bodyOf(defined, components)),
		...given('footer', footer?.text),
		...given('offer', offerOf(defined, components)),
		...given('order', order && metaOrder(order)),
		...given(
			'orderStatus',
			status === undefined ? undefined : metaOrderStatus(valueAt(status, 'order_status') ?? null),
		),
		...(actions.length > 0 ? { actions } : {}),
		...(cards.length > 0 ? { cards } : {}),
	};
}
