import { createHash } from 'node:crypto';
import type { GupshupAccount } from '../../accounts';
import type { JsonObject, JsonValue } from '../../json';
import type {
	DefinedButton,
	DefinedComponent,
	TemplateDefinition,
} from '../meta/template/definition';

const CREATED_ON = 1_767_600_000_000;

/** A template as Gupshup's list shows it; what makes it up stands in two texts of JSON. */
export function shownTemplate(template: TemplateDefinition, account: GupshupAccount): JsonObject {
	const { components, name, language, category, status } = template;
	const body = textOf(components, 'BODY');
	const header = components.find((component) => component.type === 'HEADER');
	return {
		appId: account.appId,
		buttonSupported: buttonsOf(components)
			.map(({ type }) => type)
			.join(','),
		category,
		containerMeta: JSON.stringify(containerOf(components)),
		createdOn: CREATED_ON,
		data: [header?.format === 'TEXT' ? header.text : '', body, textOf(components, 'FOOTER')]
			.filter((part) => part !== '')
			.join('\n'),
		elementName: name,
		externalId: template.id,
		id: gupshupId(template),
		languageCode: language,
		languagePolicy: 'deterministic',
		meta: JSON.stringify({ example: example(body) }),
		modifiedOn: CREATED_ON,
		namespace: account.appId.replaceAll('-', '_'),
		quality: 'UNKNOWN',
		...(template.rejected_reason === undefined ? {} : { reason: template.rejected_reason }),
		status,
		templateType: templateType(template),
		wabaId: account.wabaId,
	};
}

/** The types by which Gupshup sorts templates: by what stands above, or by what they are for. */
export function templateType({ components, sub_category: purpose }: TemplateDefinition): string {
	if (purpose !== undefined) return purpose;
	if (components.some((component) => component.type === 'CAROUSEL')) return 'CAROUSEL';
	const buttons = buttonsOf(components);
	if (buttons.some((button) => button.type === 'CATALOG')) return 'CATALOG';
	if (buttons.some((button) => button.type === 'MPM')) return 'PRODUCT';
	const header = components.find((component) => component.type === 'HEADER');
	return header?.format ?? 'TEXT';
}

/** The part of a template that Gupshup calls its container. */
function containerOf(components: readonly DefinedComponent[]): JsonObject {
	const header = components.find((component) => component.type === 'HEADER');
	const footer = textOf(components, 'FOOTER');
	const offer = components.find((component) => component.type === 'LIMITED_TIME_OFFER');
	const carousel = components.find((component) => component.type === 'CAROUSEL');
	const body = textOf(components, 'BODY');
	const buttons = buttonsOf(components);
	return {
		data: body,
		...(buttons.length === 0 ? {} : { buttons: buttons.map(shownButton) }),
		...(header?.format === 'TEXT'
			? { header: header.text, sampleHeader: example(header.text) }
			: {}),
		...(footer === '' ? {} : { footer }),
		...(offer === undefined
			? {}
			: {
					limitedTimeOffer: {
						text: offer.limited_time_offer.text,
						hasExpiration: offer.limited_time_offer.has_expiration,
					},
				}),
		...(carousel === undefined
			? {}
			: { cards: carousel.cards.map((card) => shownCard(card.components)) }),
		sampleText: example(body),
		enableSample: true,
		editTemplate: false,
		allowTemplateCategoryChange: false,
	};
}

function shownCard(components: readonly DefinedComponent[]): JsonValue {
	const header = components.find((component) => component.type === 'HEADER');
	const body = textOf(components, 'BODY');
	return {
		headerType: header?.format ?? 'IMAGE',
		body,
		sampleText: example(body),
		buttons: buttonsOf(components).map(shownButton),
	};
}

function shownButton(button: DefinedButton): JsonObject {
	switch (button.type) {
		case 'URL': {
			const { type, text, url } = button;
			const suffix = button.example?.[0];
			if (suffix === undefined) return { type, text, url };
			const buttonValue = url.replace(/\{\{\w+\}\}$/u, '');
			return { type, text, url, buttonValue, suffix, example: [buttonValue + suffix] };
		}
		case 'COPY_CODE':
			return { type: button.type, text: 'Copy offer code', coupon_code: button.example };
		default:
			return { ...button };
	}
}

function buttonsOf(components: readonly DefinedComponent[]): readonly DefinedButton[] {
	return components.find((component) => component.type === 'BUTTONS')?.buttons ?? [];
}

function textOf(components: readonly DefinedComponent[], type: 'BODY' | 'FOOTER'): string {
	const component = components.find((one) => one.type === type);
	return component !== undefined && 'text' in component ? component.text : '';
}

/** A text with words in brackets where its variables are, as in the documented sample. */
function example(text: string): string {
	return text.replace(/\{\{(\w+)\}\}/gu, '[$1]');
}

/** Gupshup has an ID of its own for a template, a UUID. */
function gupshupId({ id }: TemplateDefinition): string {
	const hex = createHash('sha256').update(id).digest('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32),
	].join('-');
}
