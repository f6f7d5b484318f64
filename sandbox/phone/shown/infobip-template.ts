import type { ShownAction, ShownBubble, ShownCard, ShownHeader } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import type { Button, Header, InfobipTemplate } from '../../providers/infobip/templates/template';
import { infobipOrder, infobipOrderStatus } from './infobip-order';
import { infobipHeader, infobipMedia, infobipProducts } from './infobip-parts';
import { filled } from './meta-template';
import { given, listAt, objectAt, textAt } from './read';

function valuesOf(body: JsonValue | undefined): ReadonlyMap<string, string> {
	return new Map(
		listAt(body, 'placeholders').map((value, index) => [String(index + 1), String(value)]),
	);
}

function headerOf(
	defined: Header | undefined,
	filling: JsonValue | undefined,
): ShownHeader | undefined {
	if (defined?.format !== 'TEXT') return infobipHeader(filling);
	const value = textAt(filling, 'placeholder');
	const values = new Map(value === undefined ? [] : [['1', value]]);
	return { type: 'text', text: filled(defined.text ?? '', values) };
}

function buttonOf(defined: Button, filling: JsonValue | undefined): ShownAction {
	const parameter = textAt(filling, 'parameter');
	switch (defined.type) {
		case 'QUICK_REPLY':
			return { type: 'payload', text: defined.text, payload: parameter ?? defined.text };
		case 'URL': {
			const values = new Map(parameter === undefined ? [] : [['1', parameter]]);
			return { type: 'url', text: defined.text, url: filled(defined.url, values) };
		}
		case 'PHONE_NUMBER':
			return { type: 'phone', text: defined.text, number: defined.phoneNumber };
		case 'COPY_CODE':
			return { type: 'copy', text: 'Copy offer code', code: parameter ?? defined.example };
		case 'FLOW':
			return {
				type: 'flow',
				text: defined.text,
				...given('screen', defined.navigateScreen),
				...given('token', textAt(filling, 'flowToken')),
				...given('data', objectAt(filling, 'data')),
			};
		case 'CATALOG':
			return {
				type: 'catalog',
				text: defined.text,
				...given('thumbnailId', textAt(filling, 'thumbnailProductRetailerId')),
			};
		case 'MULTI_PRODUCT':
			return infobipProducts(defined.text, filling);
		case 'ORDER_DETAILS':
			return { type: 'pay', text: defined.text };
		case 'VOICE_CALL':
			return { type: 'voiceCall', text: defined.text };
		case 'REQUEST_CONTACT_INFO':
			return { type: 'contactInfo', text: defined.text };
	}
}

/** The buttons that take a value, which come in the order of the template's, and those that take none. */
function buttonsOf(
	defined: readonly Button[],
	fillings: readonly JsonValue[],
): readonly ShownAction[] {
	const left = [...fillings];
	return defined.map((button) => {
		const position = left.findIndex((filling) => textAt(filling, 'type') === button.type);
		const [filling] = position < 0 ? [] : left.splice(position, 1);
		return buttonOf(button, filling);
	});
}

function authentication(
	{ name, language }: InfobipTemplate,
	code: string,
	button: string,
): ShownBubble {
	return {
		type: 'bubble',
		template: { name, language },
		body: `*${code}* is your verification code.`,
		actions: [{ type: 'copy', text: button, code }],
	};
}

/** A template message with its text filled in; one whose template is unknown shows its values. */
export function infobipTemplate(
	content: JsonValue | undefined,
	templates: readonly InfobipTemplate[],
): ShownBubble {
	const name = textAt(content, 'templateName') ?? '';
	const language = textAt(content, 'language') ?? '';
	const data = valueAt(content, 'templateData');
	const values = valuesOf(valueAt(data, 'body'));
	const template = templates.find((one) => one.name === name && one.language === language);
	if (template === undefined) {
		const shown = [...values].map(([one, text]) => ({ name: one, text }));
		return { type: 'bubble', template: { name, language, values: shown } };
	}
	if (template.category === 'AUTHENTICATION') {
		const [button] = template.structure.buttons;
		return authentication(template, values.get('1') ?? '', button?.text ?? 'Copy code');
	}
	const { header, body, footer, buttons = [], carousel, limitedTimeOffer } = template.structure;
	const fillings = listAt(data, 'buttons');
	const order = fillings.find((one) => textAt(one, 'type') === 'ORDER_DETAILS');
	const [status] = listAt(data, 'orderStatus', 'orderStatuses');
	const endsAt = Date.parse(textAt(data, 'limitedTimeOffer', 'expirationTime') ?? '');
	const actions = buttonsOf(buttons, fillings);
	const cards = (carousel?.cards ?? []).map((card, index): ShownCard => {
		const filling = listAt(data, 'carousel', 'cards')[index];
		return {
			header: infobipMedia(
				card.header.format === 'VIDEO' ? 'video' : 'image',
				valueAt(filling, 'header'),
			),
			...given('body', card.body && filled(card.body.text, valuesOf(valueAt(filling, 'body')))),
			actions: buttonsOf(card.buttons, listAt(filling, 'buttons')),
		};
	});
	return {
		type: 'bubble',
		template: { name, language },
		...given('header', headerOf(header, valueAt(data, 'header'))),
		body: filled(body.text, values),
		...given('footer', footer?.text),
		...given(
			'offer',
			limitedTimeOffer && {
				text: limitedTimeOffer.text,
				...(Number.isNaN(endsAt) ? {} : { endsAt }),
			},
		),
		...given('order', order === undefined ? undefined : infobipOrder(valueAt(order, 'action'))),
		...given('orderStatus', status === undefined ? undefined : infobipOrderStatus(status)),
		...(actions.length > 0 ? { actions } : {}),
		...(cards.length > 0 ? { cards } : {}),
	};
}
